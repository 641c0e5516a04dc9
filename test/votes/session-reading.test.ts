import { expect } from '@open-wc/testing';
import { fakeClock, settle } from '../support/element/clock.js';
import '../support/element/guard.js';
import { kept } from '../support/votes/vote-storage.js';
import { VoteSession } from '../../src/votes/vote-session.js';
import type { VoteAnswer } from '../../src/votes/vote-service.js';
import { KEY, tabs, tallies } from '../support/votes/vote-tabs.js';
import { Listener, setHidden } from '../support/votes/vote-transport.js';
import { replaced } from '../support/element/replaced.js';

const HALF_A_MINUTE = 30_000;

const shown = (persisted: boolean): void =>
  void dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

describe('vote session, reading', () => {
  const { open } = tabs();
  const clock = fakeClock();

  it('reads once for any number of widgets, and tells them all', async () => {
    const tab = open();
    const others = Array.from({ length: 200 }, () => new Listener());
    for (const other of others) tab.session.join(other);
    expect(tab.transport.reads).to.have.length(1);
    await tab.transport.lastRead.answer(tallies([4, 1]));
    expect(tab.session.tallies).to.deep.equal(tallies([4, 1]));
    expect(others.every(({ changes }) => changes > 0)).to.equal(true);
    for (const other of others) tab.session.leave(other);
  });

  it('stores nothing before the first vote', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    setHidden(true);
    setHidden(false);
    await tab.transport.lastRead.answer(tallies([4, 2]));
    expect(kept()).to.deep.equal({});
  });

  it('sends nothing while the page is hidden', async () => {
    setHidden(true);
    const tab = open();
    dispatchEvent(new Event('online'));
    await settle();
    expect(tab.transport.reads).to.have.length(0);
    setHidden(false);
    expect(tab.transport.reads).to.have.length(1);
  });

  const returns: Record<string, () => void> = {
    'is visible again': () => {
      setHidden(true);
      setHidden(false);
    },
    'comes back from the history': () => shown(true),
    'is online again': () => void dispatchEvent(new Event('online')),
  };
  for (const [what, happen] of Object.entries(returns)) {
    it(`reads again when the page ${what}`, async () => {
      const tab = open();
      await tab.transport.lastRead.answer(tallies([4, 1]));
      await clock.tick(HALF_A_MINUTE);
      happen();
      expect(tab.transport.reads).to.have.length(2);
      await tab.transport.lastRead.answer(tallies([5, 1]));
      expect(tab.session.tallies).to.deep.equal(tallies([5, 1]));
    });

    it(`sends waiting votes when the page ${what}`, async () => {
      const tab = open();
      tab.cast('a', 'ship');
      await tab.transport.last.lose();
      setHidden(true);
      await clock.tick(1200);
      expect(tab.transport.casts, 'not while nobody looks').to.have.length(1);
      Object.defineProperty(document, 'hidden', { configurable: true, value: false });
      happen();
      expect(tab.transport.casts).to.have.length(2);
    });
  }

  it('reads once in half a minute, however often the reader comes back', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    for (let time = 0; time < 10; time++) {
      setHidden(true);
      setHidden(false);
      dispatchEvent(new Event('online'));
    }
    await clock.tick(HALF_A_MINUTE - 1);
    setHidden(true);
    setHidden(false);
    expect(tab.transport.reads).to.have.length(1);
    await clock.tick(1);
    setHidden(true);
    setHidden(false);
    expect(tab.transport.reads).to.have.length(2);
  });

  it('reads again at once when the page asks for it, and after a reading that failed', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    tab.session.refresh(true);
    expect(tab.transport.reads).to.have.length(2);
    await tab.transport.lastRead.answer(tallies([4, 1]));
    await clock.tick(HALF_A_MINUTE);
    setHidden(true);
    setHidden(false);
    await tab.transport.lastRead.lose();
    setHidden(true);
    setHidden(false);
    expect(tab.transport.reads).to.have.length(4);
  });

  it('reads again soon where the clock was set back', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    clock.set(clock.now - 24 * 60 * 60 * 1000);
    setHidden(true);
    setHidden(false);
    expect(tab.transport.reads).to.have.length(2);
  });

  it('tells whether the service has answered', async () => {
    const tab = open();
    expect(tab.session.isUnavailable, 'not known yet').to.equal(false);
    await tab.transport.lastRead.lose();
    expect(tab.session.isUnavailable).to.equal(true);
    expect(tab.session.tallies).to.equal(undefined);
    shown(true);
    await tab.transport.lastRead.answer(tallies([0, 0]));
    expect(tab.session.isUnavailable).to.equal(false);
  });

  it('keeps what was known of a tool that is missing in newer tallies', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1], [2, 0]));
    shown(true);
    await tab.transport.lastRead.answer({ a: { ship: 5, skip: 1 } });
    expect(tab.session.tallies).to.deep.equal(tallies([5, 1], [2, 0]));
  });

  it('ends a long pause when the network is back', async () => {
    const tab = open();
    tab.cast('a', 'ship');
    for (let tries = 0; tries < 5; tries++) {
      await tab.transport.last.lose();
      if (tries < 4) await clock.tick(clock.waits[0] ?? 0);
    }
    expect(clock.waits[0]).to.be.greaterThan(60_000);
    dispatchEvent(new Event('online'));
    await settle();
    expect(tab.transport.casts).to.have.length(6);
  });

  it('does not read twice when the page is shown for the first time', () => {
    const tab = open();
    shown(false);
    expect(tab.transport.reads).to.have.length(1);
  });

  it('does not poll', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    await clock.tick(24 * 60 * 60 * 1000);
    expect(tab.transport.reads).to.have.length(1);
    expect(clock.waits).to.deep.equal([]);
  });

  it('stops listening when the last widget leaves, and reads again for the next one', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    tab.close();
    for (const happen of Object.values(returns)) happen();
    expect(tab.transport.reads).to.have.length(1);
    await clock.tick(HALF_A_MINUTE);
    tab.session.join(tab.listener);
    expect(tab.transport.reads).to.have.length(2);
  });

  it('drops a reading that was overtaken by the answer to a vote', async () => {
    const tab = open();
    const { lastRead } = tab.transport;
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([5, 1]));
    await lastRead.answer(tallies([0, 0]));
    expect(tab.session.tallies).to.deep.equal(tallies([5, 1]));
    expect(tab.state('a')).to.equal('ship idle');
  });

  it('keeps the last tallies when reading fails, and reads again the next time', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    shown(true);
    await tab.transport.lastRead.lose();
    expect(tab.session.tallies).to.deep.equal(tallies([4, 1]));
    shown(true);
    expect(tab.transport.reads).to.have.length(3);
  });

  it('lets the reader vote again where the service has lost the vote', async () => {
    const tab = open();
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([5, 1]));
    const { sequence } = tab.transport.last.ballot;
    shown(true);
    await tab.transport.reads.at(-1)?.answer(tallies([0, 0]));
    // The first reading was overtaken by the vote; the next one is not.
    shown(true);
    await tab.transport.lastRead.answer(tallies([0, 0]));
    expect(tab.state('a'), 'it has a second look').to.equal('ship idle');
    await tab.transport.lastRead.answer(tallies([0, 0]));
    expect(tab.state('a')).to.equal('null idle');
    const reloaded = open();
    expect(reloaded.state('a')).to.equal('null idle');
    tab.cast('a', 'ship');
    expect(tab.transport.last.ballot.sequence).to.be.greaterThan(sequence);
  });

  it('keeps a confirmed vote where a second look finds it', async () => {
    const tab = open();
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([5, 1]));
    await tab.transport.lastRead.answer(tallies([4, 1]));
    shown(true);
    await tab.transport.lastRead.answer(tallies([0, 0]));
    await tab.transport.lastRead.answer(tallies([6, 1]));
    expect(tab.state('a')).to.equal('ship idle');
    expect(tab.session.tallies).to.deep.equal(tallies([6, 1]));
    expect(open().state('a'), 'on the device, too').to.equal('ship idle');
  });

  it('keeps a confirmed vote where there is no second look', async () => {
    const tab = open();
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([5, 1]));
    await tab.transport.lastRead.answer(tallies([4, 1]));
    shown(true);
    await tab.transport.lastRead.answer(tallies([0, 0]));
    await tab.transport.lastRead.lose();
    expect(tab.state('a')).to.equal('ship idle');
    expect(tab.session.tallies).to.deep.equal(tallies([5, 1]));
  });

  it('keeps a vote that was never in the tallies, and says so', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([0, 0]));
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([0, 0]));
    expect(tab.listener.outcomes.at(-1)).to.include({ error: undefined, isListed: false });
    shown(true);
    await tab.transport.lastRead.answer(tallies([0, 0]));
    expect(tab.state('a')).to.equal('ship idle');
    expect(open().state('a')).to.equal('ship idle');
  });

  for (const [what, before, after, isListed] of [
    ['grown by it', [4, 1], [5, 1], true],
    ['grown by more than it', [4, 1], [9, 3], true],
    ['as they were', [4, 1], [4, 1], false],
    ['smaller', [4, 1], [3, 1], false],
    ['grown elsewhere', [4, 1], [4, 2], false],
  ] as const) {
    it(`takes a vote for ${isListed ? 'counted' : 'received'} where the tallies are ${what}`, async () => {
      const tab = open();
      await tab.transport.lastRead.answer(tallies(before));
      tab.cast('a', 'ship');
      await tab.transport.last.answer(tallies(after));
      expect(tab.listener.outcomes.at(-1)?.isListed).to.equal(isListed);
      expect(tab.session.ballot('a').isListed).to.equal(isListed);
    });
  }

  it('takes a vote for counted that was counted though its first answer was lost', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    tab.cast('a', 'ship');
    await tab.transport.last.fail(new SyntaxError('not JSON'));
    await tab.transport.lastRead.answer(tallies([5, 1]));
    await clock.tick(clock.waits[0] ?? 0);
    await tab.transport.last.answer(tallies([5, 1]));
    expect(tab.listener.outcomes.at(-1)).to.include({ error: undefined, isListed: true });
  });

  it('reads the tallies where the answer to a vote has none', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    tab.cast('a', 'ship');
    await tab.transport.last.answer(undefined as never);
    expect(tab.state('a'), 'not told before the tallies are there').to.equal('ship sending');
    await tab.transport.lastRead.answer(tallies([5, 1]));
    expect(tab.listener.told).to.deep.equal(['a ship counted']);
    expect(tab.listener.outcomes.at(-1)).to.deep.include({ tallies: tallies([5, 1]), isListed: true });
    expect(tab.transport.casts).to.have.length(1);
  });

  it('takes a vote without any tallies for received', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    tab.cast('a', 'ship');
    await tab.transport.last.answer(undefined as never);
    await tab.transport.lastRead.lose();
    expect(tab.state('a')).to.equal('ship idle');
    expect(tab.listener.outcomes.at(-1)).to.include({ error: undefined, isListed: false });
    expect(tab.transport.casts).to.have.length(1);
  });

  describe('an answer that tells when it was made', () => {
    const answered = async (madeAt: number | undefined, reading: VoteAnswer, second = reading) => {
      let reads = 0;
      const session = new VoteSession(
        {
          read: () => Promise.resolve([reading, reading, second][reads++] ?? second),
          cast: () => Promise.resolve({ tallies: tallies([5, 1]), madeAt }),
        },
        KEY,
      );
      const listener = new Listener();
      session.join(listener);
      await settle();
      session.cast('a', 'ship', listener);
      await settle();
      shown(true);
      await settle();
      session.leave(listener);
      return { choice: session.ballot('a').choice, ship: session.tallies?.a?.ship, reads };
    };
    const zero = (madeAt: number | undefined): VoteAnswer => ({ tallies: tallies([0, 0]), madeAt });

    it('contradicts no vote that was confirmed later', async () => {
      expect(await answered(10_000, zero(9_000))).to.deep.equal({ choice: 'ship', ship: 5, reads: 3 });
    });

    it('contradicts a vote that was confirmed before', async () => {
      expect(await answered(10_000, zero(11_000))).to.deep.equal({ choice: null, ship: 0, reads: 3 });
    });

    it('is not taken for newer where it is only smaller', async () => {
      const stale = { tallies: tallies([4, 1]), madeAt: 9_000 };
      expect((await answered(10_000, stale)).ship).to.equal(5);
    });

    it('is compared with the second look as well', async () => {
      const fresh = { tallies: tallies([7, 1]), madeAt: 12_000 };
      expect(await answered(10_000, zero(9_000), fresh)).to.deep.equal({ choice: 'ship', ship: 7, reads: 3 });
    });

    it('is judged by the second look where its age is not known', async () => {
      expect((await answered(undefined, zero(undefined))).choice).to.equal(null);
    });
  });

  it('keeps a vote that is not sent yet, whatever the tallies say', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([0, 0]));
    tab.cast('a', 'ship');
    await tab.transport.last.lose();
    shown(true);
    await tab.transport.lastRead.answer(tallies([0, 0]));
    expect(tab.state('a')).to.match(/^ship (waiting|sending)$/);
  });

  it('keeps a vote on a tool whose id is a property of all objects', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([0, 0]));
    const strange = JSON.parse(
      '{"__proto__":{"ship":1,"skip":0},"constructor":{"ship":0,"skip":1}}',
    ) as Record<string, { ship: number; skip: number }>;
    tab.cast('__proto__', 'ship');
    await tab.transport.last.answer(strange);
    tab.cast('constructor', 'skip');
    await tab.transport.last.answer(strange);
    shown(true);
    await tab.transport.lastRead.answer(strange);
    expect(tab.state('__proto__')).to.equal('ship idle');
    expect(tab.state('constructor')).to.equal('skip idle');
    expect(open().state('__proto__')).to.equal('ship idle');
  });

  it('reads on a page with an element named hidden', async () => {
    const tab = await replaced(document, 'hidden', document.createElement('form'), () => open());
    expect(tab.transport.reads).to.have.length(1);
  });

  it('reads nothing after the last widget has left, where removeEventListener does nothing', async () => {
    const tab = open();
    await tab.transport.lastRead.answer(tallies([4, 1]));
    await replaced(
      globalThis,
      'removeEventListener',
      () => undefined,
      () => tab.close(),
    );
    for (const happen of Object.values(returns)) happen();
    expect(tab.transport.reads).to.have.length(1);
  });
});
