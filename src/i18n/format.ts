/** Numbers, dates, quotation marks and direction in a language, by ECMA-402. */

/** A percentage: the number, and the signs before and after it as the language writes them. */
export interface Percentage {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

export interface Format {
  /** The language tag in use: the one asked for, made canonical, or `en` where that one is not valid. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The script that the language is usually written in, after ISO 15924: `Latn`. */
  readonly script: string;
  /** Opening and closing quotation mark. */
  readonly quotes: readonly [string, string];
  readonly number: (n: number) => string;
  /** Like `number`, but in compact notation (`123K`) from 100,000 on. */
  readonly compact: (n: number) => string;
  /** @param n 0–100 */
  readonly percent: (n: number) => Percentage;
  /** @param iso a valid ISO 8601 date or date-time */
  readonly date: (iso: string) => string;
  /** What stands between two sentences. */
  readonly sentenceSpace: '' | ' ';
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

/**
 * A language as content management and operating systems name it, written as BCP 47 does: underscores become hyphens
 * (`ar_EG`), an encoding or currency is left out (`de_DE.UTF-8`), and so is WordPress's mark of the Portuguese spelling
 * reform (`pt_PT_ao90`), which is too short for a variant.
 */
export const bcp47 = (name: string): string => name.replace(/[.@].*$|[-_]ao90$/i, '').replaceAll('_', '-');

/** @returns the canonical form of a language tag, or undefined where it is not a valid one even with forgiveness */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(bcp47(tag))[0];
  } catch {
    return undefined;
  }
}

/** Builds a formatter when it is first used, and only once: building one takes much longer than using it. */
export function once<Formatter>(build: () => Formatter): () => Formatter {
  let formatter: Formatter | undefined;
  return () => {
    formatter ??= build();
    return formatter;
  };
}

/** Languages that write sentences without a space between them. */
const UNSPACED = /^(ja|zh)\b/;

/**
 * English as it is written in most places. It needs no formatter for percentages and numbers below a thousand, and the
 * first formatter takes a phone some 50 ms to build: a comparison without dates is drawn without one.
 * test/node/i18n/format.test.ts compares both.
 */
export const isPlainEnglish = (lang: string): boolean => /^en(-(US|GB|AU|CA|IE|IN|NZ|ZA))?$/.test(lang);
const GROUPED_FROM = 1000;

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /Arab|Aran|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg/;

/** @param tag a BCP 47 tag, or one that is nearly that (see `bcp47`); any other counts as `en` */
export function createFormat(tag: string): Format {
  const lang = canonicalLanguage(tag) ?? 'en';
  const isPlain = isPlainEnglish(lang);
  const script = isPlain ? 'Latn' : scriptOf(lang);
  const number = once(() => new Intl.NumberFormat(lang));
  const compact = once(() => new Intl.NumberFormat(lang, options({ notation: 'compact' })));
  const percent = once(() => new Intl.NumberFormat(lang, options({ style: 'percent' })));
  const moment = once(() => new Intl.DateTimeFormat(lang, options({ dateStyle: 'long' })));
  // A date without a time names a day: no time zone may turn it into the day before.
  const day = once(() => new Intl.DateTimeFormat(lang, options({ dateStyle: 'long', timeZone: 'UTC' })));
  const grouped = (n: number): string => (isPlain && n < GROUPED_FROM ? String(n) : number().format(n));
  return {
    lang,
    dir: RIGHT_TO_LEFT.test(script) ? 'rtl' : 'ltr',
    script,
    quotes: quotesOf(lang),
    number: grouped,
    compact: (n) => (n < 100_000 ? grouped(n) : compact().format(n)),
    percent: (n) =>
      isPlain
        ? { before: '', number: String(Math.round(n)), after: '%' }
        : percentage(percent().formatToParts(n / 100)),
    date: (iso) => (iso.includes('T') ? moment() : day()).format(new Date(iso)),
    sentenceSpace: UNSPACED.test(lang) ? '' : ' ',
  };
}

const scriptOf = (lang: string): string => new Intl.Locale(lang).maximize().script ?? '';

function percentage(parts: readonly { type: string; value: string }[]): Percentage {
  const index = parts.findIndex(({ type }) => type === 'integer');
  const join = (some: readonly { value: string }[]): string => some.map(({ value }) => value).join('');
  return {
    before: join(parts.slice(0, index)),
    number: parts[index]?.value ?? '',
    after: join(parts.slice(index + 1)),
  };
}

/** Without a prototype: `Intl` reads options such as `currency` from `Object.prototype`, where a page may have added them. */
function options<const Options extends object>(own: Options): Options {
  return Object.assign(Object.create(null) as Options, own);
}
