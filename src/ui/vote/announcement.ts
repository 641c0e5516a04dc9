/** What the live region says of a vote. */
import type { Comparison } from '../../document/comparison.js';
import { withoutOverrides } from '../../document/text.js';
import type { LabelKey, Phrase } from '../../i18n/labels.js';
import type { Language } from '../../i18n/language.js';
import type { VoteOutcome } from '../../votes/vote-session.js';

function keyOf({ choice, error, willRetry, isListed }: VoteOutcome): LabelKey {
  if (error) return willRetry ? 'saved' : 'refused';
  if (!choice) return 'takenBack';
  if (!isListed) return 'received';
  return choice === 'ship' ? 'countedShip' : 'countedSkip';
}

export function voteAnnouncement(outcome: VoteOutcome, { tools }: Comparison, language: Language): Phrase {
  const tool = tools.find(({ id }) => id === outcome.tool);
  return language.phrase(keyOf(outcome), { tool: withoutOverrides(tool?.name ?? '') });
}
