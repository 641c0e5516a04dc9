/** Makes a stranger's text safe to set beside other text; it is never changed in what it says. */

/** Control characters but for tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u;

/** Whether there is nothing to see: white space, zero-width and control characters only. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/** Well-formed Unicode without control characters but line breaks, trimmed. */
export const cleanText = (text: string): string => text.toWellFormed().replace(CONTROLS, '').trim();
