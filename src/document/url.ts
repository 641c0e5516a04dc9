/** Decides which URLs of a document may become links, images and requests. */
import { parseUrl } from '../page/web-url.js';

// Parsers remove control characters and turn backslashes round: what is read would not be what is opened.
// eslint-disable-next-line no-control-regex
const DISGUISE = /[\0-\x1f\x7f\\]/;

/** Against it no relative URL can be resolved. */
export const NO_BASE = 'about:blank';

/** Stands for an address that is not a document's own, or where a document has none. */
export const ELSEWHERE = 'https://document.invalid/';

/**
 * Parsers take `http:user:secret@host` for a path where the base is `http`, and for a host with credentials elsewhere.
 * A URL must therefore hold for the document's own address and for another one.
 *
 * @param base what a relative URL is resolved against
 * @returns the absolute URL (WHATWG), or undefined where it is not `http(s)`, has credentials, or is disguised by
 *   backslashes or control characters
 */
export function webUrl(text: string, base: string): string | undefined {
  if (!text.trim() || DISGUISE.test(text) || !resolve(text, ELSEWHERE)) return undefined;
  return resolve(text, base);
}

function resolve(text: string, base: string): string | undefined {
  const url = parseUrl(text, base);
  if (!url) return undefined;
  const { href, protocol, username, password } = url;
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && !username && !password ? href : undefined;
}
