import type { LabelKey } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';

/** A button that folds and unfolds something. */
export interface FoldView {
  readonly key: string;
  readonly isOpen: boolean;
  readonly label: string;
}

/**
 * @param key names what is folded, in `ComparisonState.unfolded`
 * @param closed the button's label while it is folded
 * @param open the button's label while it is unfolded
 */
export function foldView(
  key: string,
  unfolded: ReadonlySet<string>,
  language: Language,
  { closed, open }: { readonly closed: LabelKey; readonly open: LabelKey },
): FoldView {
  const isOpen = unfolded.has(key);
  return { key, isOpen, label: language.text(isOpen ? open : closed) };
}
