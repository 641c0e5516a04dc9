/** What a view is computed from, besides the language: plain data, no functions. */
import type { Comparison, Tallies } from '../document/comparison.js';
import type { Ballot } from '../votes/ballot.js';

/** How far subscribing to the newsletter has come. */
export type Subscription = 'idle' | 'sending' | 'subscribed' | 'notSubscribed' | 'addressRefused';

/** What the reader voted. */
export interface VoteState {
  /** By tool id. A tool without a ballot has not been voted on. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  /** Ids of the tools whose last vote was refused. */
  readonly refused: ReadonlySet<string>;
  /** Whether the votes are kept on this device. */
  readonly isRemembered: boolean;
}

export interface ComparisonState {
  readonly comparison: Comparison;
  readonly isCompact: boolean;
  /** 1–6: the level of the title. */
  readonly headingLevel: number;
  readonly hasNewsletter: boolean;
  /** As last known; the document's own where nothing newer is known. */
  readonly tallies: Tallies;
  /** Undefined where nobody counts votes. */
  readonly votes: VoteState | undefined;
  readonly subscription: Subscription;
  /** Keys of what the reader unfolded. */
  readonly unfolded: ReadonlySet<string>;
  /** Whether images may be requested at all. */
  readonly hasImages: boolean;
  /** URLs of images that could not be loaded. */
  readonly brokenImages: ReadonlySet<string>;
}
