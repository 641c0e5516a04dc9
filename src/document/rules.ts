/** What a schema cannot say: ids that must be unique, and references that must lead somewhere. */
import type { Path } from './path.js';
import { MAX_REVIEWERS, tally, type ComparisonInput } from './schema.js';
import { describe, pathOf, run } from './zod.js';

/** Takes down a problem at a path, and what has to go: nothing where the comparison cannot be shown. */
type Note = (path: Path, message: string, piece?: Path) => void;

/** @param document one that fits the schema */
export function checkRules(
  { tools, reviewers = [], reviews = [], community }: ComparisonInput,
  note: Note,
): void {
  const ids = (section: string, items: readonly ({ readonly id: string } | undefined)[]): Set<string> => {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      if (!item) return;
      const piece = [section, index];
      if (seen.has(item.id)) note([...piece, 'id'], 'is used before', piece);
      else if (seen.size === MAX_REVIEWERS) note(piece, `is past the limit of ${MAX_REVIEWERS}`, piece);
      else seen.add(item.id);
    });
    return seen;
  };
  const toolIds = ids('tools', tools);
  if (toolIds.size !== 2) note(['tools'], 'are not two');
  const reviewerIds = ids('reviewers', reviewers);

  const pairs = new Set<string>();
  reviews.forEach((review, index) => {
    if (!review) return;
    const { reviewer, tool } = review;
    const piece = ['reviews', index];
    const pair = JSON.stringify([reviewer, tool]);
    if (!reviewerIds.has(reviewer)) note([...piece, 'reviewer'], 'is no reviewer here', piece);
    else if (!toolIds.has(tool)) note([...piece, 'tool'], 'is no tool here', piece);
    else if (pairs.has(pair)) note(piece, 'reviews the same once more', piece);
    pairs.add(pair);
  });

  // A record of Zod's would pass over the key `__proto__`, which here may be a tool's id like any other.
  for (const [key, value] of Object.entries(community?.tallies ?? {})) {
    const piece = ['community', 'tallies', key];
    if (!toolIds.has(key)) note(piece, 'is no tool here', piece);
    else
      for (const issue of run(tally, value).issues)
        note([...piece, ...pathOf(issue)], describe(issue), piece);
  }
}
