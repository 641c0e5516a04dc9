import type { Verdict } from '../../document/comparison.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';

/** A verdict, or that there is none. */
export interface MarkView {
  readonly kind: Verdict | 'none';
  readonly word: Phrase;
  /** The shape says it to the eye: a dash in a table. */
  readonly isWordHidden: boolean;
}

export function markView(verdict: Verdict | undefined, language: Language, isInTable: boolean): MarkView {
  if (!verdict) return { kind: 'none', word: language.phrase('notReviewed'), isWordHidden: isInTable };
  const word = language.phrase(verdict === 'ship' ? 'verdictShip' : 'verdictSkip');
  return { kind: verdict, word, isWordHidden: false };
}
