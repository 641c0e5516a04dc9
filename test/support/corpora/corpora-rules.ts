// What should become of a text and of an address, by rules written down here once more: the widget is not its own judge.

const MAX_TEXT = 10_000;
const INVISIBLE = /^[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s\u2800]*$/u;
const isControl = (code: number): boolean =>
  (code < 0x20 && ![0x09, 0x0a, 0x0d].includes(code)) || (code >= 0x7f && code < 0xa0);

/** The end of an isolate that nothing began in the same line of text. */
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

/** How a text is shown, or null where it is left out: too long, or nothing to see. */
export function shownAs(text: string): string | null {
  const points = [...text];
  if (points.length > MAX_TEXT || INVISIBLE.test(text)) return null;
  return points
    .filter((point, index) => !isControl(point.codePointAt(0) ?? 0) && !isStray(points, index))
    .map((point) => (/^[\ud800-\udfff]$/.test(point) ? '\ufffd' : point))
    .join('')
    .trim();
}

/** `http:me@e.example` is a path to a document over HTTP and holds a name elsewhere: no link in either. */
const ELSEWHERE = 'https://elsewhere.example/';

/** Where an address leads, or null where it may not lead anywhere: by Node's own parser. */
export function leadsTo(address: string, base: string): string | null {
  const points = [...address];
  if (points.length > MAX_TEXT || !address.trim() || address.includes('\\')) return null;
  if (points.some((point) => (point.codePointAt(0) ?? 0) < 0x20 || point === '\u007f')) return null;
  const bases = [base, ELSEWHERE];
  if (!bases.every((from) => URL.canParse(address, from))) return null;
  const urls = bases.map((from) => new URL(address, from));
  const isFine = urls.every(
    ({ protocol, username, password }) => ['http:', 'https:'].includes(protocol) && !username && !password,
  );
  return isFine ? (urls[0]?.href ?? null) : null;
}
