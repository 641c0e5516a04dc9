/** Composes exactly what is shown, as plain data, from a comparison, the reader's state and the words. */
import type { Newsletter } from '../../document/comparison.js';
import { scorecardOf } from '../../document/scorecard.js';
import { cardView, type CardView } from '../card/view.js';
import { scorecardView, type ScorecardView } from '../scorecard/view.js';
import type { ViewState } from '../state.js';

export interface LinkView {
  readonly url: string;
  readonly text: string;
}

export interface TimeView {
  readonly iso: string;
  readonly text: string;
}

export interface NewsletterView extends Newsletter {
  readonly link: LinkView | undefined;
  readonly form: FormView | undefined;
}

export interface FormView {
  readonly email: string;
  readonly subscribe: string;
  readonly isSending: boolean;
  readonly isDone: boolean;
  /** What became of it. */
  readonly status: string | undefined;
}

export interface ComparisonView {
  readonly kicker: string | undefined;
  readonly title: string;
  readonly summary: string | undefined;
  readonly updated: TimeView | undefined;
  readonly cards: readonly CardView[];
  readonly scorecard: ScorecardView | undefined;
  readonly newsletter: NewsletterView | undefined;
  readonly disclosure: string | undefined;
  readonly link: LinkView | undefined;
}

export function comparisonView(state: ViewState): ComparisonView {
  const { comparison } = state;
  const { kicker, title, summary, updated, disclosure, newsletter } = comparison;
  const scorecard = scorecardOf(comparison);
  const linkTo = (url: string | undefined, text: string): LinkView | undefined =>
    url ? { url, text } : undefined;
  const subscribe = linkTo(newsletter?.url, state.text('subscribe'));
  const hasNewsletter =
    state.hasNewsletter &&
    (newsletter?.kicker ?? newsletter?.title ?? newsletter?.text ?? newsletter?.endpoint ?? subscribe) !==
      undefined;
  const { subscription } = state;
  const form = newsletter?.endpoint
    ? {
        email: state.text('email'),
        subscribe: state.text('subscribe'),
        isSending: state.isSubscribing,
        isDone: subscription === 'subscribed',
        status: subscription && state.text(subscription),
      }
    : undefined;
  return {
    kicker,
    title,
    summary,
    disclosure,
    updated: updated
      ? { iso: updated, text: state.text('updated', { date: state.date(updated) }) }
      : undefined,
    cards: scorecard.splits.map((split) => cardView(split, state)),
    scorecard: comparison.reviewers.length ? scorecardView(scorecard, state) : undefined,
    newsletter: hasNewsletter ? { ...newsletter, link: form ? undefined : subscribe, form } : undefined,
    link: linkTo(comparison.url, state.text('fullComparison')),
  };
}
