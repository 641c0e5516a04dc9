import type { Comparison, Tallies } from '../document/comparison.js';
import type { Format } from '../i18n/format.js';
import type { Words } from '../i18n/labels.js';
/** What a view is computed from. */
export interface ViewState extends Words, Format {
    readonly comparison: Comparison;
    readonly isCompact: boolean;
    readonly hasNewsletter: boolean;
    /** As last known; the document's own where nothing newer is. */
    readonly tallies: Tallies;
    readonly hasVoted: boolean;
    /** Names of what the reader unfolded. */
    readonly unfolded: ReadonlySet<string>;
    /** Whether images may be asked for at all. */
    readonly hasImages: boolean;
    readonly brokenImages: ReadonlySet<string>;
}
