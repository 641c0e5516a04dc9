/**
 * What a script asks of the box that its letters are drawn in: room between the lines, and letters that stay together. The
 * classes are in text.styles.ts; scripts are named as in ISO 15924.
 */
import type { Format } from '../../i18n/format.js';

const anyOf = (scripts: readonly string[]): RegExp =>
  new RegExp(`[${scripts.map((script) => `\\p{sc=${script}}`).join('')}]`, 'u');

/** Scripts whose letters join, or hang from one line: space between them would pull words apart. */
const JOINED = anyOf('Arab Syrc Nkoo Mong Mand Adlm Rohg Deva Beng Guru'.split(' '));

/**
 * Scripts whose lines need more room than those of Latin letters, the highest first. `stacked`: letters below letters, with
 * marks above and below both. `tall`: marks above and below in nearly every word. `vocalised`: such marks in few texts.
 */
const ROOMS = [
  { room: 'stacked', scripts: 'Tibt Khmr Mymr Java Bali Sund Lana Cham' },
  { room: 'tall', scripts: 'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo' },
  { room: 'vocalised', scripts: 'Arab Syrc Thaa Nkoo' },
].map(({ room, scripts }) => ({ room, scripts: scripts.split(' '), letters: anyOf(scripts.split(' ')) }));

/** Nastaliq is a hand of the Arabic script in which words slope: the highest of all. */
const NASTALIQ = 'nastaliq';

/** Letters of Urdu that Arabic and Persian do not have. */
const URDU = /[\u0679\u0688\u0691\u06ba\u06c1-\u06c3\u06d2\u06d3]/;

/** Nearly all texts: only letters of Europe, digits and punctuation. They need one look. */
const EUROPEAN = /^[\0-\u058f\u2000-\u206f\u20a0-\u20bf]*$/;

/** Whether a text asks for nothing that is done for other scripts. */
export const isEuropean = (text: string): boolean => EUROPEAN.test(text);

/** @returns the classes that a text needs for the script it is in */
export function scriptClasses(text: string): readonly string[] {
  if (isEuropean(text)) return [];
  const room = URDU.test(text) ? NASTALIQ : ROOMS.find(({ letters }) => letters.test(text))?.room;
  return [...(JOINED.test(text) ? ['joined'] : []), ...(room ? [room] : [])];
}

/** Languages that are usually printed in Nastaliq, where they are written in Arabic letters. */
const IN_NASTALIQ = /^(ur|ks|pnb|lah|skr|pa|khw)\b/;

/** @returns the class for everything in a language, or an empty string: the page may draw it in a font of that language */
export function languageClass({ lang, script }: Pick<Format, 'lang' | 'script'>): string {
  if (script === 'Aran' || (script === 'Arab' && IN_NASTALIQ.test(lang))) return NASTALIQ;
  return ROOMS.find(({ scripts }) => scripts.includes(script))?.room ?? '';
}
