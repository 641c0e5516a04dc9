import { expect } from '@open-wc/testing';
import { NO_BALLOT, type Ballot } from '../../src/votes/ballot.js';
import { load, save, type StoredRecord } from '../../src/votes/ballot-box.js';
import { fakeClock } from '../support/element/clock.js';
import { BROKEN, VOTER, breakStorage, emptyStorage, kept } from '../support/votes/vote-storage.js';
import { replaced } from '../support/element/replaced.js';

const KEY = 'tool-comparison https://votes.example/';
const DAY = 24 * 60 * 60 * 1000;
const TALLIES = { a: { ship: 3, skip: 1 }, b: { ship: 0, skip: 0 } };

/** A vote that waits does so since it was cast. */
const ballot = (changes: Partial<Ballot>): Ballot => {
  const isPending = changes.phase !== undefined && changes.phase !== 'idle';
  return { ...NO_BALLOT, isListed: true, since: isPending ? (changes.sequence ?? 0) : 0, ...changes };
};
const record = (
  ballots: Record<string, Ballot>,
  tallies: StoredRecord['tallies'] = TALLIES,
): StoredRecord => ({
  voter: VOTER,
  ballots: new Map(Object.entries(ballots)),
  tallies,
  madeAt: Date.parse('2026-01-20T12:00:00Z'),
});
const roundTrip = (what: StoredRecord): StoredRecord | undefined => {
  expect(save(KEY, what)).to.equal(true);
  return load(KEY);
};

