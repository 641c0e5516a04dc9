/** What the reviews of a comparison add up to: per reviewer and per tool. */
import type { Comparison, Review, Reviewer, Tool } from '../document/comparison.js';
export interface ScorecardRow {
    readonly reviewer: Reviewer;
    /** One for each tool, in the tools' order; undefined where the reviewer did not review it. */
    readonly reviews: readonly (Review | undefined)[];
}
export interface Split {
    readonly tool: Tool;
    readonly ship: readonly Reviewer[];
    readonly skip: readonly Reviewer[];
}
export interface Scorecard {
    readonly rows: readonly ScorecardRow[];
    readonly splits: readonly Split[];
    /** Reviewers who would ship one tool and skip the other. */
    readonly torn: readonly Reviewer[];
}
export declare function scorecardOf({ tools, reviewers, reviews }: Comparison): Scorecard;
