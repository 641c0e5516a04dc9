/** Makes a stranger's text safe to set beside other text; it is never changed in what it says. */

/** Control characters but for tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

/** Whether there is nothing to see: white space, zero-width and control characters only. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const PARAGRAPHS_AND_ISOLATES = /[\n\r\u2029\u2066-\u2069]/g;
const POP = '\u2069';

/**
 * With an end for each isolate that begins, in its own paragraph, and a beginning for each that ends: else
 * one of those would take the end of the isolate that the text itself is shown in for its own, or be it, and
 * what follows could turn its neighbours around. (Unicode Standard Annex #9.)
 */
function withWholeIsolates(text: string): string {
  let open = 0;
  const ends = (): string => {
    const count = open;
    open = 0;
    return POP.repeat(count);
  };
  const whole = text.replace(PARAGRAPHS_AND_ISOLATES, (mark) => {
    if (mark < '\u2066') return ends() + mark;
    if (mark === POP) return open && open-- ? mark : '';
    open++;
    return mark;
  });
  return whole + ends();
}

const EMPTY_LINES = /\r?(?:[\n\u2028\u2029]\s*){2}[\n\u2028\u2029]/g;

/** Well-formed Unicode without control characters but line breaks, of which two follow on each other at the most, trimmed. */
export const cleanText = (text: string): string =>
  withWholeIsolates(text.toWellFormed().replace(CONTROLS, '').replace(EMPTY_LINES, '\n\n').trim());

/** For a name amid other words of one text, where nothing sets it apart: without overrides of direction. */
export const withoutOverrides = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
