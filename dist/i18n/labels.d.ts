/** Looks up the interface's words: what a document replaces, then English. */
import { en } from './en.js';
/** The name of an interface text, as `labels` of a document may replace it. */
export type LabelKey = keyof typeof en;
/** The texts that come in plural forms, without the form: `votes` for `votes_one` and `votes_other`. */
export type PluralKey = LabelKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
/** Interface texts by name, with the plural forms a language may need beyond English. */
export type Labels = {
    readonly [K in LabelKey | `${PluralKey}_${Intl.LDMLPluralRule}`]?: string;
};
/** Values for the `{names}` in a text. */
export type Values = Readonly<Record<string, string>>;
export interface Words {
    /** The text of that name, with the values put in. */
    readonly text: (key: LabelKey, values?: Values) => string;
    /** The plural form for `n` of the text of that name; `{n}` is shown as `values.n`. */
    readonly count: (key: PluralKey, n: number, values: Values) => string;
}
/** @param lang a BCP 47 tag, for the plural rules */
export declare function createWords(lang: string, labels?: Labels): Words;
