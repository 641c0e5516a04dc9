import { expect } from '@open-wc/testing';
import { laneOf, queued } from '../../src/http/queue.js';
import { settle } from '../support/element/clock.js';
import '../support/element/guard.js';

const AT_A_TIME = 6;

describe('the queue', () => {
  let begun: string[] = [];
  let refused: string[] = [];
  let ended = 0;
  let ends: (() => void)[] = [];

  /** Gets in line, under these names. */
  function ask(
    names: readonly (string | number)[],
    signal: AbortSignal = new AbortController().signal,
    lane = 'lane',
  ): void {
    for (const name of names) {
      const work = (): Promise<void> => {
        begun.push(String(name));
        return new Promise((resolve) => ends.push(resolve));
      };
      queued(lane, work, signal).catch(() => refused.push(String(name)));
    }
  }

  /** Ends the work that began first. */
  async function end(): Promise<void> {
    ended++;
    ends.shift()?.();
    await settle();
  }

  beforeEach(() => {
    begun = [];
    refused = [];
    ended = 0;
    ends = [];
  });

  afterEach(async () => {
    // The next test finds all of them free.
    await settle();
    while (ended < begun.length) await end();
  });

  it('starts six, and the seventh when one of them has ended', async () => {
    ask([1, 2, 3, 4, 5, 6, 7, 8]);
    await settle();
    expect(begun).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    await end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['7']);
    await end();
    await end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['7', '8']);
  });

  it('lets nobody wait for those of another lane', async () => {
    ask([1, 2, 3, 4, 5, 6, 7]);
    ask(['other host'], undefined, 'other lane');
    await settle();
    expect(begun).to.deep.equal(['1', '2', '3', '4', '5', '6', 'other host']);
    await end();
    await settle();
    expect(begun.slice(AT_A_TIME + 1), 'the place is given to its own lane').to.deep.equal(['7']);
  });

  it('has a lane for each host and kind of request', () => {
    const lanes = new Set([
      laneOf('https://a.example/1', 'document'),
      laneOf('https://a.example/2?q', 'document'),
      laneOf('https://a.example/1', 'tallies'),
      laneOf('https://b.example/1', 'document'),
      laneOf('https://a.example:8443/1', 'document'),
    ]);
    expect(lanes.size).to.equal(4);
  });

  it('keeps the order of asking', async () => {
    ask([1, 2, 3, 4, 5, 6, 'a', 'b', 'c']);
    await settle();
    await end();
    await end();
    await end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['a', 'b', 'c']);
  });

  it('skips one that was aborted while it waited', async () => {
    const controller = new AbortController();
    ask([1, 2, 3, 4, 5, 6]);
    ask(['gone'], controller.signal);
    ask(['next']);
    controller.abort();
    await settle();
    expect(refused).to.deep.equal(['gone']);
    await end();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['next']);
  });

  it('has six places again when nobody waits', async () => {
    for (let round = 1; round <= 3; round++) {
      ask([1, 2, 3, 4, 5, 6, 7]);
      await settle();
      expect(begun.length - ended, `round ${round}`).to.equal(AT_A_TIME);
      await end();
      await settle();
      while (ended < begun.length) await end();
    }
  });

  it('goes on after work that failed', async () => {
    const failed = Array.from({ length: AT_A_TIME }, () =>
      queued('lane', () => Promise.reject(new Error('no')), new AbortController().signal),
    );
    ask(['next']);
    expect((await Promise.allSettled(failed)).map(({ status }) => status)).to.include('rejected');
    await settle();
    expect(begun).to.deep.equal(['next']);
  });

  // The place is passed on in several microtasks: the abort may come between any two of them.
  for (const microtasks of [0, 1, 2, 3, 4, 5, 6]) {
    it(`loses no place to one that is aborted ${microtasks} microtasks before its turn`, async () => {
      const controller = new AbortController();
      ask([1, 2, 3, 4, 5, 6]);
      ask(['gone'], controller.signal);
      await settle();
      ended++;
      ends.shift()?.();
      for (let turn = 0; turn < microtasks; turn++) await Promise.resolve();
      controller.abort();
      ask(['next']);
      await settle();
      if (begun.includes('gone')) await end();
      expect(begun.at(-1)).to.equal('next');
    });
  }

  it('loses none to several that are aborted at once', async () => {
    const controller = new AbortController();
    ask([1, 2, 3, 4, 5, 6]);
    ask(['gone', 'gone too'], controller.signal);
    ask(['next', 'last']);
    await settle();
    ended += 2;
    ends.shift()?.();
    ends.shift()?.();
    controller.abort();
    await settle();
    expect(begun.slice(AT_A_TIME)).to.deep.equal(['next', 'last']);
    expect(refused).to.deep.equal(['gone', 'gone too']);
  });
});
