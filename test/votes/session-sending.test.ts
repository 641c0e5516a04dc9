import { expect } from '@open-wc/testing';
import { fakeClock, settle } from '../support/element/clock.js';
import '../support/element/guard.js';
import { tabs, tallies } from '../support/votes/vote-tabs.js';
import { HttpError } from '../../src/http/http-error.js';
import { Tab } from '../support/votes/vote-transport.js';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('vote session, sending', () => {
  const { open } = tabs();
  const clock = fakeClock();
  let tab: Tab;
  beforeEach(() => {
    tab = open();
  });

  it('shows a vote at once, and counts it when the service confirms it', async () => {
    tab.cast('a', 'ship');
    expect(tab.state('a')).to.equal('ship sending');
    expect(tab.session.ballot('a').counted).to.equal(null);
    expect(tab.session.tallies).to.equal(undefined);
    await tab.transport.last.answer(tallies([5, 2]));
    expect(tab.state('a')).to.equal('ship idle');
    expect(tab.session.tallies).to.deep.equal(tallies([5, 2]));
    expect(tab.listener.told).to.deep.equal(['a ship counted']);
    expect(tab.listener.outcomes[0]).to.deep.include({ tallies: tallies([5, 2]), isOwn: true });
  });

  it('has one random voter id for all tools, and a growing sequence', async () => {
    tab.cast('a', 'ship');
    tab.cast('b', 'skip');
    await tab.transport.last.answer(tallies([1, 0], [0, 1]));
    const [a, b] = tab.transport.casts.map(({ ballot }) => ballot);
    expect(a?.voter).to.match(UUID);
    expect(b?.voter).to.equal(a?.voter);
    expect(b?.sequence).to.be.greaterThan(a?.sequence ?? Infinity);
  });

  it('has a voter id on pages without a secure context too', () => {
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined });
    try {
      tab.cast('a', 'ship');
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
    expect(tab.transport.last.ballot.voter).to.match(UUID);
  });

  it('has a growing sequence even if the clock goes back', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([1, 0]));
    const { sequence } = tab.transport.last.ballot;
    Date.now = () => sequence - 60_000;
    tab.cast('a', 'skip');
    expect(tab.transport.last.ballot.sequence).to.be.greaterThan(sequence);
  });

  describe('to a service that takes no sequence far ahead of its clock', () => {
    const AHEAD = 3 * 365 * 24 * 3_600_000;
    const refuse = (serviceTime: number): Promise<void> =>
      tab.transport.last.fail(new HttpError('status', 422, null, undefined, undefined, serviceTime));

    it("sends a vote again with a sequence of the service's time, where the device is years ahead", async () => {
      const serviceTime = clock.now;
      Date.now = () => serviceTime + AHEAD;
      tab.cast('a', 'ship');
      await refuse(serviceTime);
      expect(tab.transport.sent).to.deep.equal(['a ship', 'a ship']);
      expect(tab.transport.last.ballot.sequence).to.equal(serviceTime);
      await tab.transport.last.answer(tallies([1, 0]));
      expect(tab.state('a')).to.equal('ship idle');
      expect(tab.listener.told).to.deep.equal(['a ship counted']);
      const { sequence } = tab.transport.last.ballot;
      tab.cast('a', 'skip');
      expect(tab.transport.last.ballot.sequence, 'the next at once').to.equal(sequence + 1);
    });

    it('does so for a vote that was cast before the clock was set right', async () => {
      const serviceTime = clock.now;
      Date.now = () => serviceTime + AHEAD;
      tab.cast('a', 'ship');
      await tab.transport.last.answer(tallies([1, 0]));
      Date.now = () => serviceTime + 1000;
      tab.cast('a', 'skip');
      expect(tab.transport.last.ballot.sequence, 'above the last').to.be.greaterThan(serviceTime + AHEAD);
      await refuse(serviceTime + 1000);
      expect(tab.transport.last.ballot).to.include({ choice: 'skip', sequence: serviceTime + 1000 });
      await tab.transport.last.answer(tallies([0, 1]));
      expect(tab.listener.told).to.deep.equal(['a ship counted', 'a skip counted']);
    });

    it('does it once: a vote that is refused all the same is rolled back', async () => {
      const serviceTime = clock.now;
      Date.now = () => serviceTime + AHEAD;
      tab.cast('a', 'ship');
      await refuse(serviceTime);
      await refuse(serviceTime);
      expect(tab.transport.sent).to.have.length(2);
      expect(tab.state('a')).to.equal('null idle');
    });
  });

  it('has one request at a time for a tool, and then sends the last intent only', async () => {
    for (const choice of ['ship', 'skip', null, 'ship', 'skip'] as const) tab.cast('a', choice);
    expect(tab.transport.sent).to.deep.equal(['a ship']);
    expect(tab.state('a')).to.equal('skip sending');
    await tab.transport.last.answer(tallies([1, 0]));
    expect(tab.transport.sent).to.deep.equal(['a ship', 'a skip']);
    expect(tab.listener.told, 'only the newest is told of').to.deep.equal([]);
    await tab.transport.last.answer(tallies([0, 1]));
    expect(tab.transport.sent).to.have.length(2);
    expect(tab.listener.told).to.deep.equal(['a skip counted']);
  });

  it('sends votes on two tools at the same time', () => {
    tab.cast('a', 'ship');
    tab.cast('b', 'ship');
    expect(tab.transport.sent).to.deep.equal(['a ship', 'b ship']);
  });

  it('takes a vote back', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.answer(tallies([1, 0]));
    tab.cast('a', null);
    expect(tab.transport.last.ballot.choice).to.equal(null);
    await tab.transport.last.answer(tallies([0, 0]));
    expect(tab.state('a')).to.equal('null idle');
    expect(tab.listener.told).to.deep.equal(['a ship counted', 'a null counted']);
  });

  for (const status of [400, 401, 403, 404, 409, 410, 413, 415, 422]) {
    it(`rolls back to the counted vote on a ${status}, and reports it`, async () => {
      tab.cast('a', 'ship');
      await tab.transport.last.answer(tallies([1, 0]));
      tab.cast('a', 'skip');
      await tab.transport.last.status(status);
      expect(tab.state('a')).to.equal('ship idle');
      expect(tab.listener.told).to.deep.equal(['a ship counted', 'a skip refused']);
      expect(tab.listener.outcomes[1]?.willRetry).to.equal(false);
      expect(clock.waits).to.deep.equal([]);
      expect(tab.transport.casts).to.have.length(2);
    });
  }

  it('sends a newer vote after one that was refused, and reports the newer only', async () => {
    tab.cast('a', 'ship');
    tab.cast('a', 'skip');
    await tab.transport.last.status(422);
    expect(tab.transport.sent).to.deep.equal(['a ship', 'a skip']);
    expect(tab.state('a')).to.equal('skip sending');
    await tab.transport.last.answer(tallies([0, 1]));
    expect(tab.listener.told).to.deep.equal(['a skip counted']);
  });

  for (const status of [408, 425, 429, 500, 502, 503, 504, 599]) {
    it(`keeps a vote on a ${status}, and sends the same one again`, async () => {
      tab.cast('a', 'ship');
      await tab.transport.last.status(status);
      expect(tab.state('a')).to.equal('ship waiting');
      expect(tab.listener.told).to.deep.equal(['a ship put off']);
      await clock.tick(1200);
      const [first, second] = tab.transport.casts;
      expect(second?.ballot).to.deep.equal(first?.ballot);
      await tab.transport.last.answer(tallies([1, 0]));
      expect(tab.state('a')).to.equal('ship idle');
      expect(tab.listener.told).to.deep.equal(['a ship put off', 'a ship counted']);
    });
  }

  it('waits about 1, 3, 9, 27, 81 and 243 s, then 243 s each time, and reports it once', async () => {
    tab.cast('a', 'ship');
    for (const seconds of [1, 3, 9, 27, 81, 243, 243, 243]) {
      await tab.transport.last.lose();
      const [wait = 0, ...others] = clock.waits;
      expect(others).to.deep.equal([]);
      expect(wait / 1000).to.be.within(seconds * 0.8, seconds * 1.2);
      await clock.tick(wait);
    }
    expect(tab.transport.casts).to.have.length(9);
    expect(tab.listener.told).to.deep.equal(['a ship put off']);
  });

  it('starts with a short wait again after an answer', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.lose();
    await clock.tick(1200);
    await tab.transport.last.answer(tallies([1, 0]));
    tab.cast('a', 'skip');
    await tab.transport.last.lose();
    expect(clock.waits[0]).to.be.within(800, 1200);
  });

  it('spreads its tries, so that readers who failed together do not return together', async () => {
    const { random } = Math;
    const waits = [];
    for (const value of [0, 0.999]) {
      Math.random = () => value;
      tab.cast('a', 'ship');
      await tab.transport.last.lose();
      waits.push(Math.round((clock.waits[0] ?? 0) / 100));
      await clock.tick(clock.waits[0] ?? 0);
      await tab.transport.last.answer(tallies([1, 0]));
    }
    Math.random = random;
    expect(waits).to.deep.equal([8, 12]);
  });

  const headers: Record<string, number> = {
    '17': 17_000,
    '0': 1000,
    '100000': 300_000,
    'Tue, 20 Jan 2026 12:01:00 GMT': 60_000,
    'Tue, 20 Jan 2026 11:00:00 GMT': 1000,
  };
  for (const [header, ms] of Object.entries(headers)) {
    it(`waits ${ms} ms where Retry-After is ${header}`, async () => {
      tab.cast('a', 'ship');
      await tab.transport.last.status(429, header);
      expect(clock.waits).to.deep.equal([ms]);
      await clock.tick(ms - 1);
      expect(tab.transport.casts).to.have.length(1);
      await clock.tick(1);
      expect(tab.transport.casts).to.have.length(2);
    });
  }

  it('sends nothing before the time that Retry-After gives, whatever the reader does', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.status(429, '60');
    tab.cast('a', 'skip');
    tab.cast('b', 'ship');
    dispatchEvent(new Event('online'));
    await clock.tick(59_999);
    expect(tab.transport.casts).to.have.length(1);
    await clock.tick(1);
    expect(tab.transport.sent).to.deep.equal(['a ship', 'a skip', 'b ship']);
  });

  it('tries once on another network where Retry-After gives tomorrow, and each five minutes', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.status(429, '80000');
    tab.cast('b', 'ship');
    document.dispatchEvent(new Event('visibilitychange'));
    await clock.tick(1000);
    expect(tab.transport.casts, 'back on the same network').to.have.length(1);
    dispatchEvent(new Event('online'));
    await settle();
    expect(tab.transport.sent).to.deep.equal(['a ship', 'a ship', 'b ship']);
    for (const cast of tab.transport.casts.slice(1)) await cast.status(429, '80000');
    await clock.tick(299_999);
    expect(tab.transport.casts, 'one try').to.have.length(3);
    await clock.tick(1);
    expect(tab.transport.casts).to.have.length(5);
    expect(tab.listener.told, 'said once of each').to.deep.equal(['a ship put off', 'b ship put off']);
  });

  it('holds no vote of another comparison', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.status(429, '80000');
    const other = new Tab('tool-comparison https://votes.example/api/c-vs-d/votes');
    other.cast('a', 'ship');
    expect(other.transport.sent).to.deep.equal(['a ship']);
    await other.transport.last.answer(tallies([1, 0]));
    expect(other.state('a')).to.equal('ship idle');
    other.close();
  });

  it('tells at once that a vote has to wait, where the ones before it do', async () => {
    tab.cast('a', 'ship');
    await tab.transport.last.status(503);
    tab.cast('b', 'skip');
    tab.cast('a', 'skip');
    expect(tab.transport.sent).to.deep.equal(['a ship']);
    expect(tab.listener.told).to.deep.equal(['a ship put off', 'b skip put off', 'a skip put off']);
    expect(tab.listener.outcomes.map(({ error }) => error?.message)).to.deep.equal(
      Array(3).fill(tab.listener.outcomes[0]?.error?.message),
    );
  });

  it('does not send an older vote after a newer one', async () => {
    tab.cast('a', 'ship');
    tab.cast('a', 'skip');
    await tab.transport.last.lose();
    await clock.tick(1200);
    expect(tab.transport.sent).to.deep.equal(['a ship', 'a skip']);
  });

  it('reads the tallies where the answer is not one of the protocol', async () => {
    await tab.transport.lastRead.answer(tallies([0, 0]));
    tab.cast('a', 'ship');
    await tab.transport.last.fail(new SyntaxError('not JSON'));
    expect(tab.transport.reads).to.have.length(2);
    await tab.transport.lastRead.answer(tallies([1, 0]));
    expect(tab.session.tallies).to.deep.equal(tallies([1, 0]));
    expect(tab.state('a'), 'whether it counted is not known').to.equal('ship waiting');
    await clock.tick(1200);
    expect(tab.transport.casts[1]?.ballot).to.deep.equal(tab.transport.casts[0]?.ballot);
  });

  it('reads the tallies after a redirect that was not followed', async () => {
    await tab.transport.lastRead.answer(tallies([0, 0]));
    tab.cast('a', 'ship');
    await tab.transport.last.status(0);
    await settle();
    expect(tab.state('a')).to.equal('ship waiting');
    expect(tab.transport.reads).to.have.length(2);
  });

  it('counts a vote whose widget was removed before the answer', async () => {
    tab.cast('a', 'ship');
    tab.close();
    await tab.transport.last.answer(tallies([1, 0]));
    expect(tab.state('a')).to.equal('ship idle');
  });
});
