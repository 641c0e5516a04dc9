import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  NO_BALLOT,
  afterEvent,
  canCast,
  merge,
  type Ballot,
  type BallotEvent,
} from '../../../src/votes/ballot.js';

const OLD = { choice: 'skip', sequence: 1 } as const;
const NEW = { choice: 'ship', sequence: 2 } as const;
const NEWEST = { ...NEW, isListed: true, since: 2 } as const;

/** Every state that differs for any event: each phase, and whether what was sent is still what is meant. */
const STATES = {
  'nothing yet': NO_BALLOT,
  counted: { ...NEWEST, counted: 'ship', sent: NEW, phase: 'idle' },
  'queued, first': { ...NEWEST, counted: null, sent: undefined, phase: 'queued' },
  'queued, changed': { ...NEWEST, counted: 'skip', sent: OLD, phase: 'queued' },
  'sending the newest': { ...NEWEST, counted: 'skip', sent: NEW, phase: 'sending' },
  'sending an older one': { ...NEWEST, counted: null, sent: OLD, phase: 'sending' },
  'sending a taking back': {
    ...NEWEST,
    choice: null,
    counted: 'ship',
    sent: { choice: null, sequence: 2 },
    phase: 'sending',
  },
  'waiting with the newest': { ...NEWEST, counted: 'skip', sent: NEW, phase: 'waiting' },
  'waiting with an older one': { ...NEWEST, counted: null, sent: OLD, phase: 'waiting' },
  'too old': { ...NEWEST, counted: 'skip', sent: undefined, phase: 'expired' },
} as const satisfies Record<string, Ballot>;

const EVENTS = {
  ship: { type: 'cast', choice: 'ship', sequence: 9, since: 8 },
  skip: { type: 'cast', choice: 'skip', sequence: 9, since: 8 },
  back: { type: 'cast', choice: null, sequence: 9, since: 8 },
  send: { type: 'send' },
  count: { type: 'count', isListed: false },
  expire: { type: 'expire' },
  lose: { type: 'lose' },
  refuse: { type: 'refuse' },
  retry: { type: 'retry' },
} as const satisfies Record<string, BallotEvent>;

type State = keyof typeof STATES;
type Change = Partial<Ballot>;
/** What changes in the ballot; `same` where the event means nothing. */
type Row = Record<Exclude<keyof typeof EVENTS, 'ship' | 'skip' | 'back'>, Change | 'same'> & {
  /** The phase after a vote of any kind. */
  cast: Ballot['phase'];
};

const QUIET = {
  send: 'same',
  count: 'same',
  lose: 'same',
  refuse: 'same',
  retry: 'same',
  expire: 'same',
} as const;
const TABLE: Record<State, Row> = {
  'nothing yet': { ...QUIET, cast: 'queued' },
  counted: { ...QUIET, cast: 'queued' },
  'queued, first': { ...QUIET, cast: 'queued', send: { phase: 'sending', sent: NEW } },
  'queued, changed': { ...QUIET, cast: 'queued', send: { phase: 'sending', sent: NEW } },
  'sending the newest': {
    ...QUIET,
    cast: 'sending',
    count: { phase: 'idle', counted: 'ship', isListed: false },
    lose: { phase: 'waiting' },
    refuse: { phase: 'idle', choice: 'skip' },
  },
  'sending an older one': {
    ...QUIET,
    cast: 'sending',
    count: { phase: 'queued', counted: 'skip', isListed: false },
    lose: { phase: 'waiting' },
    refuse: { phase: 'queued' },
  },
  'sending a taking back': {
    ...QUIET,
    cast: 'sending',
    count: { phase: 'idle', counted: null, isListed: false },
    lose: { phase: 'waiting' },
    refuse: { phase: 'idle', choice: 'ship' },
  },
  'waiting with the newest': { ...QUIET, cast: 'waiting', retry: { phase: 'queued' } },
  'waiting with an older one': { ...QUIET, cast: 'waiting', retry: { phase: 'queued' } },
  'too old': { ...QUIET, cast: 'queued', expire: { phase: 'idle', choice: 'skip' } },
};

describe('afterEvent', () => {
  for (const [state, ballot] of Object.entries(STATES) as [State, Ballot][]) {
    for (const [name, event] of Object.entries(EVENTS) as [keyof typeof EVENTS, BallotEvent][]) {
      it(`${state}: ${name}`, () => {
        const before = structuredClone(ballot);
        const after = afterEvent(ballot, event);
        if (event.type === 'cast') {
          const { choice, sequence, since } = event;
          expect(after).to.deep.equal({ ...before, choice, sequence, since, phase: TABLE[state].cast });
        } else {
          const change = TABLE[state][event.type];
          if (change === 'same') expect(after).to.equal(ballot);
          else expect(after).to.deep.equal({ ...before, ...change });
        }
        expect(ballot).to.deep.equal(before);
      });
    }
  }

  it('sends the newest of several votes cast while one is under way', () => {
    const casts = (['ship', 'skip', null] as const).map((choice, index): BallotEvent => ({
      type: 'cast',
      choice,
      sequence: index + 1,
      since: 0,
    }));
    const [first = EVENTS.ship, ...rest] = casts;
    const events = [first, EVENTS.send, ...rest, EVENTS.count, EVENTS.send];
    const { choice, sent, phase } = events.reduce(afterEvent, NO_BALLOT);
    expect({ choice, sent, phase }).to.deep.equal({
      choice: null,
      sent: { choice: null, sequence: 3 },
      phase: 'sending',
    });
  });
});

describe('merge', () => {
  const ours = STATES['queued, changed'];
  const counted: Ballot = { ...NO_BALLOT, choice: 'skip', counted: 'skip', sequence: 2 };

  it('keeps ours, the same object, where theirs is older, or the same intent that is still to be sent', () => {
    expect(merge(ours, { ...counted, sequence: 1 })).to.equal(ours);
    expect(merge(ours, { ...counted, phase: 'queued' })).to.equal(ours);
  });

  it('takes theirs where it is the later intent, or the same and settled', () => {
    const later = { ...counted, sequence: 3, phase: 'queued' } as const;
    expect(merge(ours, later)).to.equal(later);
    expect(merge(ours, counted)).to.equal(counted);
    expect(merge(NO_BALLOT, counted)).to.equal(counted);
  });

  it('goes on with our request, so that its answer decides what is sent next', () => {
    const sending = STATES['sending the newest'];
    const later = { ...counted, sequence: 3 };
    expect(merge(sending, later)).to.deep.equal({ ...later, sent: sending.sent, phase: 'sending' });
    expect(afterEvent(merge(sending, later), EVENTS.count).phase).to.equal('queued');
  });
});

describe('canCast', () => {
  for (const tool of ['a', '../x', 'a/b?c#d', '__proto__', '', '\ufffd', '👍']) {
    it(`is true of the tool ${JSON.stringify(tool)}`, () => {
      expect(['ship', 'skip', null].map((choice) => canCast(tool, choice))).to.deep.equal([true, true, true]);
      expect(canCast(tool, 'maybe')).to.be.false;
    });
  }

  // The last two would be the same address.
  for (const tool of ['.', '..', '\ud800', 'a\udc00']) {
    it(`is false for the tool ${JSON.stringify(tool)}`, () => {
      expect(canCast(tool, 'ship')).to.be.false;
    });
  }
});
