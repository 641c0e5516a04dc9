/** The interface in one language: its words, and how it writes numbers and dates. */
import { createFormat, type Format } from './format.js';
import { createWords, type Labels, type Words } from './labels.js';
import { localeOf } from './locale-lookup.js';
import type { Locale } from './locales.js';

export interface Language extends Words, Format {}

interface Remembered {
  readonly locale: Locale | undefined;
  readonly language: Language;
}

const NO_LABELS: Labels = {};

/** By labels first: they belong to one document, and their languages can be forgotten with it. */
const languages = new WeakMap<Labels, Map<string, Remembered>>();

/**
 * The same object for the same tag, labels and words, because building the formatters of a language takes much longer than
 * using them.
 *
 * @param tag a BCP 47 tag; an invalid one counts as `en`
 * @param labels the interface texts that a document replaces
 * @param locales the languages of the interface to choose from, instead of those that were registered
 */
export function languageOf(tag: string, labels: Labels = NO_LABELS, locales?: readonly Locale[]): Language {
  const byTag = languages.get(labels) ?? new Map<string, Remembered>();
  languages.set(labels, byTag);
  const last = byTag.get(tag);
  const format = last?.language ?? createFormat(tag);
  const locale = localeOf(format.lang, locales);
  if (last && last.locale === locale) return last.language;
  const language = { ...format, ...createWords(format.lang, labels, locale?.words) };
  byTag.set(tag, { locale, language });
  return language;
}
