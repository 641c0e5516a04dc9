/** Text of others, for terminals and logs: nothing in it moves a cursor, sets a colour or turns the direction. */

/** C1, DEL, the bidirectional controls and the line separators: what `JSON.stringify` leaves as it is. */
const HIDDEN = '\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';
const HIDDEN_IN_JSON = new RegExp(`[${HIDDEN}]`, 'g');
const CONTROLS = new RegExp(`[\\u0000-\\u001f${HIDDEN}]`, 'g');

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** @returns the text in one line, with control characters as JSON would escape them */
export const visible = (text: string): string => text.replace(CONTROLS, escaped);

/** @returns the value as JSON that means the same, without control characters but line breaks between the values */
export const visibleJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(HIDDEN_IN_JSON, escaped);
