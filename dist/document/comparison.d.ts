/** A comparison as the rest of the widget sees it: valid, cleaned, with absolute URLs and defaults filled in. */
import type { Labels } from '../i18n/labels.js';
export type Verdict = 'ship' | 'skip';
export interface Tally {
    readonly ship: number;
    readonly skip: number;
}
/** Votes by tool id. Made with own properties only, so that an id such as `__proto__` is just an id. */
export type Tallies = Readonly<Record<string, Tally>>;
export interface Tool {
    readonly id: string;
    readonly name: string;
    readonly category?: string;
    readonly tagline?: string;
    readonly description?: string;
    /** The entry price as text: `Paid`, `Free`, `$20/mo`. */
    readonly entry?: string;
    readonly url?: string;
    readonly logo?: string;
    /** The link earns the publisher something. */
    readonly sponsored?: boolean;
    /** 0–100, where the reviews shown are not the whole panel. */
    readonly panelShip?: number;
}
export interface Reviewer {
    readonly id: string;
    readonly name: string;
    readonly motto?: string;
    readonly avatar?: string;
    readonly url?: string;
    readonly kind?: 'human' | 'ai';
}
export interface Review {
    readonly reviewer: string;
    readonly tool: string;
    readonly verdict: Verdict;
    readonly quote?: string;
    readonly date?: string;
    readonly url?: string;
}
export interface Community {
    /** The vote service's address for this comparison. */
    readonly votes?: string;
    readonly tallies?: Tallies;
    readonly reveal?: 'always' | 'after-vote';
    /** Votes needed before a percentage is shown; 1 if absent. */
    readonly minimum?: number;
}
export interface Newsletter {
    readonly kicker?: string;
    readonly title?: string;
    readonly text?: string;
    readonly endpoint?: string;
    readonly url?: string;
    readonly consent?: string;
}
export interface Comparison {
    readonly version: 1;
    readonly id: string;
    /** BCP 47; `en` if the document names none. */
    readonly lang: string;
    readonly url?: string;
    readonly kicker?: string;
    /** "A vs B" from the tools' names, if the document has none. */
    readonly title: string;
    readonly summary?: string;
    readonly updated?: string;
    readonly disclosure?: string;
    readonly tools: readonly [Tool, Tool];
    readonly reviewers: readonly Reviewer[];
    readonly reviews: readonly Review[];
    readonly community?: Community;
    readonly newsletter?: Newsletter;
    readonly labels?: Labels;
}
