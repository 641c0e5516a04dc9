/**
 * Isolates text within other text of the same paragraph (Unicode Standard Annex #9), so that its directional characters
 * cannot reorder its neighbours. Only where it could happen: what a reader copies has no invisible characters otherwise.
 * A text that has a paragraph to itself needs none of this: its element isolates it.
 */
import { openIsolates, POP, withoutOverrides } from '../../document/text.js';
import { isRightToLeft } from '../../i18n/direction.js';
import type { Format } from '../../i18n/format.js';

type Direction = Format['dir'];

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';

const isolate = (text: string, start: string): string => start + text + POP.repeat(1 + openIsolates(text));

/** A name within a sentence, in its own direction. */
export function isolatedName(name: string, direction: Direction): string {
  const text = withoutOverrides(name);
  return direction === 'rtl' || isRightToLeft(text) ? isolate(text, FIRST_STRONG_ISOLATE) : text;
}

/** Prose between quotation marks: it follows the direction of the document, even where it begins with a name in Latin letters. */
export function isolatedProse(text: string, direction: Direction): string {
  if (withoutOverrides(text) === text) return text;
  return isolate(text, direction === 'rtl' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE);
}
