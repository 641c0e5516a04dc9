/** Ids as they stand in a request's path, where `a/b?c#d` travels as `a%2Fb%3Fc%23d`. */
import { Problem } from './problem.js';

/**
 * The last `count` segments of a URL's path, decoded. Split before decoding: an encoded slash belongs to its id.
 * Counted from the end, so that it holds wherever the app is mounted.
 */
export function lastSegments(url: string, count: number): string[] {
  try {
    return new URL(url).pathname.split('/').slice(-count).map(decodeURIComponent);
  } catch {
    throw new Problem(400, 'bad-path', 'The path holds a malformed percent-encoding.');
  }
}
