/** Finds the newsletter's words for a reader: in one of the languages that there are files of, or else in English. */
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { id } from './id.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ko } from './ko.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { ptBR } from './pt-BR.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { zhHans } from './zh-Hans.js';
import { zhHant } from './zh-Hant.js';
import type { NewsletterWords } from './words.js';

export interface Wording {
  /** The language of the words, a BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: NewsletterWords;
}

const WORDS: Readonly<Record<string, NewsletterWords>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBR,
  tr,
  uk,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he']);

/** By language and script: `zh-TW` is read in `zh-Hant`, `pt-PT` in `pt-BR` (the likely subtags of CLDR). */
const BY_SCRIPT = new Map(Object.keys(WORDS).map((tag) => [scriptOf(tag), tag]));

/** @returns the words of the first of these languages that there are some in */
export function wordingOf(languages: readonly string[]): Wording {
  const lang =
    languages.map((tag) => BY_SCRIPT.get(scriptOf(tag))).find((found) => found !== undefined) ?? 'en';
  return { lang, dir: RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr', words: WORDS[lang] ?? en };
}

/** Isolates the name, so that its direction does not mix with that of the sentence (Unicode, UAX #9). */
export const withName = (text: string, name: string): string =>
  text.replace('{name}', () => `\u2068${name}\u2069`);

function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}
