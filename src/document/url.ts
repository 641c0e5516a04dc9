/** Which of a document's URLs may become links, images and requests. */

// Parsers drop or turn these round, so that what is read is not what is opened.
// eslint-disable-next-line no-control-regex
const DISGUISE = /[\0-\x1f\x7f\\]/;

/**
 * @param base what a relative URL is relative to
 * @returns the absolute URL (WHATWG), or undefined where it is not `http(s)`, carries
 *   credentials, or is disguised by backslashes or control characters
 */
export function webUrl(text: string, base: string): string | undefined {
  if (!text.trim() || DISGUISE.test(text) || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
}
