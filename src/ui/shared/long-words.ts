/**
 * How much room the longest word of a column needs, so that narrow columns can give way before a word is broken: not every
 * browser can hyphenate every language, and no style sheet can ask how long a word is.
 */

import { figuresIn } from './pieces.js';

/** Letters that stay together in a line. Scripts that are written without spaces have a break after any of them. */
const WORD =
  /(?:(?![\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])[\p{L}\p{M}\d])+/gu;

/** Longer words break in any column. */
const LONGEST = 32;

/** @returns how many letters the longest word or figure has that a column could keep whole */
export function longestWord(texts: readonly (string | undefined)[]): number {
  const lengths = texts
    .flatMap((text = '') => [...(text.match(WORD) ?? []), ...figuresIn(text)])
    .map(({ length }) => length);
  return Math.max(0, ...lengths.filter((length) => length <= LONGEST));
}
