/**
 * A text in pieces, where some of it may not be drawn like the rest: figures and prices do not break inside, and in a text
 * whose letters go both ways a name such as `C++` keeps its own order.
 */
import { ownDirection } from '../../i18n/direction.js';
import { isEuropean } from './script.js';

/**
 * `figure`: stays in one line, as far as it fits. `name`: is drawn from left to right. `run`: letters
 * after which a line may break.
 */
export interface Piece {
  readonly kind: 'text' | 'figure' | 'name' | 'run';
  readonly text: string;
}

const NUMBER = /\d(?:[\d.,’']{0,20}\d)?/.source;
const CURRENCY_BEFORE = /(?:[A-Z]{0,3}\p{Sc}[ \u00a0]?|[A-Z]{3}[ \u00a0])?/u.source;
const UNIT = /\p{L}{0,2}\+?(?:[ \u00a0]?(?:[%‰]|\p{Sc}|[A-Z]{3}(?![\p{L}\d])))?/u.source;
const RANGE = `(?:[ \\u00a0]?[–−-][ \\u00a0]?\\p{Sc}?${NUMBER}){0,2}`;
const PERIOD = /(?:[ \u00a0]?\/[ \u00a0]?\p{L}{1,12})?/u.source;

/**
 * A number with its currency, unit and period where a line could break between them: `10.000 €`, `$29/mo`, `10–20 $`.
 * Every repetition is bounded, so that no text takes long.
 */
const FIGURE = new RegExp(CURRENCY_BEFORE + NUMBER + RANGE + UNIT + PERIOD, 'gu');

/** Where a line may break within a figure: not at a space that joins what is beside it. */
const BREAK = /[ /–−-]/;

/** Left-to-right letters and digits with the signs that belong to them: `C++`, `.NET`, `@lit/react`, `Rust 1.0+`. */
const NAME =
  /[\p{Sc}+@#./~-]{0,3}[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d](?:[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d\p{M} .,:/@&'’_–-]{0,200}[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\d])?[\p{Sc}+#%*]{0,4}/gu;

/** A sign at one of its ends, which would stand on the wrong side. */
const SIGN_AT_END = /^[^\p{L}\d]|[^\p{L}\p{M}\d]$/u;

const JOINED = '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Mand}\\p{scx=Adlm}\\p{scx=Rohg}';
const BY_DICTIONARY = '\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';

/** So many letters or a few more, up to one that no mark follows. */
const runOf = (letters: string, count: number): string =>
  `[${letters}\\p{M}\\p{Cf}]{${count},${count + 40}}?(?=[${letters}])(?!\\p{M})`;

/**
 * More letters than any word or any phrase has, of scripts that join them, and of those whose words are found by a
 * dictionary. Chromium and WebKit shape or look up all the rest of them again for every line, which takes seconds for ten
 * thousand. (A `<wbr>` would be simpler, and makes WebKitGTK 2.50 crash.)
 */
const RUN = new RegExp(`${runOf(JOINED, 50)}|${runOf(BY_DICTIONARY, 200)}`, 'gu');

/** A text in which its author says which way it goes. */
const DIRECTED = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The figures in a text in which a line could break. */
export const figuresIn = (text: string): string[] =>
  (text.match(FIGURE) ?? []).filter((figure) => BREAK.test(figure));

function split(
  text: string,
  pattern: RegExp,
  kind: Piece['kind'],
  isOne: (found: string) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (!isOne(found)) continue;
    if (index > end) pieces.push({ kind: 'text', text: text.slice(end, index) });
    pieces.push({ kind, text: found });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** @returns one piece for nearly all texts */
export const piecesOf = (text: string): readonly Piece[] =>
  namesAndFigures(text).flatMap((piece) =>
    // An engine takes longer to compile the expression than all texts of most comparisons take.
    piece.kind === 'text' && !isEuropean(piece.text) ? split(piece.text, RUN, 'run', () => true) : [piece],
  );

function namesAndFigures(text: string): readonly Piece[] {
  if (!/[\d+#@./]/.test(text) || DIRECTED.test(text)) return [{ kind: 'text', text }];
  const pieces = split(text, FIGURE, 'figure', (found) => BREAK.test(found));
  if (ownDirection(text)) return pieces;
  return pieces.flatMap((piece) =>
    piece.kind === 'text' ? split(piece.text, NAME, 'name', (found) => SIGN_AT_END.test(found)) : [piece],
  );
}
