import type { LabelKey, Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';

/** Keys of `ComparisonState.unfolded`, besides those of the quotes: the rows and articles after the first, and all articles. */
export const ALL_REVIEWERS = 'reviewers';
export const REVIEWS = 'reviews';

/** A button that folds and unfolds something. */
export interface FoldView {
  /** What it folds and unfolds, in `ComparisonState.unfolded`. */
  readonly keys: readonly string[];
  readonly isOpen: boolean;
  readonly label: Phrase;
  /** Its full name, where several have the same label. */
  readonly name: string | undefined;
}

/** Whether all that has these keys is unfolded. */
export const areOpen = (keys: readonly string[], unfolded: ReadonlySet<string>): boolean =>
  keys.every((key) => unfolded.has(key));

/** @param labels those of the button, while what has the keys is folded and while it is unfolded */
export function foldView(
  keys: readonly string[],
  unfolded: ReadonlySet<string>,
  language: Language,
  { closed, open }: { readonly closed: LabelKey; readonly open: LabelKey },
): FoldView {
  const isOpen = areOpen(keys, unfolded);
  return { keys, isOpen, label: language.phrase(isOpen ? open : closed), name: undefined };
}

/** A button that is gone when it has unfolded what has this key. */
export const unfoldView = (key: string, label: Phrase): FoldView => ({
  keys: [key],
  isOpen: false,
  label,
  name: undefined,
});
