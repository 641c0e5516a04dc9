/**
 * Directional characters (Unicode Standard Annex #9) in a text that stands among others. The end of a line ends what they begin, so a
 * line that is broken has to begin it anew, and nothing may stay open for what follows.
 */

/** Each begins an embedding, an override or an isolate, and has a character that ends it. */
const ENDS: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};
const POP_FORMAT = '\u202c';
const POP_ISOLATE = '\u2069';
const DIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * How many directions are written within one another. The annex has 125 levels, but a wrapped text begins them anew on each of its
 * lines: a text of nothing else would become a hundred times as long.
 */
const MAX_DEPTH = 8;

/** @param open what is open before a character, and then after it. What ends or begins nothing leaves it as it is. */
function follow(character: string, open: string[]): void {
  if (character === POP_ISOLATE) {
    const start = open.findLastIndex((begin) => ENDS[begin] === POP_ISOLATE);
    if (start >= 0) open.length = start;
  } else if (character === POP_FORMAT) {
    if (ENDS[open.at(-1) ?? ''] === POP_FORMAT) open.pop();
  } else {
    open.push(character);
  }
}

/** @returns the characters that end what is open */
const endsOf = (open: readonly string[]): string =>
  open
    .map((begin) => ENDS[begin] ?? '')
    .reverse()
    .join('');

/**
 * @param line without line breaks
 * @returns it without ends of what did not begin, with the ends that were missing, and without what is too deep to be written
 */
export function withBalancedDirections(line: string): string {
  const open: string[] = [];
  const balanced = line.replace(DIRECTIONAL, (character) => {
    const before = open.length;
    follow(character, open);
    const isMatched = open.length !== before;
    return isMatched && Math.min(open.length, before) < MAX_DEPTH ? character : '';
  });
  return balanced + endsOf(open.slice(0, MAX_DEPTH));
}

/**
 * @param lines those of one text with balanced directions, which was broken for its length alone
 * @returns the same, each with the directions it is in, and with none that stays open
 */
export function withClosedDirections(lines: readonly string[]): string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const starts = open.join('');
    for (const [character] of line.matchAll(DIRECTIONAL)) follow(character, open);
    return starts + line + endsOf(open);
  });
}
