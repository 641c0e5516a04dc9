import type { LiveDeps } from '../../../../demo/server/deps.js';
import { Places } from '../../../../demo/server/live/places.js';

/** What an app without streams of tallies needs. */
export const noStreams: LiveDeps = {
  feed: {
    isEnded: true,
    open: () => Promise.reject(new Error('there are no streams')),
  },
  places: new Places({ most: 0, mostPerSender: 0 }),
  senderOf: () => 'nobody',
};
