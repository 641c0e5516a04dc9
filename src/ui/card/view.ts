/** The card of one tool: what it is, what it costs, what the panel and the readers say, and the reader's vote. */
import type { Standing } from '../../document/scorecard.js';
import type { Percentage } from '../../i18n/format.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import { isolatedName } from '../shared/isolate.js';
import { pictureView, type PictureView } from '../shared/picture-view.js';
import type { ComparisonState } from '../state.js';
import { voteView, type VoteView } from '../vote/view.js';
import { NO_BAR, piecesBar, wholeBar, type BarView } from './bar-view.js';
import type { CommunityStanding } from './community-view.js';

export interface FigureView {
  /** Undefined where there is none to tell: its place is kept, so that nothing moves when there is. */
  readonly percentage: Percentage | undefined;
  readonly bar: BarView;
  /** Not behind the other tool. */
  readonly isLeading: boolean;
  /** The number behind the percentage, or why there is none. */
  readonly note: Phrase;
  /** The note in full, where it is shown shortened. */
  readonly noteInFull: Phrase | undefined;
}

/** One of the three stats: with a figure, with a text from the document, or with words for what is not there. */
export interface StatView {
  readonly label: Phrase;
  readonly figure: FigureView | undefined;
  readonly text: string | undefined;
  readonly missing: Phrase | undefined;
}

export interface CardView {
  /** The id of the heading, which names the card. */
  readonly headingId: string;
  readonly headingLevel: number;
  readonly name: string;
  readonly url: string | undefined;
  /** Says that the link earns the publisher something. */
  readonly sponsored: Phrase | undefined;
  readonly category: string | undefined;
  readonly tagline: string | undefined;
  readonly picture: PictureView | undefined;
  readonly stats: readonly StatView[];
  readonly vote: VoteView | undefined;
}

/** Which rows of stats the two cards have: what neither tool has is left out. */
export interface Rows {
  readonly hasEntry: boolean;
  readonly hasPanel: boolean;
  readonly hasCommunity: boolean;
  readonly hasLogo: boolean;
}

/** What is said of one tool, beside the percentages of the other. */
export interface Scores {
  readonly panel: Standing;
  readonly community: CommunityStanding;
  readonly otherPanel: number | undefined;
  readonly otherCommunity: number | undefined;
}

const withoutPercentage = (note: Phrase): FigureView => ({
  percentage: undefined,
  bar: NO_BAR,
  isLeading: false,
  note,
  noteInFull: undefined,
});

const NO_STAT = { figure: undefined, text: undefined, missing: undefined };

function entryStat(entry: string | undefined, language: Language): StatView {
  const missing = entry ? undefined : language.phrase('notStated');
  return { ...NO_STAT, label: language.phrase('entry'), text: entry, missing };
}

function panelStat({ panel, otherPanel = 0 }: Scores, language: Language): StatView {
  const label = language.phrase('panelShip');
  const { tool, ship, skip, percent } = panel;
  if (percent === undefined) return { ...NO_STAT, label, missing: language.phrase('noReviews') };
  const count = ship + skip;
  const isGiven = tool.panelShip !== undefined;
  const counts = { n: language.number(count), ship: language.number(ship) };
  // "1 of 5 says ship": the verb agrees with those who say it.
  const note = isGiven
    ? language.count('reviewsShown', count, counts)
    : language.count('shipOfReviews', ship, counts);
  const figure = {
    percentage: language.percent(percent),
    bar: isGiven ? wholeBar(percent) : piecesBar(ship, skip),
    isLeading: percent >= otherPanel,
    note,
    noteInFull: undefined,
  };
  return { ...NO_STAT, label, figure };
}

function communityStat(
  { community, otherCommunity = 0 }: Scores,
  { votes: voting }: ComparisonState,
  language: Language,
): StatView {
  const label = language.phrase('community');
  const { votes, percent, isKnown, isHeldBack } = community;
  const counted = (key: 'votes' | 'tooFewVotes', format: (n: number) => string): Phrase => {
    const n = format(votes);
    const words = language.count(key, votes, { n });
    // `123 ألف` keeps its order among English words.
    return words.lang ? language.count(key, votes, { n: isolatedName(n, 'ltr') }) : words;
  };
  if (isHeldBack) return { ...NO_STAT, label, missing: language.phrase('afterVote') };
  if (!isKnown) {
    const why = language.phrase(voting?.isUnavailable ? 'votesUnavailable' : 'votesNotLoaded');
    return { ...NO_STAT, label, figure: withoutPercentage(why) };
  }
  if (votes === 0) return { ...NO_STAT, label, figure: withoutPercentage(language.phrase('noVotes')) };
  if (percent === undefined) {
    const figure = withoutPercentage(counted('tooFewVotes', language.compact));
    return { ...NO_STAT, label, figure };
  }
  const note = counted('votes', language.compact);
  const inFull = counted('votes', language.number);
  const figure = {
    percentage: language.percent(percent),
    bar: wholeBar(percent),
    isLeading: percent >= otherCommunity,
    note,
    noteInFull: inFull.text === note.text ? undefined : inFull,
  };
  return { ...NO_STAT, label, figure };
}

export function cardView(
  scores: Scores,
  index: number,
  rows: Rows,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): CardView {
  const { tool } = scores.panel;
  const stats = [
    rows.hasEntry && entryStat(tool.entry, language),
    rows.hasPanel && panelStat(scores, language),
    rows.hasCommunity && communityStat(scores, state, language),
  ];
  return {
    headingId: `tool${index}`,
    headingLevel,
    name: tool.name,
    url: tool.url,
    sponsored: tool.sponsored && tool.url ? language.phrase('sponsored') : undefined,
    category: tool.category,
    tagline: tool.tagline,
    picture: rows.hasLogo ? pictureView(tool.name, tool.logo, state) : undefined,
    stats: stats.filter((stat) => stat !== false),
    vote: voteView(tool, state, language),
  };
}
