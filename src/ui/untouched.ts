/** What a view is computed from for a reader who has done nothing: what is shown first, and all where nothing can be done. */
import type { Comparison } from '../document/comparison.js';
import type { VoteState } from '../votes/vote-controller.js';
import type { ComparisonState } from './state.js';

const NOTHING: ReadonlySet<string> = new Set();
const NO_QUOTES: ReadonlyMap<string, boolean> = new Map();

/** Somebody counts the votes, and the reader has cast none. */
export const NO_BALLOTS: VoteState = {
  ballots: new Map(),
  refused: NOTHING,
  expired: NOTHING,
  isUnavailable: false,
  isRemembered: true,
};

/** @param differences what is otherwise than in a whole comparison without votes, with the tallies of the document */
export const untouched = (
  comparison: Comparison,
  differences: Partial<ComparisonState> = {},
): ComparisonState => ({
  comparison,
  isCompact: false,
  headingLevel: 2,
  hasNewsletter: true,
  tallies: comparison.community?.tallies ?? {},
  votes: undefined,
  subscription: { phase: 'idle' },
  unfolded: NOTHING,
  longQuotes: NO_QUOTES,
  hasImages: true,
  brokenImages: NOTHING,
  ...differences,
});
