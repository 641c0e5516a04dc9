/** Looks up the interface's words: what a document replaces, then English. */
import { en } from './en.js';

/** The name of an interface text, as `labels` of a document may replace it. */
export type LabelKey = keyof typeof en;

/** The texts that come in plural forms, without the form: `votes` for `votes_one` and `votes_other`. */
export type PluralKey = LabelKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Interface texts by name, with the plural forms a language may need beyond English. */
export type Labels = { readonly [K in LabelKey | `${PluralKey}_${Intl.LDMLPluralRule}`]?: string };

/** Values for the `{names}` in a text. */
export type Values = Readonly<Record<string, string>>;

export interface Words {
  /** The text of that name, with the values put in. */
  readonly text: (key: LabelKey, values?: Values) => string;
  /** The plural form for `n` of the text of that name; `{n}` is shown as `values.n`. */
  readonly count: (key: PluralKey, n: number, values: Values) => string;
}

/** @param lang a BCP 47 tag, for the plural rules */
export function createWords(lang: string, labels: Labels = {}): Words {
  const rules = new Intl.PluralRules(lang);
  /** The first of the keys that a layer has, in the first layer that has one. */
  const find = (keys: readonly string[], values: Values = {}): string => {
    const own = (layer: Labels): string | undefined => keys.find((key) => Object.hasOwn(layer, key));
    const layer = own(labels) ? labels : en;
    return (layer[own(layer) as LabelKey] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? `${values[name]}` : whole,
    );
  };
  return {
    text: (key, values) => find([key], values),
    count: (key, n, values) => find([`${key}_${rules.select(n)}`, `${key}_other`], values),
  };
}
