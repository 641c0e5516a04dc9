/** The reviewer scorecard: what each reviewer says of each tool, and of many reviewers how many there are of each kind. */
import { mapPair, type Pair } from '../../document/pair.js';
import type { Kind, Scorecard } from '../../document/scorecard.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import { ALL_REVIEWERS, foldView, REVIEWS, unfoldView, type FoldView } from '../shared/fold-view.js';
import { isolatedName } from '../shared/isolate.js';
import { longestWord } from '../shared/long-words.js';
import { markView, type MarkView } from '../shared/mark-view.js';
import type { ComparisonState } from '../state.js';

/** How many reviewers say the same of the two tools. */
export interface KindView {
  readonly count: string;
  readonly label: Phrase;
}

export interface RowView {
  readonly name: string;
  /** The label of a reviewer who is not human. */
  readonly ai: Phrase | undefined;
  /** On screen, hidden until the reader asks for all rows. */
  readonly isFolded: boolean;
  readonly marks: Pair<MarkView>;
}

export interface ScorecardView {
  readonly headingLevel: number;
  readonly heading: Phrase;
  /** The header of the reviewers' column. */
  readonly reviewer: Phrase;
  readonly tools: Pair<string>;
  readonly kinds: readonly KindView[];
  /** `few`: the table is too low to fill a column of its own. `many`: the kinds say more than the table. */
  readonly size: 'few' | 'some' | 'many';
  readonly rows: readonly RowView[];
  /**
   * `medium`: a word is too long for a third of a small phone; `names`: a word of a reviewer's name for that of a phone;
   * `long`: one of a verdict or a tool's name.
   */
  readonly longWords: 'medium' | 'names' | 'long' | undefined;
  /** Unfolds the rows after the first. */
  readonly showAll: FoldView | undefined;
  /** Unfolds the quotes of the compact layout. */
  readonly showReviews: FoldView | undefined;
}

/** Of more reviewers than this, only the first rows are shown. */
const MOST_ROWS = 12;
const FIRST_ROWS = 6;
/** Fewer reviewers than this do not fill a column beside the cards. */
const FEWEST_IN_COLUMN = 3;

/** More letters than this do not fit into a column: in a widget of 260 px, and in one of 320 px. */
const SMALL_PHONE = { verdict: 5, name: 8, reviewer: 7 };
const PHONE = { verdict: 8, name: 11, reviewer: 9 };

function longWords({ comparison }: ComparisonState, language: Language): ScorecardView['longWords'] {
  const verdict = longestWord([language.phrase('verdictShip').text, language.phrase('verdictSkip').text]);
  const name = longestWord(comparison.tools.map((tool) => tool.name));
  const reviewer = longestWord(comparison.reviewers.map((person) => person.name));
  const isLongFor = (most: typeof PHONE): boolean => verdict > most.verdict || name > most.name;
  if (isLongFor(PHONE)) return 'long';
  if (reviewer > PHONE.reviewer) return 'names';
  return isLongFor(SMALL_PHONE) || reviewer > SMALL_PHONE.reviewer ? 'medium' : undefined;
}

function kindsOf({ kinds, standings }: Scorecard, language: Language): KindView[] {
  const [onlyFirst, onlySecond] = mapPair(standings, ({ tool }) =>
    language.phrase('shipOnly', { tool: isolatedName(tool.name, language.dir) }),
  );
  const labels: readonly (readonly [Kind, Phrase])[] = [
    ['shipBoth', language.phrase('shipBoth')],
    ['shipFirst', onlyFirst],
    ['shipSecond', onlySecond],
    ['skipBoth', language.phrase('skipBoth')],
    ['reviewedOne', language.phrase('reviewedOne')],
    ['reviewedNone', language.phrase('reviewedNone')],
  ];
  return labels
    .filter(([kind]) => kinds[kind] > 0)
    .map(([kind, label]) => ({ count: language.number(kinds[kind]), label }));
}

function sizeOf(reviewers: number): ScorecardView['size'] {
  if (reviewers < FEWEST_IN_COLUMN) return 'few';
  return reviewers > MOST_ROWS ? 'many' : 'some';
}

function rowsOf(scorecard: Scorecard, areAllShown: boolean, language: Language): RowView[] {
  return scorecard.rows.map(({ reviewer, reviews }, index) => ({
    name: reviewer.name,
    ai: reviewer.kind === 'ai' ? language.phrase('aiReviewer') : undefined,
    isFolded: index >= FIRST_ROWS && !areAllShown,
    marks: mapPair(reviews, (review) => markView(review?.verdict, language, true)),
  }));
}

/** @param hasReviews whether there is more to read of the reviewers than their verdicts */
export function scorecardView(
  scorecard: Scorecard,
  hasReviews: boolean,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): ScorecardView | undefined {
  const { isCompact, unfolded, comparison } = state;
  const count = scorecard.rows.length;
  if (count === 0) return undefined;
  const areAllShown = count <= MOST_ROWS || unfolded.has(ALL_REVIEWERS);
  const showAll = language.count('showAll', count, { n: language.number(count) });
  return {
    headingLevel,
    heading: language.phrase('scorecard'),
    reviewer: language.phrase('reviewer'),
    tools: mapPair(comparison.tools, ({ name }) => name),
    kinds: count >= FEWEST_IN_COLUMN ? kindsOf(scorecard, language) : [],
    size: sizeOf(count),
    longWords: longWords(state, language),
    rows: rowsOf(scorecard, areAllShown, language),
    showAll: areAllShown ? undefined : unfoldView(ALL_REVIEWERS, showAll),
    showReviews:
      hasReviews && isCompact
        ? foldView([REVIEWS], unfolded, language, { closed: 'showReviews', open: 'hideReviews' })
        : undefined,
  };
}
