/** The reviewer scorecard: the split at a glance, then a row a reviewer and a column a tool. */
import type { Reviewer, Verdict } from '../document/comparison.js';
import type { Part } from '../i18n/format.js';
import type { Scorecard } from '../scoring/scorecard.js';
import { type PictureView } from './picture-view.js';
import type { ViewState } from './view-state.js';
/** A verdict, or that there is none. */
export type Mark = Verdict | 'none';
export interface SplitView {
    readonly tool: string;
    readonly sides: readonly {
        readonly mark: Verdict;
        readonly word: string;
        readonly names: readonly Part[];
    }[];
}
/** A button that folds and unfolds. */
export interface FoldView {
    readonly key: string;
    readonly isOpen: boolean;
    readonly label: string;
}
export interface CellView {
    readonly tool: string;
    readonly mark: Mark;
    readonly word: string;
    readonly quote: readonly [open: string, text: string, close: string] | undefined;
    /** Where the quote is long. */
    readonly fold: FoldView | undefined;
    readonly iso: string | undefined;
    readonly date: string | undefined;
    readonly url: string | undefined;
    readonly linkText: string;
}
export interface RowView extends Reviewer {
    readonly picture: PictureView | undefined;
    readonly ai: string | undefined;
    readonly isLate: boolean;
    readonly cells: readonly CellView[];
}
/** A remark, with the names it is about. */
export interface NoteView {
    readonly remark: string;
    readonly names: readonly Part[];
}
export interface ScorecardView {
    readonly heading: string;
    readonly reviewer: string;
    readonly tools: readonly string[];
    readonly splits: readonly SplitView[];
    /** Where they agree and where not. */
    readonly notes: readonly NoteView[];
    readonly rows: readonly RowView[];
    /** What unfolds the table in the compact layout. */
    readonly fold: FoldView | undefined;
    /** What unfolds the rows past the first. */
    readonly rest: FoldView | undefined;
}
export declare function scorecardView({ rows, splits, torn }: Scorecard, state: ViewState): ScorecardView;
