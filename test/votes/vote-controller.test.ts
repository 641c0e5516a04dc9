import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { VoteController, type VoteOptions } from '../../src/votes/vote-controller.js';
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

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly updates: () => number;
}

/** An element as the controller sees one. */
function host(): Host {
  const element = document.createElement('div');
  let updates = 0;
  return Object.assign(element, {
    addController: () => undefined,
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
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
  afterEach(() => controller.hostDisconnected());

  const options = (changes: Partial<VoteOptions> = {}): VoteOptions => ({
    comparison: COMPARISON,
    endpoint: undefined,
    transport,
    hasConsent: true,
    isStored: true,
    ...changes,
  });
  const use = (changes?: Partial<VoteOptions>): void => controller.use(options(changes));

  it('has no state before there is a comparison, and without an address', async () => {
    use({ comparison: undefined, endpoint: freshVotes(), transport: undefined });
    expect(controller.state).to.equal(undefined);
    use({ transport: undefined });
    expect(controller.state).to.equal(undefined);
    await controller.cast('a', 'ship');
    expect(outcomes).to.deep.equal([]);
  });

  it('joins once, however often it is given the same options', () => {
    use();
    use();
    expect(transport.reads).to.have.length(1);
  });

  it('joins without consent only when the reader votes', () => {
    use({ hasConsent: false });
    expect(transport.reads).to.have.length(0);
    void controller.cast('a', 'ship');
    expect(transport.reads).to.have.length(1);
    expect(transport.sent).to.deep.equal(['a ship']);
  });

  it('shares the votes of one address, and of one transport, and no others', async () => {
    const other = new VoteController(host(), () => undefined);
    const ballotsOfBoth = (): [unknown, unknown] => [controller.state?.ballots, other.state?.ballots];
    const casts = [
      { endpoint: freshVotes(), transport: undefined, hasConsent: false },
      { transport, hasConsent: false },
    ];
    for (const same of casts) {
      use(same);
      other.use(options({ ...same, comparison: { ...COMPARISON, id: 'another' } }));
      expect(ballotsOfBoth()[0]).to.equal(ballotsOfBoth()[1]);
    }
    void controller.cast('a', 'ship');
    expect(other.state?.ballots.get('a')?.choice).to.equal('ship');
    other.use(options({ transport: new HeldTransport(), hasConsent: false }));
    expect(other.state?.ballots.get('a')).to.equal(undefined);
    await settle();
  });

  it('stores nothing where that is not allowed', () => {
    use({ isStored: false });
    void controller.cast('a', 'ship');
    expect(kept()).to.deep.equal({});
  });

  it('resolves when a vote is counted, refused or put off', async () => {
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
    expect(outcomes.map(({ willRetry }) => willRetry)).to.deep.equal([false, false, true]);
  });

  it('knows that the vote on a tool was refused until the next vote on it', async () => {
    use();
    void controller.cast('a', 'ship');
    await transport.last.status(403);
    expect([...(controller.state?.refused ?? [])]).to.deep.equal(['a']);
    void controller.cast('b', 'ship');
    expect([...(controller.state?.refused ?? [])]).to.deep.equal(['a']);
    void controller.cast('a', 'ship');
    expect([...(controller.state?.refused ?? [])]).to.deep.equal([]);
  });

  it('is not told about a session that it has left', async () => {
    const element = host();
    const own = new VoteController(element, () => undefined);
    own.use(options());
    own.use(options({ transport: undefined }));
    const updates = element.updates();
    await transport.lastRead.answer(tallies([1, 1]));
    expect(element.updates()).to.equal(updates);
  });
});
