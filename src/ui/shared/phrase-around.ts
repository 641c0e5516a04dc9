/** English words around a value that is in the language of the document, such as a date: _Updated 12. März 2026_. */
import type { LabelKey } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';

export interface PhraseAround {
  readonly before: string;
  readonly value: string;
  readonly after: string;
  /** The language of the value. */
  readonly lang: string;
  readonly dir: Language['dir'];
}

/**
 * @param name of the only placeholder in the text, without braces
 * @returns undefined where the words are in the language of the document as well
 */
export function phraseAround(
  key: LabelKey,
  name: string,
  value: string,
  language: Language,
): PhraseAround | undefined {
  // A placeholder without a value stays as it is.
  const { text, lang } = language.phrase(key);
  if (!lang) return undefined;
  const [before = '', after = ''] = text.split(`{${name}}`);
  return { before, value, after, lang: language.lang, dir: language.dir };
}
