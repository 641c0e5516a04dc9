/**
 * The words of the interface in languages other than English. Each language is a file of its own in `locales/`, which registers
 * itself where it is imported: builds of the element that know nothing of each other find it there.
 */
import type { LabelKey, Labels, PluralKey } from './labels.js';

/** Every word of the interface in one language. `Form`: the plural categories that the language has, by CLDR. */
export type LocaleWords<Form extends Intl.LDMLPluralRule> = Readonly<
  Record<Exclude<LabelKey, `${PluralKey}_${Intl.LDMLPluralRule}`> | `${PluralKey}_${Form}`, string>
>;

/** A language of the interface. */
export interface Locale {
  /** A BCP 47 tag, and the name of the file. */
  readonly lang: string;
  readonly words: Labels;
}

const KEY = Symbol.for('tool-comparison.locales');

type Registry = Record<string, Locale | undefined>;

/** The languages that were imported, by their tags. */
export function registeredLocales(): Registry {
  const shared = globalThis as { [KEY]?: Registry };
  // Without a prototype: a page may have added to that of all objects.
  const registry = shared[KEY] ?? (Object.create(null) as Registry);
  shared[KEY] = registry;
  return registry;
}

/**
 * Makes the words known to every element on the page.
 *
 * @returns the same object
 */
export function registerLocale(locale: Locale): Locale {
  registeredLocales()[locale.lang] = locale;
  return locale;
}
