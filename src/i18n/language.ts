/** The interface in one language: its words, and how it writes numbers and dates. */
import { createFormat, type Format } from './format.js';
import { createWords, type Labels, type Words } from './labels.js';

export interface Language extends Words, Format {}

const NO_LABELS: Labels = {};

/** By labels first: they belong to one document, and their languages can be forgotten with it. */
const languages = new WeakMap<Labels, Map<string, Language>>();

/**
 * The same object for the same tag and labels, because building the formatters of a language takes much longer than
 * using them.
 *
 * @param tag a BCP 47 tag; an invalid one counts as `en`
 * @param labels the interface texts that a document replaces
 */
export function languageOf(tag: string, labels: Labels = NO_LABELS): Language {
  let byTag = languages.get(labels);
  if (!byTag) {
    byTag = new Map();
    languages.set(labels, byTag);
  }
  let language = byTag.get(tag);
  if (!language) {
    const format = createFormat(tag);
    language = { ...format, ...createWords(format.lang, labels) };
    byTag.set(tag, language);
  }
  return language;
}
