/** Bounds the marks on one letter, where a text is drawn: browsers take seconds for thousands of them. */

/** More than thirty marks, also with characters between that have no shape (`Cf`) and so begin no letter. */
const PILE = /(\p{M}(?:\p{Cf}*\p{M}){29})([\p{M}\p{Cf}]+)/gu;

/**
 * Thirty are allowed by the Stream-Safe Text Format of Unicode Standard Annex #15, more than any language has.
 *
 * @returns the text without the marks after the thirtieth of a letter; nothing else is left out
 */
export const withBoundedMarks = (text: string): string =>
  text.replace(PILE, (_pile, kept: string, rest: string) => kept + rest.replace(/\p{M}+/gu, ''));
