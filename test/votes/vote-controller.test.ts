import { expect } from '@open-wc/testing';
import type { Host } from '../../src/controllers/host.js';
import { VoteController } from '../../src/votes/vote-controller.js';
import type { Comparison } from '../../src/document/comparison.js';
import type { VoteOutcome } from '../../src/votes/vote-session.js';
import { settle } from '../support/element/clock.js';
import '../support/element/guard.js';
import { emptyStorage, kept } from '../support/votes/vote-storage.js';
import { tallies } from '../support/votes/vote-tabs.js';
import { HeldTransport } from '../support/votes/vote-transport.js';
import { freshVotes } from '../support/votes/vote-widget.js';

const COMPARISON: Comparison = {
  version: 1,
  id: 'a-vs-b',
  lang: 'en',
  title: 'Alpha vs Beta',
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  reviewers: [],
  reviews: [],
};

/** An element as the controller sees one. */
function host(): Host & { updates: () => number } {
  const element = document.createElement('div');
  let updates = 0;
  return Object.assign(element, {
    updateComplete: Promise.resolve(),
    requestUpdate: () => {
      updates++;
    },
    updates: () => updates,
  });
}

describe('vote controller', () => {
  emptyStorage();
  let transport: HeldTransport;
  let outcomes: VoteOutcome[];
  let controller: VoteController;
  beforeEach(() => {
    transport = new HeldTransport();
    outcomes = [];
    controller = new VoteController(host(), (outcome) => outcomes.push(outcome));
  });
  afterEach(() => controller.leave());

  const use = (hasConsent = true, isStored = true): void =>
    controller.use(COMPARISON, undefined, transport, hasConsent, isStored);

  it('has nobody to vote with before there is a comparison, and without an address', async () => {
    controller.use(undefined, freshVotes(), undefined, true, true);
    expect(controller.session).to.equal(undefined);
    controller.use(COMPARISON, undefined, undefined, true, true);
    expect(controller.session).to.equal(undefined);
    expect(controller.ballot('a')).to.include({ choice: null, phase: 'idle' });
    await controller.cast('a', 'ship');
    expect(outcomes).to.deep.equal([]);
  });

  it('joins once, however often it is told the same', () => {
    use();
    use();
    expect(transport.reads).to.have.length(1);
  });

  it('joins without consent only when the reader votes', () => {
    use(false);
    expect(transport.reads).to.have.length(0);
    void controller.cast('a', 'ship');
    expect(transport.reads).to.have.length(1);
    expect(transport.sent).to.deep.equal(['a ship']);
  });

  it('shares one session by address, and has another for each transport', () => {
    const votes = freshVotes();
    controller.use(COMPARISON, votes, undefined, false, true);
    const { session } = controller;
    const other = new VoteController(host(), () => undefined);
    other.use({ ...COMPARISON, id: 'another' }, votes, undefined, false, true);
    expect(other.session).to.equal(session);
    controller.use(COMPARISON, votes, transport, false, true);
    expect(controller.session).not.to.equal(session);
    controller.use(COMPARISON, votes, new HeldTransport(), false, true);
    other.use(COMPARISON, votes, transport, false, true);
    expect(controller.session).not.to.equal(other.session);
  });

  it('keeps nothing where it is told so', () => {
    use(true, false);
    void controller.cast('a', 'ship');
    expect(kept()).to.deep.equal({});
  });

  it('is done with a vote when it is counted, refused or put off', async () => {
    use();
    const done: string[] = [];
    const cast = (name: string, choice: 'ship' | 'skip' | null): void =>
      void controller.cast('a', choice).then(() => done.push(name));
    cast('first', 'ship');
    await settle();
    expect(done).to.deep.equal([]);
    cast('second', 'skip');
    await transport.last.answer(tallies([1, 0]));
    expect(done, 'the second is on its way').not.to.include('second');
    await transport.last.answer(tallies([0, 1]));
    expect(done).to.deep.equal(['first', 'second']);
    cast('third', 'ship');
    await transport.last.status(422);
    cast('fourth', 'ship');
    await transport.last.lose();
    expect(done).to.deep.equal(['first', 'second', 'third', 'fourth']);
    expect(outcomes.map(({ willRetry }) => willRetry)).to.deep.equal([undefined, false, true]);
  });

  it('remembers which tool’s vote was refused until the next vote on it', async () => {
    use();
    void controller.cast('a', 'ship');
    await transport.last.status(403);
    expect([...controller.refused]).to.deep.equal(['a']);
    void controller.cast('b', 'ship');
    expect([...controller.refused]).to.deep.equal(['a']);
    void controller.cast('a', 'ship');
    expect([...controller.refused]).to.deep.equal([]);
  });

  it('hears nothing more of a session that it has left for another', async () => {
    const element = host();
    const own = new VoteController(element, () => undefined);
    own.use(COMPARISON, undefined, transport, true, true);
    own.use(COMPARISON, undefined, undefined, true, true);
    const updates = element.updates();
    await transport.lastRead.answer(tallies([1, 1]));
    expect(element.updates()).to.equal(updates);
  });
});
