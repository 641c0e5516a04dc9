/** What the reviews of a comparison add up to: per reviewer, per tool, and over the whole panel. */
import type { Comparison, Review, Reviewer, Tally, Tool } from './comparison.js';
import { mapPair, type Pair } from './pair.js';
import { shipPercent } from './shares.js';

export interface ScorecardRow {
  readonly reviewer: Reviewer;
  /** Undefined where the reviewer did not review the tool. */
  readonly reviews: Pair<Review | undefined>;
}

/** The panel's verdict on one tool. */
export interface Standing extends Tally {
  readonly tool: Tool;
  /** Whole percent: the share that the document gives, else that of the reviews; undefined where there is neither. */
  readonly percent: number | undefined;
}

/** What a reviewer says of the two tools together. */
export type Kind = 'shipBoth' | 'shipFirst' | 'shipSecond' | 'skipBoth' | 'reviewedOne' | 'reviewedNone';

export interface Scorecard {
  readonly rows: readonly ScorecardRow[];
  readonly standings: Pair<Standing>;
  /** How many reviewers there are of each kind. */
  readonly kinds: Readonly<Record<Kind, number>>;
}

const scorecards = new WeakMap<Comparison, Scorecard>();

/** @returns the scorecard of a comparison: the same object each time, because a comparison never changes */
export function scorecardOf(comparison: Comparison): Scorecard {
  let scorecard = scorecards.get(comparison);
  if (!scorecard) {
    scorecard = computeScorecard(comparison);
    scorecards.set(comparison, scorecard);
  }
  return scorecard;
}

function computeScorecard({ tools, reviewers, reviews }: Comparison): Scorecard {
  const reviewsByTool = mapPair(tools, ({ id }) => reviewsByReviewer(reviews, id));
  const rows = reviewers.map((reviewer) => ({
    reviewer,
    reviews: mapPair(reviewsByTool, (byReviewer) => byReviewer.get(reviewer.id)),
  }));
  const kinds = { shipBoth: 0, shipFirst: 0, shipSecond: 0, skipBoth: 0, reviewedOne: 0, reviewedNone: 0 };
  for (const row of rows) kinds[kindOf(row)]++;
  return { rows, standings: mapPair(tools, (tool, column) => standingOf(tool, column, rows)), kinds };
}

function reviewsByReviewer(reviews: readonly Review[], tool: string): ReadonlyMap<string, Review> {
  return new Map(
    reviews.filter((review) => review.tool === tool).map((review) => [review.reviewer, review] as const),
  );
}

function standingOf(tool: Tool, column: 0 | 1, rows: readonly ScorecardRow[]): Standing {
  const verdicts = rows.flatMap(({ reviews }) => reviews[column]?.verdict ?? []);
  const ship = verdicts.filter((verdict) => verdict === 'ship').length;
  const skip = verdicts.length - ship;
  const given = tool.panelShip;
  return { tool, ship, skip, percent: given === undefined ? shipPercent(ship, skip) : Math.round(given) };
}

function kindOf({ reviews: [first, second] }: ScorecardRow): Kind {
  if (!first || !second) return first || second ? 'reviewedOne' : 'reviewedNone';
  if (first.verdict === second.verdict) return first.verdict === 'ship' ? 'shipBoth' : 'skipBoth';
  return first.verdict === 'ship' ? 'shipFirst' : 'shipSecond';
}
