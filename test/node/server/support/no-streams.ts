import type { LiveDeps } from '../../../../demo/server/deps.js';
import { StreamSlots } from '../../../../demo/server/live/stream-slots.js';

/** What an app without streams of tallies needs. */
export const noStreams: LiveDeps = {
  feed: {
    isEnded: true,
    open: () => Promise.reject(new Error('there are no streams')),
  },
  slots: new StreamSlots({ most: 0, perSubscriber: 0 }),
  networksOf: () => ({ subscriber: 'nobody', home: undefined, site: 'nowhere', provider: 'nothing' }),
};
