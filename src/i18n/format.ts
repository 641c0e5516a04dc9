/** Numbers, dates, lists, quotation marks and direction in a language, by ECMA-402. */

/** A piece of a formatted value. `minor` marks signs and separators: a percent sign, a comma between names. */
export interface Part {
  readonly text: string;
  readonly minor: boolean;
}

export interface Format {
  /** The language tag in use: the one asked for, made canonical, or `en` where that one is not valid. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Opening and closing quotation mark. */
  readonly quotes: readonly [string, string];
  readonly number: (n: number) => string;
  /** Like `number`, but in compact notation (`123K`) from 100,000 on. */
  readonly compact: (n: number) => string;
  /** @param n 0–100 */
  readonly percent: (n: number) => readonly Part[];
  /** @param iso a valid ISO 8601 date or date-time */
  readonly date: (iso: string) => string;
  readonly list: (items: readonly string[]) => readonly Part[];
}

/** Quotation marks by CLDR, each pair with its languages. All other languages get the English ones. */
const QUOTES: readonly (readonly [marks: string, ...languages: string[]])[] = [
  ['«»', 'fr', 'es', 'it', 'ru', 'uk', 'fa', 'no', 'nb', 'nn'],
  ['„“', 'de', 'cs'],
  ['„”', 'pl', 'ro', 'hu'],
  ['””', 'sv', 'fi'],
  ['”“', 'ar'],
  ['「」', 'ja'],
];

function quotesOf(lang: string): readonly [string, string] {
  const [language = ''] = lang.split('-');
  const entry = QUOTES.find(([, ...languages]) => languages.includes(language));
  const [open = '“', close = '”'] = entry?.[0] ?? '';
  return [open, close];
}

/** @returns the canonical form of a BCP 47 tag, or undefined where it is not a valid one */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Builds a formatter when it is first used, and only once: building one takes much longer than using it. */
function once<Formatter>(build: () => Formatter): () => Formatter {
  let formatter: Formatter | undefined;
  return () => {
    formatter ??= build();
    return formatter;
  };
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/;

/** @param tag a BCP 47 tag; an invalid one counts as `en` */
export function createFormat(tag: string): Format {
  const lang = canonicalLanguage(tag) ?? 'en';
  const script = new Intl.Locale(lang).maximize().script ?? '';
  const number = once(() => new Intl.NumberFormat(lang));
  const compact = once(() => new Intl.NumberFormat(lang, options({ notation: 'compact' })));
  const percent = once(() => new Intl.NumberFormat(lang, options({ style: 'percent' })));
  const moment = once(() => new Intl.DateTimeFormat(lang, options({ dateStyle: 'long' })));
  // A date without a time names a day: no time zone may turn it into the day before.
  const day = once(() => new Intl.DateTimeFormat(lang, options({ dateStyle: 'long', timeZone: 'UTC' })));
  const list = once(() => new Intl.ListFormat(lang, options({ type: 'unit' })));
  return {
    lang,
    dir: RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr',
    quotes: quotesOf(lang),
    number: (n) => number().format(n),
    compact: (n) => (n < 100_000 ? number() : compact()).format(n),
    percent: (n) => parts(percent().formatToParts(n / 100), 'integer'),
    date: (iso) => (iso.includes('T') ? moment() : day()).format(new Date(iso)),
    list: (items) => parts(list().formatToParts(items), 'element'),
  };
}

function parts(formatted: readonly { type: string; value: string }[], major: string): Part[] {
  return formatted.map(({ type, value }) => ({ text: value, minor: type !== major }));
}

/** Without a prototype: `Intl` reads options such as `currency` from `Object.prototype`, where a page may have added them. */
function options<const Options extends object>(own: Options): Options {
  return Object.assign(Object.create(null) as Options, own);
}
