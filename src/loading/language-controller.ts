/** The language that an element is drawn in. It stays as it is until the page or another comparison asks for another one. */
import type { ReactiveControllerHost } from 'lit';
import type { Labels } from '../i18n/labels.js';
import { languageOf, type Language } from '../i18n/language.js';
import { loadLocale } from './locale-loads.js';

interface Used {
  readonly tag: string;
  readonly labels: Labels | undefined;
  readonly language: Language;
}

export class LanguageController {
  readonly #host: ReactiveControllerHost;
  #used: Used | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Where the words must be loaded, the former ones stay until they are there, and the element is updated
   * then. Words that are too late are not used: the interface does not change under a reader's eyes.
   */
  use(tag: string, labels: Labels | undefined): Language {
    const used = this.#used;
    const isSameComparison = used !== undefined && used.labels === labels;
    if (isSameComparison && used.tag === tag) return used.language;
    const words = loadLocale(tag, labels);
    if (words) {
      void words.then(() => this.#host.requestUpdate());
      if (isSameComparison) return used.language;
    }
    const language = languageOf(tag, labels);
    if (!words) this.#used = { tag, labels, language };
    return language;
  }
}
