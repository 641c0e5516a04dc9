/** What a schema cannot say: ids that must be unique, and references that must lead somewhere. */
import type { Path } from './path.js';
import { MAX_REVIEWERS, type ComparisonInput } from './schema.js';

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
      else if (seen.size === MAX_REVIEWERS) note(piece, 'is one too many', piece);
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
    // Not as JSON: old libraries teach arrays a `toJSON` of their own.
    const pair = `${reviewer.length} ${reviewer}${tool}`;
    if (!reviewerIds.has(reviewer)) note([...piece, 'reviewer'], 'is no reviewer here', piece);
    else if (!toolIds.has(tool)) note([...piece, 'tool'], 'is no tool here', piece);
    else if (pairs.has(pair)) note(piece, 'is a second one', piece);
    pairs.add(pair);
  });

  for (const key of Object.keys(community?.tallies ?? {})) {
    const piece = ['community', 'tallies', key];
    if (!toolIds.has(key)) note(piece, 'is no tool here', piece);
  }
}
