/**
 * How wide a text will be, about: a server has no fonts. Whoever draws the text squeezes or stretches it to this width
 * (`textLength`), so that the estimate needs to be near and not exact.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/** Drawn as a coloured picture by itself, or because of the character after it (UTS #51): © is text, ©\ufe0f is a picture. */
const PICTURE = /\p{Emoji_Presentation}(?!\ufe0e)|\p{Emoji}\ufe0f/u;
const PICTURE_WIDTH = 1.25;

/** What is drawn above, below or within the letter before it: marks, and the vowels and finals of Hangul. */
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff\ud7b0-\ud7ff]/u;

const CONTROLS = /^[\p{Cf}\p{Cc}]*$/u;

/** In parts of the font size, in order: the first that matches counts. As in the usual sans-serif fonts of systems. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [UNSEEN, 0],
  [/[\u2e3a\u2e3b\ufdfd]/u, 2.5],
  [/\p{Mc}/u, 0.4],
  [/[ijl.,:;|!'’()[\]ftIr\s·-]/u, 0.34],
  [/[mwMW@%—…&]/u, 0.88],
  [/[\p{sc=Arab}\p{sc=Hebr}]/u, 0.5],
  [/\p{Lu}/u, 0.67],
  [/[\p{Ll}\p{Nd}$+<=>^`~]/u, 0.56],
  [/\p{S}/u, 0.9],
];
const OTHER_WIDTH = 0.68;

const characters = new Intl.Segmenter();

/** @returns the characters as readers count them */
const charactersOf = (text: string): string[] => [...characters.segment(text)].map(({ segment }) => segment);

function characterWidth(character: string): number {
  // A family is one picture, and a flag is.
  if (PICTURE.test(character)) return PICTURE_WIDTH;
  const width = [...character].map(letterWidth).reduce((sum, one) => sum + one, 0);
  // A mark without a letter is drawn on a circle; only controls are drawn as nothing.
  return width === 0 && !CONTROLS.test(character) ? OTHER_WIDTH : width;
}

function letterWidth(letter: string): number {
  // The letters of East Asia are as wide as they are high (UAX #11).
  if (!UNSEEN.test(letter) && eastAsianWidth(letter.codePointAt(0) ?? 0) === 2) return 1;
  return WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER_WIDTH;
}

/** @returns the width of a text in parts of the font size */
export const textWidth = (text: string): number =>
  charactersOf(text).reduce((sum, character) => sum + characterWidth(character), 0);

const ELLIPSIS = '…';

/**
 * @param most a width in parts of the font size
 * @returns the text, cut off between two characters where it is wider than that
 */
export function shortened(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let room = most - textWidth(ELLIPSIS);
  let kept = '';
  for (const character of charactersOf(text)) {
    room -= characterWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return kept.trimEnd() + ELLIPSIS;
}
