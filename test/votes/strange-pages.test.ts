// Votes on pages whose scripts have changed what JavaScript brings, seen from outside: what is sent, and that it counts.
import { expect } from '@open-wc/testing';
import type { CastBallot } from '../../src/votes/vote-service.js';
import { drawn, warnings } from '../support/element/element.js';
import { settle } from '../support/element/clock.js';
import { replaced } from '../support/element/replaced.js';
import { addedToObjects } from '../support/element/replaced.js';
import { press, pressed, showVotes, voteEvents, voteNetwork } from '../support/votes/vote-widget.js';

describe('a vote on a page whose clock is broken', () => {
  const service = voteNetwork();
  warnings();
  const sequences = (): unknown[] =>
    service.net.calls
      .filter(({ init }) => init.method === 'PUT')
      .map(({ init }) => (JSON.parse(init.body as string) as CastBallot).sequence);

  for (const [what, now] of [
    ['NaN', () => NaN],
    ['Infinity', () => Infinity],
    ['a text', () => '1769000000000'],
    ['a fraction', () => 1_769_000_000_000.7],
    ['a number past all dates', () => 2 ** 53 - 1],
    [
      'an error',
      () => {
        throw new Error('no time');
      },
    ],
  ] as const) {
    it(`has a sequence that is an integer and grows, where Date.now gives ${what}`, async () => {
      await replaced(Date, 'now', now, async () => {
        const element = await showVotes();
        const events = voteEvents(element);
        for (const name of ['Ship', 'Skip', 'Ship'] as const) await press(element, name);
        expect(pressed(element)).to.equal('Ship');
        expect(events.filter((event) => event.startsWith('voted'))).to.have.length(3);
      });
      const sent = sequences();
      expect(sent).to.have.length(3);
      expect(sent.every(Number.isSafeInteger), String(sent)).to.be.true;
      expect(sent).to.deep.equal([...new Set(sent as number[])].sort((a, b) => a - b));
    });
  }
});

/** Names of optional fields, and names that promises, options and answers are asked for. */
const NAMES =
  'then tallies title url text kind votes community newsletter status code error choice counted sent voter ballots retryAfter method body signal once capture cache mode fatal ignoreBOM cause willRetry isOwn'.split(
    ' ',
  );
const VALUES: Record<string, PropertyDescriptor> = {
  'a function': { value: () => 'mine', writable: true },
  'a text': { value: 'mine', writable: true },
  'a number': { value: 409, writable: true },
  'a getter': { get: () => undefined },
  'a getter that throws': {
    get: () => {
      throw new Error('not yours');
    },
  },
};

describe('a vote on a page that adds to Object.prototype when the comparison is shown', () => {
  const service = voteNetwork();
  warnings();

  for (const name of NAMES) {
    for (const [what, descriptor] of Object.entries(VALUES)) {
      // The browser itself then waits for that, wherever it resolves a promise with an object: no `fetch` settles.
      if (name === 'then' && /function|throws/.test(what)) continue;
      it(`is counted, where ${name} is ${what}`, async () => {
        const element = await showVotes();
        const events = voteEvents(element);
        await addedToObjects(name, descriptor, async () => {
          await element.vote('a', 'ship');
          await settle();
        });
        expect(service.sent).to.deep.equal(['a ship']);
        expect(events).to.deep.equal(['vote a ship', 'voted a ship']);
        await drawn(element);
      });
    }
  }
});
