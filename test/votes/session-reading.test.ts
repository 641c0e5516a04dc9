import { expect } from '@open-wc/testing';
import { fakeClock, settle } from '../support/element/clock.js';
import '../support/element/guard.js';
import { kept } from '../support/votes/vote-storage.js';
import { tabs, tallies } from '../support/votes/vote-tabs.js';
import { Listener, setHidden } from '../support/votes/vote-transport.js';
import { replaced } from '../support/element/replaced.js';

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
    expect(tab.state('a')).to.equal('null idle');
    const reloaded = open();
    expect(reloaded.state('a')).to.equal('null idle');
    tab.cast('a', 'ship');
    expect(tab.transport.last.ballot.sequence).to.be.greaterThan(sequence);
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
