import { ExpiredVoteError } from '../../src/votes/vote-session.js';
import { expect } from '@open-wc/testing';
import { fakeClock, settle } from '../support/element/clock.js';
import '../support/element/guard.js';
import { BROKEN, breakStorage, kept, writeInOtherTab } from '../support/votes/vote-storage.js';
import { KEY, tabs, tallies } from '../support/votes/vote-tabs.js';
import { setHidden } from '../support/votes/vote-transport.js';

const DAY = 24 * 60 * 60 * 1000;
const seenAgain = (): void => {
  setHidden(true);
  setHidden(false);
};

describe('vote session, on the device', () => {
  const { open, sync } = tabs();
  const clock = fakeClock();

  it('shows a counted vote on the next visit, with the same voter, and sends nothing', async () => {
    const before = open();
    before.cast('a', 'ship');
    await before.transport.last.answer(tallies([5, 1]));
    before.close();
    const after = open();
    expect(after.state('a')).to.equal('ship idle');
    expect(after.session.tallies).to.deep.equal(tallies([5, 1]));
    expect(after.transport.casts).to.have.length(0);
    after.cast('a', 'skip');
    const [old, young] = [before.transport.last.ballot, after.transport.last.ballot];
    expect(young.voter).to.equal(old.voter);
    expect(young.sequence).to.be.greaterThan(old.sequence);
  });

  it('writes once for a press, and once for its answer', async () => {
    const device = localStorage;
    let writes = 0;
    const setItem = (key: string, text: string): void => {
      writes++;
      device.setItem(key, text);
    };
    breakStorage({ value: { getItem: (key: string) => device.getItem(key), setItem } });
    const tab = open();
    await tab.transport.lastRead.answer(tallies([0, 0]));
    tab.cast('a', 'ship');
    expect(writes).to.equal(1);
    await tab.transport.last.answer(tallies([1, 0]));
    expect(writes).to.equal(2);
  });

  for (const [what, knows] of [
    ['where the service never answered', false],
    ['where its tallies were known', true],
  ] as const) {
    it(`sends an unconfirmed vote on the next visit, ${what}`, async () => {
      const before = open();
      if (knows) await before.transport.lastRead.answer(tallies([0, 0]));
      before.cast('a', 'ship');
      before.close();
      await clock.tick(6 * DAY);
      const after = open();
      expect(after.transport.casts.map(({ ballot }) => ballot)).to.deep.equal([before.transport.last.ballot]);
      await after.transport.last.answer(tallies([1, 0]));
      expect(after.listener.outcomes[0]).to.include({ isOwn: false, choice: 'ship' });
    });
  }

  it('does not send a vote after seven days', async () => {
    const before = open();
    await before.transport.lastRead.answer(tallies([0, 0]));
    before.cast('a', 'ship');
    before.close();
    await clock.tick(7 * DAY);
    const after = open();
    await settle();
    expect(after.transport.casts).to.have.length(0);
    expect(after.state('a')).to.equal('null idle');
    expect(after.listener.told, 'nothing is lost without a word').to.deep.equal(['a ship refused']);
    expect(after.listener.outcomes[0]?.error).to.be.instanceOf(ExpiredVoteError);
    expect(after.listener.outcomes[0]?.isOwn, 'nobody pressed here').to.equal(false);
    expect(open().listener.told, 'but once').to.deep.equal([]);
  });

  it('sends a vote that was cast while the clock was years behind, and votes after it count as later ones', async () => {
    const right = clock.now;
    clock.set(Date.parse('2015-01-01'));
    const before = open();
    await before.transport.lastRead.answer(tallies([0, 0]));
    before.cast('a', 'ship');
    const { sequence } = before.transport.last.ballot;
    before.close();
    clock.set(right);
    const after = open();
    expect(after.transport.sent).to.deep.equal(['a ship']);
    await after.transport.last.answer(tallies([1, 0]));
    clock.set(Date.parse('2014-01-01'));
    after.cast('a', 'skip');
    expect(after.transport.last.ballot.sequence).to.be.greaterThan(sequence);
    expect(after.transport.sent).to.deep.equal(['a ship', 'a skip']);
  });

  it('writes nothing on the device where no widget allows it, and reads only the voter', async () => {
    const allowed = open();
    allowed.cast('b', 'skip');
    await allowed.transport.last.answer(tallies([0, 0], [0, 1]));
    allowed.close();
    const before = kept();
    const tab = open(false);
    expect(tab.state('b')).to.equal('null idle');
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([1, 0]));
    expect(tab.state('a')).to.equal('ship idle');
    expect(tab.transport.last.ballot.voter, 'else the reader would be two').to.equal(
      allowed.transport.last.ballot.voter,
    );
    expect(kept()).to.deep.equal(before);
  });

  for (const [what, how] of Object.entries(BROKEN)) {
    it(`counts a vote where storage is ${what}, and knows that it is not stored`, async () => {
      breakStorage(how);
      const tab = open();
      tab.cast('a', 'ship');
      expect(tab.session.isStorageBroken).to.equal(true);
      await tab.transport.last.answer(tallies([1, 0]));
      expect(tab.listener.told).to.deep.equal(['a ship counted']);
      tab.cast('a', 'skip');
      const [first, second] = tab.transport.casts;
      expect(second?.ballot.voter).to.equal(first?.ballot.voter);
    });
  }

  for (const foreign of ['{', 'null', '{"voter":7}', '[]']) {
    it(`ignores a stored ${foreign}`, async () => {
      localStorage.setItem(KEY, foreign);
      const tab = open();
      tab.cast('a', 'ship');
      await tab.transport.last.answer(tallies([1, 0]));
      expect(open().state('a')).to.equal('ship idle');
    });
  }

  it('shows a vote and its tallies in the other tab too', async () => {
    const [one, two] = [open(), open()];
    await two.transport.lastRead.answer(tallies([0, 0]));
    one.cast('a', 'ship');
    await sync();
    expect(two.state('a')).to.match(/^ship/);
    expect(two.transport.casts, 'one of them sends').to.have.length(0);
    const { changes } = two.listener;
    await one.transport.last.answer(tallies([5, 1]));
    await sync();
    expect(two.state('a')).to.equal('ship idle');
    expect(two.session.tallies).to.deep.equal(tallies([5, 1]));
    expect(two.listener.changes).to.be.greaterThan(changes);
    expect(two.listener.told, 'nobody here voted').to.deep.equal([]);
  });

  it('has one voter id in both tabs, and the last intent wins', async () => {
    const [one, two] = [open(), open()];
    one.cast('a', 'ship');
    await sync();
    two.cast('a', 'skip');
    await sync();
    expect(two.transport.last.ballot.voter).to.equal(one.transport.last.ballot.voter);
    expect(two.transport.last.ballot.sequence).to.be.greaterThan(one.transport.last.ballot.sequence);
    await two.transport.last.answer(tallies([0, 1]));
    await sync();
    await one.transport.last.answer(tallies([0, 1]));
    await sync();
    await one.transport.last.answer(tallies([0, 1]));
    await sync();
    for (const tab of [one, two, open()]) expect(tab.state('a')).to.equal('skip idle');
    expect(one.transport.sent.slice(1).every((sent) => sent === 'a skip')).to.equal(true);
  });

  it('has one voter id, even if the other tab has not heard of the first vote yet', async () => {
    const [one, two] = [open(), open()];
    one.cast('a', 'ship');
    two.cast('b', 'skip');
    expect(two.transport.last.ballot.voter).to.equal(one.transport.last.ballot.voter);
    await two.transport.last.answer(tallies([1, 0], [0, 1]));
    await one.transport.last.answer(tallies([1, 0], [0, 1]));
    await sync();
    const next = open();
    expect([next.state('a'), next.state('b')]).to.deep.equal(['ship idle', 'skip idle']);
  });

  it('drops a reading that was overtaken by a vote of the other tab', async () => {
    const [one, two] = [open(), open()];
    await one.transport.lastRead.answer(tallies([0, 0]));
    one.cast('a', 'ship');
    await one.transport.last.answer(tallies([1, 0]));
    await sync();
    await two.transport.lastRead.answer(tallies([0, 0]));
    await sync();
    expect(two.state('a')).to.equal('ship idle');
    expect(two.session.tallies).to.deep.equal(tallies([1, 0]));
    expect(one.state('a')).to.equal('ship idle');
    expect(open().state('a')).to.equal('ship idle');
  });

  it('takes over what another page stored while no widget was there', async () => {
    const page = open();
    await page.transport.lastRead.answer(tallies([9, 9]));
    page.cast('a', 'ship');
    await page.transport.last.answer(tallies([10, 9]));
    page.close();
    const next = open();
    next.cast('a', 'skip');
    await next.transport.last.answer(tallies([9, 10]));
    next.close();
    page.session.join(page.listener);
    await page.transport.lastRead.answer(tallies([9, 10]));
    expect(page.state('a')).to.equal('skip idle');
  });

  it('asks the service at once about what another page stored while no widget was there', async () => {
    const page = open();
    await page.transport.lastRead.answer(tallies([9, 9]));
    page.close();
    const app = open();
    app.cast('a', 'ship');
    await app.transport.last.answer(tallies([1, 0]));
    app.close();
    // Within the half minute in which what was read counts as fresh.
    page.session.join(page.listener);
    await page.transport.lastRead.answer(tallies([0, 9]));
    await page.transport.lastRead.answer(tallies([0, 9]));
    expect(page.state('a')).to.equal('null idle');
  });

  it('takes over what another page stored while it was in the back/forward cache', async () => {
    const [page, next] = [open(), open()];
    await page.transport.lastRead.answer(tallies([9, 9]));
    page.cast('a', 'ship');
    await page.transport.last.answer(tallies([10, 9]));
    next.cast('a', 'skip');
    await next.transport.last.answer(tallies([9, 10]));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.transport.lastRead.answer(tallies([9, 10]));
    expect(page.state('a')).to.equal('skip idle');
  });

  it('ignores what others write', async () => {
    const tab = open();
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([5, 1]));
    const own = kept()[KEY] ?? '';
    writeInOtherTab('theme', 'dark');
    writeInOtherTab(KEY, '{"nonsense');
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await settle();
    expect(tab.state('a')).to.equal('ship idle');
    expect(tab.session.tallies).to.deep.equal(tallies([5, 1]));
    writeInOtherTab(KEY, own);
    seenAgain();
    expect(tab.state('a')).to.equal('ship idle');
  });
});
