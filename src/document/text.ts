/** Makes a stranger's text safe to set beside other text; it is never changed in what it says. */

/** Control characters but for tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

/** Whether there is nothing to see: white space, zero-width and control characters only. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const PARAGRAPHS_AND_ISOLATES = /[\n\r\u2029\u2066-\u2069]/g;
/** What an isolate begins with. */
export const BEGINNINGS = /[\u2066-\u2068]/;
/** What ends one. */
export const POP = '\u2069';

/**
 * Without the ends of isolates that never began: one of those would end the isolate that the text itself is
 * shown in, and what follows could turn its neighbours around. And with an end before a line break for those that
 * began, for not every place that a text is shown in breaks its lines there. (Unicode Standard Annex #9.)
 */
function withoutStrayEnds(text: string): string {
  let open = 0;
  return text.replace(PARAGRAPHS_AND_ISOLATES, (mark) => {
    if (mark === POP) return open && open-- ? mark : '';
    if (BEGINNINGS.test(mark)) {
      open++;
      return mark;
    }
    const ends = POP.repeat(open);
    open = 0;
    return ends + mark;
  });
}

const EMPTY_LINES = /\r?(?:[\n\u2028\u2029]\s*){2}[\n\u2028\u2029]/g;

/** Well-formed Unicode without control characters but line breaks, of which two follow on each other at the most, trimmed. */
export const cleanText = (text: string): string =>
  withoutStrayEnds(text.toWellFormed().replace(CONTROLS, '').replace(EMPTY_LINES, '\n\n').trim());

/** For a name amid other words of one text, where nothing sets it apart: without overrides of direction. */
export const withoutOverrides = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
