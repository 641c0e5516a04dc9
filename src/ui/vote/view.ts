/** The reader's vote on one tool: two toggle buttons, and where the vote stands. */
import type { Tool, Verdict } from '../../document/comparison.js';
import { withoutOverrides } from '../../document/text.js';
import type { Language } from '../../i18n/language.js';
import { canCast, NO_BALLOT } from '../../votes/ballot.js';
import type { ComparisonState } from '../state.js';

export interface VoteButtonView {
  readonly verdict: Verdict;
  readonly label: string;
  readonly isPressed: boolean;
}

export interface VoteView {
  /** The tool's id. */
  readonly tool: string;
  /** The name of the group of buttons. */
  readonly group: string;
  readonly question: string;
  readonly buttons: readonly VoteButtonView[];
  /** Where the vote stands, unless it was simply counted. */
  readonly status: string | undefined;
}

function statusOf(tool: Tool, { votes }: ComparisonState, language: Language): string | undefined {
  const { phase, choice } = votes?.ballots.get(tool.id) ?? NO_BALLOT;
  const values = { tool: withoutOverrides(tool.name) };
  if (phase === 'waiting' || phase === 'queued') return language.text('saved', values);
  if (votes?.refused.has(tool.id)) return language.text('refused', values);
  if (choice && !votes?.isRemembered) return language.text('notRemembered');
  return undefined;
}

/** @returns undefined where nobody counts votes, or where this tool cannot be voted on */
export function voteView(tool: Tool, state: ComparisonState, language: Language): VoteView | undefined {
  if (!state.votes || !canCast(tool.id, null)) return undefined;
  const choice = state.votes.ballots.get(tool.id)?.choice;
  const button = (verdict: Verdict): VoteButtonView => ({
    verdict,
    label: language.text(verdict),
    isPressed: choice === verdict,
  });
  return {
    tool: tool.id,
    group: language.text('voteGroup', { tool: tool.name }),
    question: language.text('voteQuestion'),
    buttons: [button('ship'), button('skip')],
    status: statusOf(tool, state, language),
  };
}
