/** What the reviewers say in their own words: an article for each reviewer, with a review of each tool. */
import type { Review, Reviewer } from '../../document/comparison.js';
import { mapPair, type Pair } from '../../document/pair.js';
import type { Scorecard, ScorecardRow } from '../../document/scorecard.js';
import { withoutOverrides } from '../../document/text.js';
import { ownDirection } from '../../i18n/direction.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import { ALL_REVIEWERS, foldView, REVIEWS, unfoldView, type FoldView } from '../shared/fold-view.js';
import { levelBelow } from '../shared/heading-level.js';
import { isolatedProse } from '../shared/isolate.js';
import type { LinkView } from '../shared/link-view.js';
import { markView, type MarkView } from '../shared/mark-view.js';
import { pictureView, type PictureView } from '../shared/picture-view.js';
import type { ComparisonState } from '../state.js';

export interface QuoteView {
  /** Names it in `ComparisonState.longQuotes` and `unfolded`. */
  readonly key: string;
  /** In quotation marks. */
  readonly text: string;
  readonly isOpen: boolean;
  /** Unfolds a quote that is longer than what is shown of it. */
  readonly fold: FoldView | undefined;
}

/** One of several links with the same label. */
export interface NamedLinkView extends LinkView {
  readonly name: string;
}

export interface ReviewView {
  readonly tool: string;
  readonly mark: MarkView;
  readonly quote: QuoteView | undefined;
  readonly date: { readonly iso: string; readonly text: string } | undefined;
  readonly link: NamedLinkView | undefined;
}

export interface ReviewerView {
  /** The id of the heading, which names the article. */
  readonly headingId: string;
  readonly name: string;
  readonly url: string | undefined;
  readonly motto: string | undefined;
  readonly ai: Phrase | undefined;
  readonly picture: PictureView | undefined;
  /** On screen, hidden until the reader asks for all reviewers. */
  readonly isFolded: boolean;
  readonly reviews: Pair<ReviewView>;
}

export interface ReviewsView {
  readonly headingLevel: number;
  readonly reviewerLevel: number;
  readonly heading: Phrase;
  /** Unfolds and folds all long quotes. */
  readonly foldAll: FoldView | undefined;
  readonly reviewers: readonly ReviewerView[];
  /** On screen, hidden until the reader asks for the reviews. */
  readonly isFolded: boolean;
  /** Unfolds the reviewers after the first. */
  readonly showMore: FoldView | undefined;
}

/** Until the layout tells, a quote of more characters than this counts as long. */
const LIKELY_LONG = 420;

/** More reviewers than this are folded. */
const MOST_SHOWN = 20;

/** Whether there is more to read of a reviewer than the verdicts. */
function hasWords({ reviewer, reviews }: ScorecardRow): boolean {
  const { motto, url, avatar } = reviewer;
  return (
    Boolean(motto ?? url ?? avatar) || reviews.some((review) => review?.quote ?? review?.url ?? review?.date)
  );
}

export const hasReviews = ({ rows }: Scorecard): boolean => rows.some(hasWords);

/** ” and “ are not mirrored by the direction of the text between them, as « and » are. */
function quotesIn(direction: Language['dir'], { dir, quotes }: Language): Language['quotes'] {
  const [open, close] = quotes;
  const isReversed = direction === 'ltr' && dir === 'rtl' && open === '”';
  return isReversed ? [close, open] : quotes;
}

function quoteView(
  quote: string,
  key: string,
  names: { readonly reviewer: string; readonly tool: string },
  { unfolded, longQuotes }: ComparisonState,
  language: Language,
): QuoteView {
  const direction = ownDirection(quote) ?? language.dir;
  const [open, close] = quotesIn(direction, language);
  const fold = foldView([key], unfolded, language, { closed: 'readMore', open: 'readLess' });
  const name = language.text('ofReview', { ...names, label: fold.label.text });
  const isLong = longQuotes.get(key) ?? quote.length > LIKELY_LONG;
  return {
    key,
    text: open + isolatedProse(quote, direction) + close,
    isOpen: fold.isOpen,
    fold: isLong ? { ...fold, name } : undefined,
  };
}

function reviewView(
  review: Review | undefined,
  reviewer: Reviewer,
  tool: string,
  key: string,
  state: ComparisonState,
  language: Language,
): ReviewView {
  const names = { reviewer: withoutOverrides(reviewer.name), tool: withoutOverrides(tool) };
  const label = language.phrase('readReview');
  const quote = review?.quote;
  const date = review?.date;
  const url = review?.url;
  return {
    tool,
    mark: markView(review?.verdict, language, false),
    quote: quote ? quoteView(quote, key, names, state, language) : undefined,
    date: date ? { iso: date, text: language.date(date) } : undefined,
    link: url ? { url, label, name: language.text('ofReview', { ...names, label: label.text }) } : undefined,
  };
}

function foldAllView(
  reviewers: readonly ReviewerView[],
  { unfolded }: ComparisonState,
  language: Language,
): FoldView | undefined {
  const quotes = reviewers.flatMap(({ reviews }) => reviews.flatMap(({ quote }) => quote ?? []));
  const keys = quotes.filter(({ fold }) => fold).map(({ key }) => key);
  if (keys.length < 2) return undefined;
  return foldView(keys, unfolded, language, { closed: 'unfoldQuotes', open: 'foldQuotes' });
}

export function reviewsView(
  scorecard: Scorecard,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): ReviewsView | undefined {
  const rows = scorecard.rows.filter(hasWords);
  if (rows.length === 0) return undefined;
  const { tools } = state.comparison;
  // A picture for all or for none, so that the names are aligned.
  const hasPictures = rows.some(({ reviewer }) => reviewer.avatar);
  const areAllShown = rows.length <= MOST_SHOWN || state.unfolded.has(ALL_REVIEWERS);
  const reviewers = rows.map(({ reviewer, reviews }, index) => ({
    headingId: `reviewer${index}`,
    name: reviewer.name,
    url: reviewer.url,
    motto: reviewer.motto,
    ai: reviewer.kind === 'ai' ? language.phrase('aiReviewer') : undefined,
    picture: hasPictures ? pictureView(reviewer.name, reviewer.avatar, state) : undefined,
    isFolded: index >= MOST_SHOWN && !areAllShown,
    reviews: mapPair(tools, ({ name }, column) =>
      reviewView(reviews[column], reviewer, name, `${index} ${column}`, state, language),
    ),
  }));
  const rest = rows.length - MOST_SHOWN;
  const more = language.count('moreReviewers', rest, { n: language.number(rest) });
  return {
    headingLevel,
    reviewerLevel: levelBelow(headingLevel),
    heading: language.phrase('ownWords'),
    foldAll: foldAllView(reviewers, state, language),
    reviewers,
    isFolded: state.isCompact && !state.unfolded.has(REVIEWS),
    showMore: areAllShown ? undefined : unfoldView(ALL_REVIEWERS, more),
  };
}
