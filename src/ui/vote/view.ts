/** The reader's vote on one tool: two toggle buttons, and a line that asks for the vote and then says where it stands. */
import type { Pair } from '../../document/pair.js';
import type { Tool, Verdict } from '../../document/comparison.js';
import { withoutOverrides } from '../../document/text.js';
import type { Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import { canCast, NO_BALLOT } from '../../votes/ballot.js';
import type { ComparisonState } from '../state.js';

export interface VoteButtonView {
  readonly verdict: Verdict;
  readonly label: Phrase;
  readonly isPressed: boolean;
}

/** `open`: nothing was pressed. `sending`: not confirmed yet. `settled`: counted, or kept until it can be sent. */
export type VotePhase = 'open' | 'sending' | 'settled' | 'refused';

export interface VoteView {
  /** The tool's id. */
  readonly tool: string;
  /** The name of the group of buttons. */
  readonly group: string;
  /** The language of that name, where it is not that of the document. */
  readonly groupLang: Phrase['lang'];
  /** The language of what is in the group, where its name is in another. */
  readonly innerLang: string | undefined;
  readonly phase: VotePhase;
  /** Asks for the vote, or says where it stands: always one line, so that nothing moves. */
  readonly status: Phrase;
  readonly buttons: Pair<VoteButtonView>;
}

function statusOf(
  tool: Tool,
  { votes }: ComparisonState,
  language: Language,
): Pick<VoteView, 'phase' | 'status'> {
  const { phase, choice, isListed } = votes?.ballots.get(tool.id) ?? NO_BALLOT;
  if (phase === 'waiting' || phase === 'queued') return { phase: 'settled', status: language.phrase('kept') };
  if (phase === 'sending') return { phase: 'sending', status: language.phrase('sending') };
  if (votes?.refused.has(tool.id)) return { phase: 'refused', status: language.phrase('notAccepted') };
  if (votes?.expired.has(tool.id)) return { phase: 'refused', status: language.phrase('notSent') };
  if (!choice) return { phase: 'open', status: language.phrase('voteQuestion') };
  if (!isListed) return { phase: 'settled', status: language.phrase('voteReceived') };
  if (!votes?.isRemembered) return { phase: 'settled', status: language.phrase('notRemembered') };
  return { phase: 'settled', status: language.phrase(choice === 'ship' ? 'youSaidShip' : 'youSaidSkip') };
}

/** @returns undefined where nobody counts votes, or where this tool cannot be voted on */
export function voteView(tool: Tool, state: ComparisonState, language: Language): VoteView | undefined {
  if (!state.votes || !canCast(tool.id, null)) return undefined;
  const choice = state.votes.ballots.get(tool.id)?.choice;
  const group = language.phrase('voteGroup', { tool: withoutOverrides(tool.name) });
  const button = (verdict: Verdict): VoteButtonView => ({
    verdict,
    label: language.phrase(verdict),
    isPressed: choice === verdict,
  });
  return {
    tool: tool.id,
    group: group.text,
    groupLang: group.lang,
    innerLang: group.lang && language.lang,
    ...statusOf(tool, state, language),
    buttons: [button('ship'), button('skip')],
  };
}
