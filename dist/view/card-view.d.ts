/** One tool's card: what it is, and three figures. */
import type { Tool } from '../document/comparison.js';
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
    readonly sponsoredLabel: string | undefined;
    readonly picture: PictureView | undefined;
    readonly stats: readonly StatView[];
}
export declare function cardView(split: Split, state: ViewState): CardView;
