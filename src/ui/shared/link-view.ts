import type { Phrase } from '../../i18n/labels.js';

export interface LinkView {
  readonly url: string;
  readonly label: Phrase;
}
