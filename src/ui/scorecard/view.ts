/** The reviewer scorecard: the split at a glance, then a row a reviewer and a column a tool. */
import type { Review, Reviewer, Verdict } from '../../document/comparison.js';
import type { LabelKey } from '../../i18n/labels.js';
import type { Part } from '../../i18n/format.js';
import type { Scorecard } from '../../document/scorecard.js';
import { pictureView, type PictureView } from '../shared/picture-view.js';
import type { ViewState } from '../state.js';

/** A verdict, or that there is none. */
export type Mark = Verdict | 'none';

export interface SplitView {
  readonly tool: string;
  readonly sides: readonly {
    readonly mark: Verdict;
    readonly word: string;
    readonly names: readonly Part[];
  }[];
}

/** A button that folds and unfolds. */
export interface FoldView {
  readonly key: string;
  readonly isOpen: boolean;
  readonly label: string;
}

export interface CellView {
  readonly tool: string;
  readonly mark: Mark;
  readonly word: string;
  readonly quote: readonly [open: string, text: string, close: string] | undefined;
  /** Where the quote is long. */
  readonly fold: FoldView | undefined;
  readonly iso: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly linkText: string;
}

export interface RowView extends Reviewer {
  readonly picture: PictureView | undefined;
  readonly ai: string | undefined;
  readonly isLate: boolean;
  readonly cells: readonly CellView[];
}

/** A remark, with the names it is about. */
export interface NoteView {
  readonly remark: string;
  readonly names: readonly Part[];
}

export interface ScorecardView {
  readonly heading: string;
  readonly reviewer: string;
  readonly tools: readonly string[];
  readonly splits: readonly SplitView[];
  /** Where they agree and where not. */
  readonly notes: readonly NoteView[];
  readonly rows: readonly RowView[];
  /** What unfolds the table in the compact layout. */
  readonly fold: FoldView | undefined;
  /** What unfolds the rows past the first. */
  readonly rest: FoldView | undefined;
}

const FIRST_ROWS = 20;
const LONG_QUOTE = 480;
const MANY_LINES = 12;

export function scorecardView({ rows, splits, torn }: Scorecard, state: ViewState): ScorecardView {
  const { text, unfolded, isCompact, comparison } = state;
  const hasPictures = comparison.reviewers.some(({ avatar }) => avatar);

  const namesOf = (all: readonly { readonly name: string }[]): readonly Part[] => {
    const names = all.slice(0, FIRST_ROWS).map(({ name }) => name);
    const rest = all.length - FIRST_ROWS;
    if (rest > 0) names.push(text('more', { n: state.number(rest) }));
    return names.length ? state.list(names) : [{ text: text('nobody'), minor: true }];
  };
  const fold = (key: string, closed: LabelKey, open: LabelKey): FoldView => {
    const isOpen = unfolded.has(key);
    return { key, isOpen, label: text(isOpen ? open : closed) };
  };
  const cell = (review: Review | undefined, tool: string, key: string): CellView => {
    const { verdict, quote = '', date, url } = review ?? {};
    const [open, close] = state.quotes;
    return {
      tool,
      mark: verdict ?? 'none',
      word: text(verdict ?? 'notReviewed'),
      quote: quote ? [open, quote, close] : undefined,
      fold:
        quote.length > LONG_QUOTE || quote.split('\n').length > MANY_LINES
          ? fold(key, 'readMore', 'readLess')
          : undefined,
      iso: date,
      date: date && state.date(date),
      url,
      linkText: text('readReview'),
    };
  };

  const divided = splits.filter(({ ship, skip }) => ship.length && skip.length).map(({ tool }) => tool);
  const notes = [
    ...(divided.length ? [{ remark: text('disagree'), names: namesOf(divided) }] : []),
    ...(torn.length ? [{ remark: text('shipOneSkipOther'), names: namesOf(torn) }] : []),
  ];
  return {
    heading: text('scorecard'),
    reviewer: text('reviewer'),
    tools: comparison.tools.map(({ name }) => name),
    splits: splits.map(({ tool, ship, skip }) => ({
      tool: tool.name,
      sides: [
        { mark: 'ship', word: text('ship'), names: namesOf(ship) },
        { mark: 'skip', word: text('skip'), names: namesOf(skip) },
      ],
    })),
    notes,
    rows: rows.map(({ reviewer, reviews }, index) => ({
      ...reviewer,
      picture: hasPictures ? pictureView(reviewer.name, reviewer.avatar, state) : undefined,
      ai: reviewer.kind === 'ai' ? text('aiReviewer') : undefined,
      isLate: index >= FIRST_ROWS && !unfolded.has('rows'),
      cells: comparison.tools.map(({ name }, column) => cell(reviews[column], name, `${index} ${column}`)),
    })),
    fold: isCompact ? fold('reviews', 'showReviews', 'readLess') : undefined,
    rest:
      rows.length > FIRST_ROWS && !unfolded.has('rows') && (unfolded.has('reviews') || !isCompact)
        ? { key: 'rows', isOpen: false, label: text('showAll', { n: state.number(rows.length) }) }
        : undefined,
  };
}
