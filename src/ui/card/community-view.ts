/** What may be told of the readers' votes on one tool. */
import type { Tool } from '../../document/comparison.js';
import { shipPercent } from '../../document/shares.js';
import type { ComparisonState } from '../state.js';

export interface CommunityStanding {
  readonly votes: number;
  /** Whether anybody has said how many votes there are: unknown is not zero. */
  readonly isKnown: boolean;
  /** Whole percent; undefined where it may not be told. */
  readonly percent: number | undefined;
  /** The document shows its tallies only to those who voted, and this reader has not. */
  readonly isHeldBack: boolean;
}

function holdsBack({ comparison, votes }: ComparisonState): boolean {
  if (comparison.community?.reveal !== 'after-vote' || !votes) return false;
  return !comparison.tools.some(({ id }) => votes.ballots.get(id)?.choice);
}

export function communityStanding({ id }: Tool, state: ComparisonState): CommunityStanding {
  const tally = Object.hasOwn(state.tallies, id) ? state.tallies[id] : undefined;
  const ship = tally?.ship ?? 0;
  const skip = tally?.skip ?? 0;
  const votes = ship + skip;
  const isHeldBack = holdsBack(state);
  const isTold = !isHeldBack && votes >= (state.comparison.community?.minimum ?? 1);
  // Where nobody counts votes, there are those that the document tells of.
  const isKnown = tally !== undefined || !state.votes;
  return { votes, isKnown, percent: isTold ? shipPercent(ship, skip) : undefined, isHeldBack };
}

/** Whether there are votes to tell of, or somebody who counts them. */
export const hasCommunity = ({ comparison, votes }: ComparisonState): boolean =>
  votes !== undefined || comparison.community?.tallies !== undefined;
