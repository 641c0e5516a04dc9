/** Composes exactly what is shown, as plain data, from the state and the language. */
import { scorecardOf } from '../../document/scorecard.js';
import type { Language } from '../../i18n/language.js';
import { cardView, type CardView } from '../card/view.js';
import { newsletterView, type NewsletterView } from '../newsletter/view.js';
import { scorecardView, type ScorecardView } from '../scorecard/view.js';
import { bareDeep } from '../../page/bare.js';
import type { ComparisonState } from '../state.js';

export interface LinkView {
  readonly url: string;
  readonly text: string;
}

export interface TimeView {
  readonly iso: string;
  readonly text: string;
}

export interface ComparisonView {
  readonly headingLevel: number;
  readonly kicker: string | undefined;
  readonly title: string;
  readonly summary: string | undefined;
  readonly updated: TimeView | undefined;
  readonly cards: readonly CardView[];
  readonly scorecard: ScorecardView | undefined;
  readonly newsletter: NewsletterView | undefined;
  readonly disclosure: string | undefined;
  /** Where the comparison was published. */
  readonly link: LinkView | undefined;
}

const LOWEST_HEADING = 6;

export function comparisonView(state: ComparisonState, language: Language): ComparisonView {
  const { comparison, headingLevel } = state;
  const { updated, url } = comparison;
  const scorecard = scorecardOf(comparison);
  const sectionLevel = Math.min(headingLevel + 1, LOWEST_HEADING);
  return bareDeep<ComparisonView>({
    headingLevel,
    kicker: comparison.kicker,
    title: comparison.title,
    summary: comparison.summary,
    updated: updated
      ? { iso: updated, text: language.text('updated', { date: language.date(updated) }) }
      : undefined,
    cards: scorecard.splits.map((split, index) => cardView(split, index, sectionLevel, state, language)),
    scorecard:
      comparison.reviewers.length > 0 ? scorecardView(scorecard, sectionLevel, state, language) : undefined,
    newsletter: newsletterView(comparison.newsletter, sectionLevel, state, language),
    disclosure: comparison.disclosure,
    link: url ? { url, text: language.text('fullComparison') } : undefined,
  });
}
