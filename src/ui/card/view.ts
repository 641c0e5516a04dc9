/** One tool's card: what it is, and three figures. */
import type { Tool, Verdict } from '../../document/comparison.js';
import type { Part } from '../../i18n/format.js';
import { canCast } from '../../votes/ballot.js';
import type { Split } from '../../document/scorecard.js';
import { shipPercent } from '../../document/shares.js';
import { pictureView, type PictureView } from '../shared/picture-view.js';
import type { ViewState } from '../state.js';

export interface StatView {
  readonly label: string;
  /** A percentage in pieces, or a word; a dash is drawn where there is neither. */
  readonly value?: readonly Part[] | string;
  /** What a dash stands for. */
  readonly missing?: string;
  /** Percent of the bar that is filled; 0 if absent. */
  readonly filled?: number;
  /** The number behind the figure. A bar is drawn where there is one. */
  readonly note?: string;
  /** The note in full, where it is shown shortened. */
  readonly noteName?: string | undefined;
}

export interface CardView extends Tool {
  readonly picture: PictureView | undefined;
  readonly stats: readonly StatView[];
  readonly vote: VoteView | undefined;
}

export interface VoteView {
  readonly group: string;
  readonly question: string;
  readonly buttons: readonly {
    readonly verdict: Verdict;
    readonly label: string;
    readonly isPressed: boolean;
  }[];
  readonly status: string | undefined;
}

function voteView(
  { id, name }: Tool,
  { ballot, text, isRemembered, refused }: ViewState,
): VoteView | undefined {
  if (!ballot || !canCast(id, null)) return undefined;
  const { choice, phase } = ballot(id);
  const button = (verdict: Verdict): VoteView['buttons'][number] => ({
    verdict,
    label: text(verdict),
    isPressed: choice === verdict,
  });
  const unremembered = choice && !isRemembered ? text('notRemembered') : undefined;
  const status = refused.has(id) ? text('refused') : unremembered;
  return {
    group: text('voteGroup', { tool: name }),
    question: text('voteQuestion'),
    buttons: [button('ship'), button('skip')],
    status: phase === 'waiting' || phase === 'queued' ? text('saved') : status,
  };
}

function panelStat({ tool: { panelShip }, ship, skip }: Split, state: ViewState): StatView {
  const label = state.text('panelShip');
  const percent = panelShip === undefined ? shipPercent(ship.length, skip.length) : Math.round(panelShip);
  const total = ship.length + skip.length;
  const values = { n: state.number(total), ship: state.number(ship.length) };
  if (percent === undefined) {
    const missing = state.text('noReviews');
    return { label, missing, note: missing };
  }
  const note = state.count(panelShip === undefined ? 'shipOfReviews' : 'reviewsShown', total, values);
  return { label, value: state.percent(percent), filled: percent, note };
}

function communityStat({ id }: Tool, state: ViewState): StatView {
  const { reveal, minimum = 1 } = state.comparison.community ?? {};
  const { ship, skip } = (Object.hasOwn(state.tallies, id) && state.tallies[id]) || { ship: 0, skip: 0 };
  const label = state.text('community');
  const percent = shipPercent(ship, skip);
  const hasVoted = state.comparison.tools.some((tool) => state.ballot?.(tool.id).choice);
  const isHidden = reveal === 'after-vote' && state.ballot && !hasVoted;
  if (isHidden || percent === undefined) {
    const missing = state.text(isHidden ? 'afterVote' : 'noVotes');
    return { label, missing, note: missing };
  }
  const total = ship + skip;
  const full = state.count('votes', total, { n: state.number(total) });
  const note = state.count('votes', total, { n: state.compact(total) });
  const noteName = note === full ? undefined : full;
  return total < minimum
    ? { label, missing: state.text('tooFewVotes'), note, noteName }
    : { label, value: state.percent(percent), filled: percent, note, noteName };
}

export function cardView(split: Split, state: ViewState): CardView {
  const { tool } = split;
  const entry = { label: state.text('entry'), missing: state.text('notStated') };
  return {
    ...tool,
    picture: tool.logo ? pictureView(tool.name, tool.logo, state) : undefined,
    vote: voteView(tool, state),
    stats: [
      panelStat(split, state),
      communityStat(tool, state),
      tool.entry ? { ...entry, value: tool.entry } : entry,
    ],
  };
}
