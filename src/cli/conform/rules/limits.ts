/** What a service says that takes no more for now. */
import { NotTested, type Rule } from '../rule.js';
import { headerSaid } from '../said.js';

const isRetryAfter = (value: string | null): boolean =>
  value !== null && (/^\d+$/.test(value) || !Number.isNaN(Date.parse(value)));

/** It comes last, and looks at all answers of before. */
export const saysWhenAgain: Rule = {
  id: 'says-when-again',
  title: '429 says in Retry-After when to come again',
  async test(service, check) {
    const vote = service.newVote('ship');
    const { flood } = service.options;
    for (let sent = 0; sent < flood && service.limited.length === 0; sent++) await service.put(vote);
    if (service.limited.length === 0)
      throw new NotTested(
        flood > 0 ? `${flood} votes were not limited` : 'nothing was limited; --flood N sends up to N votes',
      );
    for (const { request, headers } of service.limited) {
      const value = headers.get('retry-after');
      check.expect(isRetryAfter(value), request, 'retry-after: seconds', headerSaid('retry-after', value));
    }
  },
};
