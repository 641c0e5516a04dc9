import { BEGINNINGS, POP } from '../../document/text.js';

/**
 * Whether an isolate begins in a text and never ends: it would take the end of the isolate that the text is
 * shown in for its own. (Unicode Standard Annex #9.)
 *
 * @param text without ends of isolates that never began
 */
export const isOpenEnded = (text: string): boolean => text.split(BEGINNINGS).length > text.split(POP).length;
