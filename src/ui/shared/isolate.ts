/**
 * Isolates text within other text of the same paragraph (Unicode Standard Annex #9), so that its directional characters
 * cannot reorder its neighbours. Only where it could happen: what a reader copies has no invisible characters otherwise.
 * A text that has a paragraph to itself needs none of this: its element isolates it.
 */
import { countOf, ISOLATE_ENDS, ISOLATE_STARTS, withoutOverrides } from '../../document/text.js';

export type Direction = 'ltr' | 'rtl';

const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
/** Letters of scripts that are written from right to left, and the mark that counts as one. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

function isolate(text: string, start: string): string {
  const open = 1 + countOf(text, ISOLATE_STARTS) - countOf(text, ISOLATE_ENDS);
  return start + text + POP_ISOLATE.repeat(open);
}

/** A name within a sentence, in its own direction. */
export function isolatedName(name: string, direction: Direction): string {
  const text = withoutOverrides(name);
  return direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? isolate(text, FIRST_STRONG_ISOLATE) : text;
}

/** Prose between quotation marks: it follows the direction of the document, even where it begins with a name in Latin letters. */
export function isolatedProse(text: string, direction: Direction): string {
  if (!CONTROLS.test(text)) return text;
  return isolate(text, direction === 'rtl' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE);
}
