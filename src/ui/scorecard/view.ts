/** The reviewer scorecard: the split at a glance, then a row for each reviewer and a column for each tool. */
import type { Review } from '../../document/comparison.js';
import type { Scorecard, ScorecardRow } from '../../document/scorecard.js';
import type { Language } from '../../i18n/language.js';
import { foldView, type FoldView } from '../shared/fold-view.js';
import type { Mark } from '../shared/mark.js';
import { pictureView, type PictureView } from '../shared/picture-view.js';
import type { ComparisonState } from '../state.js';
import { notesOf, splitsOf, type NoteView, type SplitView } from './split-view.js';

export interface DateView {
  readonly iso: string;
  readonly text: string;
}

export interface CellView {
  readonly tool: string;
  readonly mark: Mark;
  readonly word: string;
  readonly quote: readonly [open: string, text: string, close: string] | undefined;
  /** Unfolds a long quote. */
  readonly fold: FoldView | undefined;
  readonly date: DateView | undefined;
  readonly url: string | undefined;
  readonly linkText: string;
}

export interface RowView {
  readonly name: string;
  readonly url: string | undefined;
  readonly motto: string | undefined;
  /** The label of a reviewer who is not human. */
  readonly ai: string | undefined;
  readonly picture: PictureView | undefined;
  /** On screen, hidden until the reader asks for all rows. */
  readonly isFolded: boolean;
  readonly cells: readonly CellView[];
}

export interface ScorecardView {
  readonly headingLevel: number;
  readonly heading: string;
  /** The header of the reviewers' column. */
  readonly reviewer: string;
  readonly tools: readonly string[];
  readonly splits: readonly SplitView[];
  /** What the reviewers disagree on. */
  readonly notes: readonly NoteView[];
  readonly rows: readonly RowView[];
  /** On screen, hidden until the reader asks for the reviews. */
  readonly isFolded: boolean;
  /** Unfolds the table of the compact layout. */
  readonly fold: FoldView | undefined;
  /** Unfolds the rows after the first. */
  readonly showAll: FoldView | undefined;
}

/** More rows than this are folded. */
const MOST_SHOWN = 20;
const LONG_QUOTE = 480;
const MANY_LINES = 12;

/** Keys of `ComparisonState.unfolded`. */
export const ALL_ROWS = 'rows';
const REVIEWS = 'reviews';

const isLong = (quote: string): boolean => quote.length > LONG_QUOTE || quote.split('\n').length > MANY_LINES;

function cellView(
  review: Review | undefined,
  tool: string,
  key: string,
  { unfolded }: ComparisonState,
  language: Language,
): CellView {
  const verdict = review?.verdict;
  const quote = review?.quote;
  const date = review?.date;
  const [open, close] = language.quotes;
  return {
    tool,
    mark: verdict ?? 'none',
    word: language.text(verdict ?? 'notReviewed'),
    quote: quote ? [open, quote, close] : undefined,
    fold:
      quote && isLong(quote)
        ? foldView(key, unfolded, language, { closed: 'readMore', open: 'readLess' })
        : undefined,
    date: date ? { iso: date, text: language.date(date) } : undefined,
    url: review?.url,
    linkText: language.text('readReview'),
  };
}

function rowsOf(rows: readonly ScorecardRow[], state: ComparisonState, language: Language): RowView[] {
  // A picture for all or for none, so that the names are aligned.
  const hasPictures = rows.some(({ reviewer }) => reviewer.avatar);
  const areAllShown = state.unfolded.has(ALL_ROWS);
  return rows.map(({ reviewer, reviews }, index) => ({
    name: reviewer.name,
    url: reviewer.url,
    motto: reviewer.motto,
    ai: reviewer.kind === 'ai' ? language.text('aiReviewer') : undefined,
    picture: hasPictures ? pictureView(reviewer.name, reviewer.avatar, state) : undefined,
    isFolded: index >= MOST_SHOWN && !areAllShown,
    cells: state.comparison.tools.map(({ name }, column) =>
      cellView(reviews[column], name, `${index} ${column}`, state, language),
    ),
  }));
}

export function scorecardView(
  scorecard: Scorecard,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): ScorecardView {
  const { unfolded, isCompact, comparison } = state;
  const count = scorecard.rows.length;
  const isFolded = isCompact && !unfolded.has(REVIEWS);
  const hasFoldedRows = count > MOST_SHOWN && !unfolded.has(ALL_ROWS);
  return {
    headingLevel,
    heading: language.text('scorecard'),
    reviewer: language.text('reviewer'),
    tools: comparison.tools.map(({ name }) => name),
    splits: splitsOf(scorecard, language),
    notes: notesOf(scorecard, language),
    rows: rowsOf(scorecard.rows, state, language),
    isFolded,
    fold: isCompact
      ? foldView(REVIEWS, unfolded, language, { closed: 'showReviews', open: 'readLess' })
      : undefined,
    showAll:
      hasFoldedRows && !isFolded
        ? { key: ALL_ROWS, isOpen: false, label: language.text('showAll', { n: language.number(count) }) }
        : undefined,
  };
}
