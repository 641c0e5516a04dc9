/** Makes foreign text safe to set beside other text, without changing what it says. */

/** Control characters except tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

/** Whether nothing can be seen: only white space, zero-width and control characters. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const LINE_BREAKS_AND_ISOLATES = /[\n\r\u2029\u2066-\u2069]/g;
/** LRI, RLI and FSI begin an isolate. */
const ISOLATE_STARTS = /[\u2066-\u2068]/g;
/** PDI, the character that ends one. */
export const POP = '\u2069';

/** @returns how many more isolates begin in the text than end in it */
export const openIsolates = (text: string): number =>
  (text.match(ISOLATE_STARTS)?.length ?? 0) - (text.split(POP).length - 1);

/**
 * Removes unmatched PDIs: one would close the `<bdi>` around the text and let the rest reorder its neighbours. Closes
 * open isolates before a line break, because not every element that shows the text breaks its lines there (UAX #9).
 */
function balanceIsolates(text: string): string {
  let open = 0;
  return text.replace(LINE_BREAKS_AND_ISOLATES, (character) => {
    if (openIsolates(character) > 0) {
      open++;
      return character;
    }
    if (character === POP) {
      if (open === 0) return '';
      open--;
      return character;
    }
    const ends = POP.repeat(open);
    open = 0;
    return ends + character;
  });
}

const EMPTY_LINES = /\r?(?:[\n\u2028\u2029]\s*){2}[\n\u2028\u2029]/g;

/** @returns well-formed Unicode, trimmed, without control characters and with at most one empty line in a row */
export const cleanText = (text: string): string =>
  balanceIsolates(text.toWellFormed().replace(CONTROLS, '').replace(EMPTY_LINES, '\n\n').trim());

/** Removes directional overrides and isolates: for a name within a sentence, where no element isolates it. */
export const withoutOverrides = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
