/** The card of one tool: what it is, three figures, and the reader's vote. */
import type { Tool } from '../../document/comparison.js';
import type { Split } from '../../document/scorecard.js';
import { shipPercent } from '../../document/shares.js';
import type { Part } from '../../i18n/format.js';
import type { Language } from '../../i18n/language.js';
import { pictureView, type PictureView } from '../shared/picture-view.js';
import type { ComparisonState } from '../state.js';
import { voteView, type VoteView } from '../vote/view.js';

export interface StatView {
  readonly label: string;
  /** A percentage in parts, or a word; undefined is drawn as a dash. */
  readonly value: readonly Part[] | string | undefined;
  /** What the dash stands for. */
  readonly missing: string | undefined;
  /** Percent of the bar that is filled. */
  readonly filled: number;
  /** The number behind the figure. A bar is drawn where there is one. */
  readonly note: string | undefined;
  /** The note in full, where it is shown shortened. */
  readonly noteName: string | undefined;
}

export interface CardView {
  /** The id of the heading, which names the card. */
  readonly headingId: string;
  readonly headingLevel: number;
  readonly name: string;
  readonly url: string | undefined;
  /** The link earns the publisher something. */
  readonly isSponsored: boolean;
  readonly category: string | undefined;
  readonly tagline: string | undefined;
  readonly description: string | undefined;
  readonly picture: PictureView | undefined;
  readonly stats: readonly StatView[];
  readonly vote: VoteView | undefined;
}

const NO_STAT = { value: undefined, missing: undefined, filled: 0, note: undefined, noteName: undefined };

function panelStat({ tool, ship, skip }: Split, language: Language): StatView {
  const label = language.text('panelShip');
  const count = ship.length + skip.length;
  const isGiven = tool.panelShip !== undefined;
  const percent = isGiven ? Math.round(tool.panelShip) : shipPercent(ship.length, skip.length);
  if (percent === undefined) {
    const missing = language.text('noReviews');
    return { ...NO_STAT, label, missing, note: missing };
  }
  const note = language.count(isGiven ? 'reviewsShown' : 'shipOfReviews', count, {
    n: language.number(count),
    ship: language.number(ship.length),
  });
  return { ...NO_STAT, label, value: language.percent(percent), filled: percent, note };
}

/** Whether the document shows its tallies only to those who voted, and this reader has not. */
function isHeldBack({ comparison, votes }: ComparisonState): boolean {
  if (comparison.community?.reveal !== 'after-vote' || !votes) return false;
  return !comparison.tools.some(({ id }) => votes.ballots.get(id)?.choice);
}

function communityStat({ id }: Tool, state: ComparisonState, language: Language): StatView {
  const label = language.text('community');
  const tally = Object.hasOwn(state.tallies, id) ? state.tallies[id] : undefined;
  const ship = tally?.ship ?? 0;
  const skip = tally?.skip ?? 0;
  const percent = shipPercent(ship, skip);
  const isHidden = isHeldBack(state);
  if (isHidden || percent === undefined) {
    const missing = language.text(isHidden ? 'afterVote' : 'noVotes');
    return { ...NO_STAT, label, missing, note: missing };
  }
  const total = ship + skip;
  const inFull = language.count('votes', total, { n: language.number(total) });
  const note = language.count('votes', total, { n: language.compact(total) });
  const noteName = note === inFull ? undefined : inFull;
  if (total < (state.comparison.community?.minimum ?? 1))
    return { ...NO_STAT, label, missing: language.text('tooFewVotes'), note, noteName };
  return { ...NO_STAT, label, value: language.percent(percent), filled: percent, note, noteName };
}

function entryStat({ entry }: Tool, language: Language): StatView {
  const label = language.text('entry');
  return { ...NO_STAT, label, value: entry, missing: entry ? undefined : language.text('notStated') };
}

export function cardView(
  split: Split,
  index: number,
  headingLevel: number,
  state: ComparisonState,
  language: Language,
): CardView {
  const { tool } = split;
  return {
    headingId: `tool${index}`,
    headingLevel,
    name: tool.name,
    url: tool.url,
    isSponsored: tool.sponsored ?? false,
    category: tool.category,
    tagline: tool.tagline,
    description: tool.description,
    picture: tool.logo ? pictureView(tool.name, tool.logo, state) : undefined,
    stats: [panelStat(split, language), communityStat(tool, state, language), entryStat(tool, language)],
    vote: voteView(tool, state, language),
  };
}
