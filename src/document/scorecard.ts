/** What the reviews of a comparison add up to: per reviewer and per tool. */
import type { Comparison, Review, Reviewer, Tool, Verdict } from './comparison.js';

export interface ScorecardRow {
  readonly reviewer: Reviewer;
  /** One for each tool, in the tools' order; undefined where the reviewer did not review it. */
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

export function scorecardOf({ tools, reviewers, reviews }: Comparison): Scorecard {
  const rows = reviewers.map((reviewer) => ({
    reviewer,
    reviews: tools.map((tool) =>
      reviews.find((review) => review.reviewer === reviewer.id && review.tool === tool.id),
    ),
  }));
  const who = (holds: (row: ScorecardRow) => unknown): Reviewer[] =>
    rows.filter(holds).map(({ reviewer }) => reviewer);
  return {
    rows,
    splits: tools.map((tool, column) => {
      const say = (verdict: Verdict): Reviewer[] => who((row) => row.reviews[column]?.verdict === verdict);
      return { tool, ship: say('ship'), skip: say('skip') };
    }),
    torn: who(({ reviews: [a, b] }) => a && b && a.verdict !== b.verdict),
  };
}
