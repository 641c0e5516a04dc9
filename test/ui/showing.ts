// What a reader is shown of a document, as the element has it computed.
import { parseComparison } from '../../src/document/parse.js';
import { createFormat, type Part } from '../../src/i18n/format.js';
import { createWords } from '../../src/i18n/labels.js';
import { comparisonView, type ComparisonView } from '../../src/ui/comparison/view.js';
import type { ScorecardView } from '../../src/ui/scorecard/view.js';
import type { ViewState } from '../../src/ui/state.js';
import { BASE } from '../support/element/documents.js';

export function viewState(document: unknown, overrides: Partial<ViewState> = {}): ViewState {
  const { comparison } = parseComparison(document, BASE);
  return {
    ...createWords(comparison.lang, comparison.labels),
    ...createFormat(comparison.lang),
    comparison,
    isCompact: false,
    hasNewsletter: true,
    tallies: comparison.community?.tallies ?? {},
    ballot: undefined,
    isRemembered: true,
    refused: new Set(),
    subscription: undefined,
    isSubscribing: false,
    unfolded: new Set(),
    hasImages: true,
    brokenImages: new Set(),
    ...overrides,
  };
}

export const view = (document: unknown, overrides?: Partial<ViewState>): ComparisonView =>
  comparisonView(viewState(document, overrides));

/** The scorecard of a document that has reviews. */
export function scorecardOf(document: unknown, overrides?: Partial<ViewState>): ScorecardView {
  const { scorecard } = view(document, overrides);
  if (!scorecard) throw new Error('There is no scorecard.');
  return scorecard;
}

/** A formatted value as it reads. */
export const written = (value: string | readonly Part[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.map(({ text }) => text).join('');
