/** What the reviews of a comparison add up to: per reviewer and per tool. */
import type { Comparison, Review, Reviewer, Tool, Verdict } from './comparison.js';

export interface ScorecardRow {
  readonly reviewer: Reviewer;
  /** One for each tool, in the order of the tools; undefined where the reviewer did not review it. */
  readonly reviews: readonly (Review | undefined)[];
}

export interface Split {
  readonly tool: Tool;
  readonly ship: readonly Reviewer[];
  readonly skip: readonly Reviewer[];
}

export interface Scorecard {
  readonly rows: readonly ScorecardRow[];
  readonly splits: readonly Split[];
  /** Reviewers who would ship one tool and skip the other. */
  readonly torn: readonly Reviewer[];
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
  const reviewsByTool = tools.map(({ id }) => reviewsByReviewer(reviews, id));
  const rows = reviewers.map((reviewer) => ({
    reviewer,
    reviews: reviewsByTool.map((byReviewer) => byReviewer.get(reviewer.id)),
  }));
  const reviewersWho = (agree: (row: ScorecardRow) => boolean): Reviewer[] =>
    rows.filter(agree).map(({ reviewer }) => reviewer);
  const reviewersWhoSay = (verdict: Verdict, column: number): Reviewer[] =>
    reviewersWho((row) => row.reviews[column]?.verdict === verdict);
  return {
    rows,
    splits: tools.map((tool, column) => ({
      tool,
      ship: reviewersWhoSay('ship', column),
      skip: reviewersWhoSay('skip', column),
    })),
    torn: reviewersWho(isTorn),
  };
}

function reviewsByReviewer(reviews: readonly Review[], tool: string): ReadonlyMap<string, Review> {
  return new Map(
    reviews.filter((review) => review.tool === tool).map((review) => [review.reviewer, review] as const),
  );
}

function isTorn({ reviews: [first, second] }: ScorecardRow): boolean {
  return first !== undefined && second !== undefined && first.verdict !== second.verdict;
}
