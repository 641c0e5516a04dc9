/** Looks up the interface's words: first among the document's labels, then in the language, then in English. */
import { en } from './en.js';
import { isPlainEnglish, once } from './format.js';

/** The name of an interface text, as `labels` of a document may replace it. */
export type LabelKey = keyof typeof en;

/** The keys of texts with plural forms, without the form: `votes` for `votes_one` and `votes_other`. */
export type PluralKey = LabelKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Interface texts by name, with the plural forms a language may need beyond English. */
export type Labels = { readonly [K in LabelKey | `${PluralKey}_${Intl.LDMLPluralRule}`]?: string };

/** Values for the placeholders in a text, by name: `tool` for `{tool}`. */
export type Values = Readonly<Record<string, string>>;

/** A text of the interface to show. */
export interface Phrase {
  readonly text: string;
  /** The language of the text where it is not that of the interface: English stands in for what is not translated. */
  readonly lang: 'en' | undefined;
}

export interface Words {
  /** @returns the text with that key, with the values in place of their placeholders: for a name or an announcement */
  readonly text: (key: LabelKey, values?: Values) => string;
  /** @returns the same, to be shown: with its language */
  readonly phrase: (key: LabelKey, values?: Values) => Phrase;
  /** @returns the plural form for `n` of the text with that key. `{n}` itself is replaced by `values.n`, already formatted */
  readonly count: (key: PluralKey, n: number, values: Values) => Phrase;
}

/** Where a document replaces the word of a button, it means the verdict by it too, unless it has a word for that. */
const STAND_INS: Readonly<Record<string, string>> = { verdictShip: 'ship', verdictSkip: 'skip' };

/** Whether a document replaces every text: then no words of its language are needed. Of plural forms `other` stands for all. */
export const replacesAll = (labels: Labels): boolean =>
  Object.keys(en).every(
    (key) => key.endsWith('_one') || find(labels, [key, STAND_INS[key] ?? key]) !== undefined,
  );

/**
 * @param lang a BCP 47 tag, for the plural rules
 * @param labels the texts that a document replaces. Only its own properties count.
 * @param translated the texts in that language
 */
export function createWords(lang: string, labels: Labels = {}, translated: Labels = {}): Words {
  const rules = once(() => new Intl.PluralRules(lang));
  const isForeign = !/^en\b/i.test(lang);
  const englishForm = (n: number): string => (n === 1 ? 'one' : 'other');
  const formOf = (n: number): string => (isPlainEnglish(lang) ? englishForm(n) : rules().select(n));
  const look = (keys: readonly string[], english: readonly string[], values?: Values): Phrase => {
    const own = find(labels, keys) ?? find(translated, keys);
    const text = fill(own ?? find(en, english) ?? '', values);
    return { text, lang: own === undefined && isForeign ? 'en' : undefined };
  };
  const phrase = (key: LabelKey, values?: Values): Phrase =>
    look(Object.hasOwn(STAND_INS, key) ? [key, STAND_INS[key] ?? key] : [key], [key], values);
  return {
    phrase,
    text: (key, values) => phrase(key, values).text,
    count: (key, n, values) =>
      look([`${key}_${formOf(n)}`, `${key}_other`], [`${key}_${englishForm(n)}`], values),
  };
}

/** The first of the keys that there is a text for. */
function find(
  texts: Readonly<Record<string, string | undefined>>,
  keys: readonly string[],
): string | undefined {
  const key = keys.find((candidate) => Object.hasOwn(texts, candidate));
  return key === undefined ? undefined : texts[key];
}

/** As long as a text of a document may be: a label of a thousand placeholders for a long name would hold up the page. */
const MAX_LENGTH = 10_000;

/** @returns its beginning, without half a character at the end */
const shortened = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** Replaces placeholders in one pass, so that a value which looks like a placeholder stays as it is. */
function fill(text: string, values: Values = {}): string {
  let room = MAX_LENGTH;
  const filled = text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (!Object.hasOwn(values, name)) return placeholder;
    const value = shortened(String(values[name]), room);
    room -= value.length;
    return value;
  });
  return shortened(filled, MAX_LENGTH);
}
