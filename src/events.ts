/** The element's events. All bubble and are composed, so that a page can listen anywhere above. */
import type { Comparison } from './document/comparison.js';
import type { ComparisonError, Problem } from './document/errors.js';

const OPTIONS = { bubbles: true, composed: true };

/** The comparison is on the page. */
export class ComparisonLoadEvent extends CustomEvent<{
  readonly comparison: Comparison;
  readonly problems: readonly Problem[];
}> {
  constructor(comparison: Comparison, problems: readonly Problem[]) {
    super('comparison-load', { ...OPTIONS, detail: { comparison, problems } });
  }
}

/** The comparison could not be shown. */
export class ComparisonErrorEvent extends CustomEvent<{ readonly error: ComparisonError }> {
  constructor(error: ComparisonError) {
    super('comparison-error', { ...OPTIONS, detail: { error } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'comparison-load': ComparisonLoadEvent;
    'comparison-error': ComparisonErrorEvent;
  }
}
