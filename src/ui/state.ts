/** What a view is computed from, besides the language: plain data, no functions. */
import type { Comparison, Tallies } from '../document/comparison.js';
import type { Subscription } from '../newsletter/newsletter-controller.js';
import type { VoteState } from '../votes/vote-controller.js';

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
  /** How far subscribing to the newsletter has come. */
  readonly subscription: Subscription;
  /** Keys of what the reader unfolded. */
  readonly unfolded: ReadonlySet<string>;
  /** By key, whether a quote is longer than the lines that are shown of it, where it is not as its length lets guess. */
  readonly longQuotes: ReadonlyMap<string, boolean>;
  /** Whether images may be requested at all. */
  readonly hasImages: boolean;
  /** URLs of images that could not be loaded. */
  readonly brokenImages: ReadonlySet<string>;
}
