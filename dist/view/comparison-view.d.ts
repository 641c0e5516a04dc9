/** Composes exactly what is shown, as plain data, from a comparison, the reader's state and the words. */
import type { Newsletter } from '../document/comparison.js';
import { type CardView } from './card-view.js';
import { type ScorecardView } from './scorecard-view.js';
import type { ViewState } from './view-state.js';
export interface LinkView {
    readonly url: string;
    readonly text: string;
}
export interface TimeView {
    readonly iso: string;
    readonly text: string;
}
export interface NewsletterView extends Newsletter {
    readonly link: LinkView | undefined;
    readonly form: FormView | undefined;
}
export interface FormView {
    readonly email: string;
    readonly subscribe: string;
    readonly isSending: boolean;
    readonly isDone: boolean;
    /** What became of it. */
    readonly status: string | undefined;
}
export interface ComparisonView {
    readonly kicker: string | undefined;
    readonly title: string;
    readonly summary: string | undefined;
    readonly updated: TimeView | undefined;
    readonly cards: readonly CardView[];
    readonly scorecard: ScorecardView | undefined;
    readonly newsletter: NewsletterView | undefined;
    readonly disclosure: string | undefined;
    readonly link: LinkView | undefined;
}
export declare function comparisonView(state: ViewState): ComparisonView;
