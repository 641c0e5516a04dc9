/** What the live region says of a vote. */
import type { Comparison } from '../../document/comparison.js';
import { withoutOverrides } from '../../document/text.js';
import type { Language } from '../../i18n/language.js';
import type { VoteOutcome } from '../../votes/vote-session.js';

export function voteAnnouncement(
  { tool: toolId, choice, error, willRetry }: VoteOutcome,
  { tools }: Comparison,
  { text }: Language,
): string {
  const tool = withoutOverrides(tools.find(({ id }) => id === toolId)?.name ?? '');
  if (error) return text(willRetry ? 'saved' : 'refused', { tool });
  return choice ? text('counted', { tool, choice: text(choice) }) : text('takenBack', { tool });
}
