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
 * Without the ends of isolates that never began: one of those would end the isolate that the text itself
 * is shown in, and what follows could turn its neighbours around. (Unicode Standard Annex #9.)
 */
function withoutStrayEnds(text: string): string {
  let open = 0;
  return text.replace(PARAGRAPHS_AND_ISOLATES, (mark) => {
    if (mark === POP) return open && open-- ? mark : '';
    open = mark < '\u2066' ? 0 : open + 1;
    return mark;
  });
}

/** Well-formed Unicode without control characters but line breaks, trimmed. */
export const cleanText = (text: string): string =>
  withoutStrayEnds(text.toWellFormed().replace(CONTROLS, '')).trim();

/** For a name amid other words of one text, where nothing sets it apart: without overrides of direction. */
export const withoutOverrides = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
