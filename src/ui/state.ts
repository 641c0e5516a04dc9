import type { Comparison, Tallies } from '../document/comparison.js';
import type { Format } from '../i18n/format.js';
import type { Words } from '../i18n/labels.js';
import type { Ballot } from '../votes/ballot.js';

/** What became of subscribing to the newsletter, by the name of the text that says it. */
export type Subscription = 'subscribed' | 'notSubscribed' | 'addressRefused' | undefined;

/** What a view is computed from. */
export interface ViewState extends Words, Format {
  readonly comparison: Comparison;
  readonly isCompact: boolean;
  readonly hasNewsletter: boolean;
  /** As last known; the document's own where nothing newer is. */
  readonly tallies: Tallies;
  /** What the reader voted on each tool; undefined where nobody is there to vote with. */
  readonly ballot: ((tool: string) => Ballot) | undefined;
  readonly isRemembered: boolean;
  /** Tools whose last vote was refused. */
  readonly refused: ReadonlySet<string>;
  readonly subscription: Subscription;
  readonly isSubscribing: boolean;
  /** Names of what the reader unfolded. */
  readonly unfolded: ReadonlySet<string>;
  /** Whether images may be asked for at all. */
  readonly hasImages: boolean;
  readonly brokenImages: ReadonlySet<string>;
}
