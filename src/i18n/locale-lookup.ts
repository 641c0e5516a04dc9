/** Finds the language of the interface for a language tag. */
import { isPlainEnglish, once } from './format.js';
import { registeredLocales, type Locale } from './locales.js';

/** The languages that there are files of. test/node/i18n/locales.test.ts compares both. */
export const LOCALES = 'ar de es fa fr he hi id it ja ko nl pl pt-BR tr uk zh-Hans zh-Hant'.split(' ');

/** With the likely subtags of CLDR: `zh-Hant-TW`. */
const likelyLocales = once(() => LOCALES.map((name) => ({ name, locale: new Intl.Locale(name).maximize() })));

/**
 * The language of the interface for a language tag: the same language in a script that its readers can read, whatever the region
 * (`de-AT`, `pt`, `zh-TW`), after the lookup of RFC 4647 and the likely subtags of CLDR.
 *
 * @param lang a canonical BCP 47 tag
 * @returns one of `LOCALES`; undefined where there is none, and for English
 */
export function localeName(lang: string): string | undefined {
  if (isPlainEnglish(lang)) return undefined;
  const wanted = new Intl.Locale(lang).maximize();
  const isLatin = wanted.script === 'Latn';
  const candidates = likelyLocales().filter(
    ({ locale }) => locale.language === wanted.language && (locale.script === 'Latn') === isLatin,
  );
  return (candidates.find(({ locale }) => locale.script === wanted.script) ?? candidates[0])?.name;
}

/**
 * @param lang a canonical BCP 47 tag
 * @param locales those to choose from, instead of those that were registered
 */
export function localeOf(lang: string, locales?: readonly Locale[]): Locale | undefined {
  const name = localeName(lang);
  if (name === undefined) return undefined;
  return locales ? locales.find((locale) => locale.lang === name) : registeredLocales()[name];
}
