/** Which way the letters of a text go, by the Unicode Bidirectional Algorithm (UAX #9). */

/** Letters of scripts that are written from right to left, and the mark that counts as one. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Any other letter, and the mark that counts as one. */
const LEFT_TO_RIGHT =
  /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])[\p{L}\u200e]/u;

/** Whether any letter of a text is written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/**
 * @returns the one direction of a text, or undefined where its letters go both ways: then what is around it decides.
 *   Without a letter (`10–20 $`) it is that of the digits.
 */
export function ownDirection(text: string): 'ltr' | 'rtl' | undefined {
  if (!isRightToLeft(text)) return 'ltr';
  return LEFT_TO_RIGHT.test(text) ? undefined : 'rtl';
}
