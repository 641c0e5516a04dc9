/** The element's events. All bubble and are composed, so that a page can listen anywhere above. */
import type { Comparison } from './document/comparison.js';
import type { ComparisonError, Problem } from './document/errors.js';
/** The comparison is on the page. */
export declare class ComparisonLoadEvent extends CustomEvent<{
    readonly comparison: Comparison;
    readonly problems: readonly Problem[];
}> {
    constructor(comparison: Comparison, problems: readonly Problem[]);
}
/** The comparison could not be shown. */
export declare class ComparisonErrorEvent extends CustomEvent<{
    readonly error: ComparisonError;
}> {
    constructor(error: ComparisonError);
}
declare global {
    interface HTMLElementEventMap {
        'comparison-load': ComparisonLoadEvent;
        'comparison-error': ComparisonErrorEvent;
    }
}
