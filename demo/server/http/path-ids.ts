/** Ids in a request's path, where `a/b?c#d` is sent as `a%2Fb%3Fc%23d`. */
import { Problem } from './problem.js';

/**
 * The last `count` segments of a URL's path, decoded. The path is split before it is decoded, because an encoded slash
 * is part of an id. Counting from the end works wherever the app is mounted.
 */
export function lastSegments(url: string, count: number): string[] {
  try {
    return new URL(url).pathname.split('/').slice(-count).map(decodeURIComponent);
  } catch {
    throw new Problem(400, 'bad-path', 'The path contains a malformed percent-encoding.');
  }
}
