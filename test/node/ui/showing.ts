// The view of a document, in a state that differs from the usual one only where a test says so.
import { parseComparison } from '../../../src/document/parse.js';
import type { Percentage } from '../../../src/i18n/format.js';
import type { Phrase } from '../../../src/i18n/labels.js';
import { languageOf } from '../../../src/i18n/language.js';
import { comparisonView, type ComparisonView } from '../../../src/ui/comparison/view.js';
import type { ReviewsView } from '../../../src/ui/reviews/view.js';
import type { ScorecardView } from '../../../src/ui/scorecard/view.js';
import type { ComparisonState } from '../../../src/ui/state.js';
import { untouched } from '../../../src/ui/untouched.js';
import type { VoteState } from '../../../src/votes/vote-controller.js';
import { NO_BALLOT, type Ballot } from '../../../src/votes/ballot.js';
import { BASE, whoSay } from '../../support/element/documents.js';

export function stateOf(document: unknown, overrides: Partial<ComparisonState> = {}): ComparisonState {
  return untouched(parseComparison(document, BASE).comparison, overrides);
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

/** What the reviewers say, of a document in which they say something. */
export function reviewsOf(document: unknown, overrides?: Partial<ComparisonState>): ReviewsView {
  const { reviews } = view(document, overrides);
  if (!reviews) throw new Error('There are no reviews.');
  return reviews;
}

const NAMES = ['Ann', 'Bob', 'Cy', 'Di', 'Ed', 'Flo'];

/** A document from each reviewer's verdicts on the two tools: `+` ship, `-` skip, `.` no review. */
export const said = (...verdicts: readonly string[]) =>
  whoSay(verdicts, (index) => NAMES[index] ?? `R${index}`);

/** What the reader voted on each tool, with all ballots in one phase. */
export function voted(
  choices: Readonly<Record<string, 'ship' | 'skip'>>,
  { phase = 'idle', ...overrides }: Partial<VoteState> & { readonly phase?: Ballot['phase'] } = {},
): VoteState {
  const ballots = Object.entries(choices).map(([tool, choice]): [string, Ballot] => [
    tool,
    { ...NO_BALLOT, choice, isListed: true, phase },
  ]);
  return {
    ballots: new Map(ballots),
    refused: new Set(),
    expired: new Set(),
    isRemembered: true,
    isUnavailable: false,
    ...overrides,
  };
}

/** A percentage as it reads. */
export const written = ({ before, number, after }: Percentage): string => before + number + after;

/** Texts of the interface as they read. */
export const texts = (phrases: readonly Phrase[] | undefined): readonly string[] =>
  (phrases ?? []).map(({ text }) => text);

/** A text of the interface that needs no language of its own. */
export const phrase = (text: string) => ({ text });
