/** One tool's card: what it is, and three figures. */
import type { Tool, Verdict } from '../document/comparison.js';
import type { Part } from '../i18n/format.js';
import type { Split } from '../scoring/scorecard.js';
import { type PictureView } from './picture-view.js';
import type { ViewState } from './view-state.js';
export interface StatView {
    readonly label: string;
    /** A percentage in pieces, or a word; a dash is drawn where there is neither. */
    readonly value?: readonly Part[] | string;
    /** What a dash stands for. */
    readonly missing?: string;
    /** Percent of the bar that is filled; 0 if absent. */
    readonly filled?: number;
    /** The number behind the figure. A bar is drawn where there is one. */
    readonly note?: string;
    /** The note in full, where it is shown shortened. */
    readonly noteName?: string | undefined;
}
export interface CardView extends Tool {
    readonly picture: PictureView | undefined;
    readonly stats: readonly StatView[];
    readonly vote: VoteView | undefined;
}
export interface VoteView {
    readonly group: string;
    readonly question: string;
    readonly buttons: readonly {
        readonly verdict: Verdict;
        readonly label: string;
        readonly isPressed: boolean;
    }[];
    readonly status: string | undefined;
}
export declare function cardView(split: Split, state: ViewState): CardView;
