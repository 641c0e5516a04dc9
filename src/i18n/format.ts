/** Numbers, dates, lists, quotation marks and direction in a language, by ECMA-402. */

/** A piece of a formatted value; `minor` marks what is not the thing itself: a percent sign, a comma between names. */
export interface Part {
  readonly text: string;
  readonly minor: boolean;
}

export interface Format {
  /** The tag that is really used: the one asked for, or `en`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Opening and closing quotation mark. */
  readonly quotes: readonly [string, string];
  number(n: number): string;
  /** Like `number`, shortened from 100,000 on. */
  compact(n: number): string;
  /** @param n 0–100 */
  percent(n: number): readonly Part[];
  /** A valid ISO 8601 date or date-time. */
  date(iso: string): string;
  list(items: readonly string[]): readonly Part[];
}

/** Quotation marks after CLDR, each with the languages that use them; the rest use the English ones. */
const QUOTES = ['«» fr es it ru uk fa no nb nn', '„“ de cs', '„” pl ro hu', '”” sv fi', '”“ ar', '「」 ja'];

function quotesOf(lang: string): [string, string] {
  const [open = '“', close = '”'] =
    QUOTES.find((entry) => entry.split(' ').includes(lang.replace(/-.*/, ''))) ?? '';
  return [open, close];
}

/** The canonical form of a BCP 47 tag, or undefined where it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** @param tag a BCP 47 tag; anything else counts as `en` */
export function createFormat(tag: string): Format {
  const lang = canonicalLanguage(tag) ?? 'en';
  const number = new Intl.NumberFormat(lang);
  const parts = (formatted: readonly { type: string; value: string }[], major: string): Part[] =>
    formatted.map(({ type, value }) => ({ text: value, minor: type !== major }));
  return {
    lang,
    dir: /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/.test(new Intl.Locale(lang).maximize().script ?? '')
      ? 'rtl'
      : 'ltr',
    quotes: quotesOf(lang),
    number: (n) => number.format(n),
    compact: (n) => (n < 1e5 ? number : new Intl.NumberFormat(lang, { notation: 'compact' })).format(n),
    percent: (n) =>
      parts(new Intl.NumberFormat(lang, { style: 'percent' }).formatToParts(n / 100), 'integer'),
    // A date without a time names a day, not a moment: no time zone may move it.
    date: (iso) =>
      new Date(iso).toLocaleDateString(lang, { dateStyle: 'long', ...(iso[10] ? {} : { timeZone: 'UTC' }) }),
    list: (items) => parts(new Intl.ListFormat(lang, { type: 'unit' }).formatToParts(items), 'element'),
  };
}
