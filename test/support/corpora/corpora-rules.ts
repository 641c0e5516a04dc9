// The expected form of a text and of an address, by rules written independently of the widget's.

const MAX_TEXT = 10_000;
const INVISIBLE = /^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s\u2800]*$/u;
const isControl = (code: number): boolean =>
  (code < 0x20 && ![0x09, 0x0a, 0x0d].includes(code)) || (code >= 0x7f && code < 0xa0);

/** A PDI without an isolate that began in the same line of text. */
function isStray(points: readonly string[], index: number): boolean {
  if (points[index] !== '\u2069') return false;
  const line =
    points
      .slice(0, index)
      .join('')
      .split(/[\n\r\u2029]/)
      .at(-1) ?? '';
  let open = 0;
  for (const point of line) {
    if (/[\u2066-\u2068]/.test(point)) open++;
    if (point === '\u2069' && open > 0) open--;
  }
  return open === 0;
}

/** How a text is shown, or null if it is left out because it is too long or blank. */
export function shownAs(text: string): string | null {
  const points = [...text];
  if (points.length > MAX_TEXT || INVISIBLE.test(text)) return null;
  return points
    .filter((point, index) => !isControl(point.codePointAt(0) ?? 0) && !isStray(points, index))
    .map((point) => (/^[\ud800-\udfff]$/.test(point) ? '\ufffd' : point))
    .join('')
    .trim();
}

/** How a text is drawn: with at most thirty marks on a letter. */
export const drawnAs = (text: string): string => (shownAs(text) ?? '').replace(/(\p{M}{30})\p{M}+/gu, '$1');

/** `http:me@e.example` is a relative path if the document is served over HTTP and has a user name otherwise: no link either way. */
const ELSEWHERE = 'https://elsewhere.example/';

/** Without `URL.canParse`, which Node 20 gets wrong after some thousand calls. */
function parsed(address: string, base: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** The absolute form of an address by Node's URL parser, or null if it must not become a link. */
export function leadsTo(address: string, base: string): string | null {
  const points = [...address];
  if (points.length > MAX_TEXT || !address.trim() || address.includes('\\')) return null;
  if (points.some((point) => (point.codePointAt(0) ?? 0) < 0x20 || point === '\u007f')) return null;
  const urls = [base, ELSEWHERE].map((from) => parsed(address, from));
  const isFine = urls.every(
    (url) => url && ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password,
  );
  return isFine ? (urls[0]?.href ?? null) : null;
}
