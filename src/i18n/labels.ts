/** Looks up the interface's words: first among the document's labels, then in English. */
import { en } from './en.js';

/** The name of an interface text, as `labels` of a document may replace it. */
export type LabelKey = keyof typeof en;

/** The keys of texts with plural forms, without the form: `votes` for `votes_one` and `votes_other`. */
export type PluralKey = LabelKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Interface texts by name, with the plural forms a language may need beyond English. */
export type Labels = { readonly [K in LabelKey | `${PluralKey}_${Intl.LDMLPluralRule}`]?: string };

/** Values for the placeholders in a text, by name: `tool` for `{tool}`. */
export type Values = Readonly<Record<string, string>>;

export interface Words {
  /** @returns the text with that key, with the values in place of their placeholders */
  readonly text: (key: LabelKey, values?: Values) => string;
  /** @returns the plural form for `n` of the text with that key. `{n}` itself is replaced by `values.n`, already formatted */
  readonly count: (key: PluralKey, n: number, values: Values) => string;
}

/**
 * @param lang a BCP 47 tag, for the plural rules
 * @param labels the texts that a document replaces. Only its own properties count.
 */
export function createWords(lang: string, labels: Labels = {}): Words {
  const rules = new Intl.PluralRules(lang);
  return {
    text: (key, values) => fill(find(labels, [key]), values),
    count: (key, n, values) => fill(find(labels, [`${key}_${rules.select(n)}`, `${key}_other`]), values),
  };
}

/** The first of the keys that the document has; if it has none of them, the first that English has. */
function find(labels: Labels, keys: readonly string[]): string {
  for (const texts of [labels, en] as readonly Readonly<Record<string, string>>[]) {
    const key = keys.find((candidate) => Object.hasOwn(texts, candidate));
    if (key !== undefined) return texts[key] ?? '';
  }
  return '';
}

/** Replaces placeholders in one pass, so that a value which looks like a placeholder stays as it is. */
function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}
