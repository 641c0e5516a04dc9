/** Breaks lines of plain text. */

/** Letters that are two columns wide in terminals and mail (East Asian Width, Unicode Standard Annex #11), and emoji. */
const WIDE =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;

const characters = new Intl.Segmenter();
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** One column a letter: nearly all words of most languages. */
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** @returns how many columns a text takes */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of characters.segment(text)) {
    if (!INVISIBLE.test(segment)) columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}

interface Piece {
  readonly text: string;
  /** What stands before it, unless a line is broken there. */
  readonly space: '' | ' ';
}

/**
 * An address, within words that are written without spaces: up to a space, or to punctuation of those scripts. Letters of other scripts
 * are part of it (RFC 3987).
 */
const ADDRESS = /((?<![a-z\d+.-])(?:[a-z][a-z\d+.-]*:\/\/|www\.)(?:[!-~]|[^\s\p{P}\p{S}])+)/iu;

/** Between words of a script without spaces. An address stays whole. */
const unspacedPieces = (text: string): string[] =>
  text
    .split(ADDRESS)
    .flatMap((part, index) =>
      index % 2 ? [part] : Array.from(words.segment(part), ({ segment }) => segment),
    );

/** Where a line can be broken: at spaces, and between words that are written without. */
function piecesOf(text: string): Piece[] {
  return text
    .split(/[ \t]+/)
    .filter((word) => word !== '')
    .flatMap((word): Piece[] => {
      const pieces = UNSPACED.test(word) ? unspacedPieces(word) : [word];
      return pieces.map((piece, index) => ({ text: piece, space: index === 0 ? ' ' : '' }));
    });
}

/** Punctuation that may not begin a line. */
const TRAILING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}]/u;

/**
 * @param text one line
 * @param columns how many there are; a word that is longer stays whole
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { text: piece, space } of piecesOf(text)) {
    const own = columnsOf(piece);
    const isNew = line === '';
    const needed = length + (isNew ? 0 : space.length) + own;
    const mayBreak = space === ' ' || !TRAILING.test(piece);
    if (!isNew && needed > columns && mayBreak) {
      lines.push(line);
      line = piece;
      length = own;
    } else {
      line += isNew ? piece : space + piece;
      length = needed;
    }
  }
  lines.push(line);
  return lines;
}
