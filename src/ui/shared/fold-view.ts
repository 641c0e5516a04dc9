/** A button that folds and unfolds something. */
import type { Phrase } from '../../i18n/labels.js';

export interface FoldView {
  /** What it folds and unfolds, in `ComparisonState.unfolded`. */
  readonly keys: readonly string[];
  readonly isOpen: boolean;
  readonly label: Phrase;
  /** Its full name, where several have the same label. */
  readonly name: string | undefined;
}
