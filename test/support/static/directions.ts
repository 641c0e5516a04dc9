// Which directions are open in a line of plain text, by the rules of the Unicode Bidirectional Algorithm (UAX #9), X1 to X8.

const EMBEDDINGS = '\u202a\u202b\u202d\u202e';
const ISOLATES = '\u2066\u2067\u2068';

export interface Directions {
  /** The characters that began what is open. */
  readonly open: readonly string[];
  /** Characters that end what did not begin. */
  readonly strays: number;
}

/** @param line up to the place that is asked about, from the beginning of the line */
export function directionsAfter(line: string): Directions {
  const open: string[] = [];
  let strays = 0;
  for (const character of line) {
    if (EMBEDDINGS.includes(character) || ISOLATES.includes(character)) open.push(character);
    if (character === '\u2069') {
      const isOpen = open.some((begin) => ISOLATES.includes(begin));
      if (!isOpen) strays++;
      while (isOpen && !ISOLATES.includes(open.pop() ?? ISOLATES));
    }
    if (character === '\u202c') {
      if (EMBEDDINGS.includes(open.at(-1) ?? ' ')) open.pop();
      else strays++;
    }
  }
  return { open, strays };
}