describe('ballot box', () => {
  emptyStorage();
  const clock = fakeClock();

  it('reads back a counted vote', () => {
    const counted = ballot({ choice: 'ship', counted: 'ship', sequence: 7 });
    expect(roundTrip(record({ a: counted }))).to.deep.equal(record({ a: counted }));
  });

  it('reads back a vote that was cast before any tallies were known', () => {
    const queued = ballot({ choice: 'ship', sequence: clock.now, phase: 'queued' });
    const what: StoredRecord = {
      voter: VOTER,
      ballots: new Map([['a', queued]]),
      tallies: undefined,
      madeAt: undefined,
    };
    expect(roundTrip(what)?.ballots.get('a')).to.deep.equal(queued);
    expect(load(KEY)?.voter).to.equal(VOTER);
  });

  for (const phase of ['queued', 'sending', 'waiting'] as const) {
    it(`queues a vote again that was ${phase}`, () => {
      const sent = { choice: 'ship', sequence: clock.now } as const;
      const pending = ballot({ ...sent, counted: 'skip', sent, phase });
      const { sent: _sent, ...rest } = pending;
      expect(roundTrip(record({ a: pending }))?.ballots.get('a')).to.deep.equal({
        ...rest,
        sent: undefined,
        phase: 'queued',
      });
    });
  }

  it('stores that a vote was taken back', () => {
    const pending = ballot({ choice: null, counted: 'ship', sequence: clock.now, phase: 'queued' });
    expect(roundTrip(record({ a: pending }))?.ballots.get('a')).to.deep.equal(pending);
  });

  it('tells tools with any id apart', () => {
    const ids = ['__proto__', 'constructor', 'toString', '', '../x', 'a/b?c#d', '🦊', '\ud800'];
    const all = Object.fromEntries(
      ids.map((id, index) => [id, ballot({ choice: 'ship', counted: 'ship', sequence: index + 1 })]),
    );
    const back = roundTrip(record(all));
    expect([...(back?.ballots.keys() ?? [])].sort()).to.deep.equal([...ids].sort());
    for (const [index, id] of ids.entries()) expect(back?.ballots.get(id)?.sequence).to.equal(index + 1);
  });

  it('says of a vote that could not be sent for seven days that it is too old, and not before', async () => {
    const pending = ballot({ choice: 'ship', counted: 'skip', sequence: clock.now, phase: 'waiting' });
    save(KEY, record({ a: pending }));
    await clock.tick(7 * DAY - 1);
    expect(load(KEY)?.ballots.get('a')).to.include({ choice: 'ship', phase: 'queued' });
    await clock.tick(1);
    expect(load(KEY)?.ballots.get('a')).to.deep.equal({ ...pending, phase: 'expired' });
  });

  for (const [what, from, to] of [
    ['far behind, and is set right', '2015-01-01', '2026-11-26'],
    ['far ahead, and is set right', '2031-01-01', '2026-11-26'],
    ['right, and is lost by an empty battery', '2026-11-26', '1970-01-01'],
  ] as const) {
    it(`keeps a vote where the device's clock was ${what}`, async () => {
      clock.set(Date.parse(from));
      save(KEY, record({ a: ballot({ choice: 'ship', sequence: clock.now, phase: 'waiting' }) }));
      clock.set(Date.parse(to));
      const back = load(KEY);
      expect(back?.ballots.get('a')).to.include({ choice: 'ship', phase: 'queued' });
      // From now on the seven days are counted by the new clock.
      if (back) save(KEY, back);
      await clock.tick(7 * DAY);
      expect(load(KEY)?.ballots.get('a')?.phase).to.equal('expired');
    });
  }

  it('reads votes as an older release has stored them', () => {
    const stored = { choice: 'ship', counted: 'skip', sequence: clock.now - 6 * DAY };
    const ballots = { a: { ...stored, isPending: true }, b: { ...stored, isPending: false } };
    localStorage.setItem(KEY, JSON.stringify({ voter: VOTER, ballots, tallies: TALLIES }));
    const back = load(KEY);
    expect(back?.ballots.get('a')).to.include({ since: stored.sequence, phase: 'queued' });
    expect(back?.ballots.get('b')).to.include({ isListed: true, phase: 'idle' });
    expect(back?.madeAt).to.equal(undefined);
  });

  it('keeps a counted vote for ever', async () => {
    save(KEY, record({ a: ballot({ choice: 'ship', counted: 'ship', sequence: clock.now }) }));
    await clock.tick(400 * DAY);
    expect(load(KEY)?.ballots.get('a')).to.include({ choice: 'ship', counted: 'ship' });
  });

  it('keeps one record for each vote service', () => {
    save(KEY, record({}));
    expect(load(`${KEY}other`)).to.equal(undefined);
  });

  const good = { choice: 'ship', counted: null, sequence: 5, isPending: false };
  const foreign: Record<string, unknown> = {
    nothing: '',
    'no JSON': '{"voter":',
    null: 'null',
    'a number': '7',
    'a list': '[]',
    'no voter': { ballots: {}, tallies: TALLIES },
    'a voter that is no id': { voter: '../../x', ballots: {}, tallies: TALLIES },
    'a voter that is a number': { voter: 7, ballots: {}, tallies: TALLIES },
    'no ballots': { voter: VOTER, tallies: TALLIES },
    'a ballot of null': { voter: VOTER, ballots: { a: null }, tallies: TALLIES },
  };
  for (const [what, value] of Object.entries(foreign)) {
    it(`ignores ${what}`, () => {
      localStorage.setItem(KEY, typeof value === 'string' ? value : JSON.stringify(value));
      expect(load(KEY)).to.equal(undefined);
    });
  }

  for (const wrong of [
    { choice: 'maybe' },
    { choice: undefined },
    { choice: ['ship'] },
    { counted: 'maybe' },
    { sequence: '5' },
    { sequence: 1.5 },
    { sequence: null },
    { sequence: 2 ** 53 },
    { sequence: 2 ** 53 - 1 },
  ]) {
    it(`drops a ballot with ${JSON.stringify(wrong)}, and keeps the others`, () => {
      const ballots = { a: { ...good, ...wrong }, b: good };
      localStorage.setItem(KEY, JSON.stringify({ voter: VOTER, ballots, tallies: TALLIES }));
      expect(load(KEY)?.ballots.get('a')).to.deep.equal(NO_BALLOT);
      expect(load(KEY)?.ballots.get('b')).to.include({ choice: 'ship', sequence: 5 });
    });
  }

  for (const [what, how] of Object.entries(BROKEN)) {
    it(`reports a failure where storage is ${what}`, () => {
      breakStorage(how);
      expect(save(KEY, record({}))).to.equal(false);
      expect(load(KEY)).to.equal(undefined);
    });
  }

  it('stores a vote beside empty tallies, which an app may give before the first vote', () => {
    expect(save(KEY, { ...record({}), tallies: {} })).to.equal(true);
    expect(load(KEY)).to.deep.include({ voter: VOTER, tallies: {} });
  });

  it('writes under its own key only', () => {
    save(KEY, record({}));
    expect(Object.keys(kept())).to.deep.equal([KEY]);
  });

  it('stores a vote on a page that adds a toJSON to everything', async () => {
    const queued = ballot({ choice: 'ship', sequence: clock.now, phase: 'queued' });
    const isStored = await replaced(
      Object.prototype,
      'toJSON',
      () => 'object',
      () => save(KEY, record({ a: queued })),
    );
    expect(isStored).to.equal(true);
    expect(load(KEY)).to.deep.equal(record({ a: queued }));
  });

  it('reports a failure where the page writes something else', async () => {
    const isStored = await replaced(
      JSON,
      'stringify',
      () => '"mine"',
      () => save(KEY, record({})),
    );
    expect(isStored).to.equal(false);
  });
});
