// The view of a document, in a state that differs from the usual one only where a test says so.
import { parseComparison } from '../../../src/document/parse.js';
import type { Part } from '../../../src/i18n/format.js';
import { languageOf } from '../../../src/i18n/language.js';
import { comparisonView, type ComparisonView } from '../../../src/ui/comparison/view.js';
import type { ScorecardView } from '../../../src/ui/scorecard/view.js';
import type { ComparisonState } from '../../../src/ui/state.js';
import type { VoteState } from '../../../src/votes/vote-controller.js';
import { NO_BALLOT, type Ballot } from '../../../src/votes/ballot.js';
import { BASE } from '../../support/element/documents.js';

export function stateOf(document: unknown, overrides: Partial<ComparisonState> = {}): ComparisonState {
  const { comparison } = parseComparison(document, BASE);
  return {
    comparison,
    isCompact: false,
    headingLevel: 2,
    hasNewsletter: true,
    tallies: comparison.community?.tallies ?? {},
    votes: undefined,
    subscription: 'idle',
    unfolded: new Set(),
    hasImages: true,
    brokenImages: new Set(),
    ...overrides,
  };
}

export function viewOf(state: ComparisonState): ComparisonView {
  const { lang, labels } = state.comparison;
  return comparisonView(state, languageOf(lang, labels));
}

export const view = (document: unknown, overrides?: Partial<ComparisonState>): ComparisonView =>
  viewOf(stateOf(document, overrides));

/** The scorecard of a document that has reviewers. */
export function scorecardOf(document: unknown, overrides?: Partial<ComparisonState>): ScorecardView {
  const { scorecard } = view(document, overrides);
  if (!scorecard) throw new Error('There is no scorecard.');
  return scorecard;
}

/** What the reader voted on each tool, with all ballots in one phase. */
export function voted(
  choices: Readonly<Record<string, 'ship' | 'skip'>>,
  { phase = 'idle', ...overrides }: Partial<VoteState> & { readonly phase?: Ballot['phase'] } = {},
): VoteState {
  const ballots = Object.entries(choices).map(([tool, choice]): [string, Ballot] => [
    tool,
    { ...NO_BALLOT, choice, phase },
  ]);
  return { ballots: new Map(ballots), refused: new Set(), isRemembered: true, ...overrides };
}

/** A formatted value as it reads. */
export const written = (value: string | readonly Part[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.map(({ text }) => text).join('');
