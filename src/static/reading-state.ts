/** What there is to read where nothing can be pressed: no vote and no form. What is folded on screen is written all the same. */
import type { Comparison } from '../document/comparison.js';
import { bare } from '../page/bare.js';
import type { ComparisonState } from '../ui/state.js';
import { NO_BALLOTS, untouched } from '../ui/untouched.js';

/** Somebody counts the votes, and nobody was asked: a tally that the document does not have is unknown, not zero. */
const NOT_ASKED: ComparisonState['votes'] = { ...NO_BALLOTS, isUnavailable: true, isRemembered: false };

/** Whether the readers' votes are counted by a service. */
export const hasVotes = ({ community }: Comparison): boolean => community?.votes !== undefined;

/** A form is a link here: to the newsletter's own page, or to that of the comparison, which has the form. */
function withoutForm(comparison: Comparison): Comparison {
  const { newsletter, url: page } = comparison;
  if (!newsletter) return comparison;
  const { endpoint, ...rest } = newsletter;
  const url = newsletter.url ?? (endpoint === undefined ? undefined : page);
  return bare({ ...comparison, newsletter: bare(url === undefined ? rest : { ...rest, url }) });
}

/** @param headingLevel 1–6: the level of the title */
export function readingState(comparison: Comparison, headingLevel: number): ComparisonState {
  // Of votes that the document does not tell, nothing is said.
  const isTold = comparison.community?.tallies !== undefined && hasVotes(comparison);
  return untouched(withoutForm(comparison), { headingLevel, votes: isTold ? NOT_ASKED : undefined });
}
