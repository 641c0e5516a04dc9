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
    isLive: false,
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

  it('shares the votes of one address, and of one comparison with one transport, and no others', async () => {
    const other = new VoteController(host(), () => undefined);
    const ballotsOfBoth = (): [unknown, unknown] => [controller.state?.ballots, other.state?.ballots];
    const another = { ...COMPARISON, id: 'another' };
    const atAddress = { endpoint: freshVotes(), transport: undefined, hasConsent: false };
    use(atAddress);
    other.use(options({ ...atAddress, comparison: another }));
    expect(ballotsOfBoth()[0]).to.equal(ballotsOfBoth()[1]);
    use({ hasConsent: false });
    other.use(options({ hasConsent: false, comparison: another }));
    expect(ballotsOfBoth()[0]).not.to.equal(ballotsOfBoth()[1]);
    other.use(options({ hasConsent: false }));
    expect(ballotsOfBoth()[0]).to.equal(ballotsOfBoth()[1]);
    void controller.cast('a', 'ship');
    expect(other.state?.ballots.get('a')?.choice).to.equal('ship');
    const stranger = new VoteController(host(), () => undefined);
    stranger.use(options({ transport: new HeldTransport(), hasConsent: false }));
    expect(stranger.state?.ballots.get('a')).to.equal(undefined);
    await settle();
  });

  describe('given another transport for the same comparison, as by an app that writes it where it renders', () => {
    let newer: HeldTransport;
    beforeEach(async () => {
      newer = new HeldTransport();
      use();
      await transport.lastRead.answer(tallies([3, 1]));
    });
    const readsOf = (...transports: HeldTransport[]): number[] => transports.map(({ reads }) => reads.length);

    it('keeps what it knows, reads nothing again, and sends the next vote through the newest', async () => {
      void controller.cast('a', 'ship');
      use({ transport: new HeldTransport() });
      use({ transport: newer });
      expect(controller.tallies?.['a']).to.deep.equal({ ship: 3, skip: 1 });
      expect(controller.state?.ballots.get('a')?.choice).to.equal('ship');
      await transport.last.answer(tallies([4, 1]));
      expect(controller.tallies?.['a']).to.deep.equal({ ship: 4, skip: 1 });
      void controller.cast('a', 'skip');
      expect([transport.sent, newer.sent]).to.deep.equal([['a ship'], ['a skip']]);
      expect(readsOf(transport, newer)).to.deep.equal([1, 0]);
      await newer.last.answer(tallies([3, 2]));
      expect(outcomes.map(({ choice, error }) => [choice, error])).to.deep.equal([
        ['ship', undefined],
        ['skip', undefined],
      ]);
    });

    it('asks the newest for a reading that the page asks for', () => {
      use({ transport: newer });
      controller.refresh();
      expect(readsOf(transport, newer)).to.deep.equal([1, 1]);
    });

    it('goes back to the first where the app does', async () => {
      use({ transport: newer });
      use();
      void controller.cast('a', 'ship');
      expect([transport.sent, newer.sent]).to.deep.equal([['a ship'], []]);
      expect(readsOf(transport, newer)).to.deep.equal([1, 0]);
      await settle();
    });

    it('takes along the widgets that are given the same object', async () => {
      const other = new VoteController(host(), () => undefined);
      other.use(options());
      use({ transport: newer });
      other.use(options({ transport: newer }));
      void other.cast('b', 'ship');
      expect(controller.state?.ballots.get('b')?.choice).to.equal('ship');
      expect([transport.sent, newer.sent]).to.deep.equal([[], ['b ship']]);
      expect(readsOf(transport, newer)).to.deep.equal([1, 0]);
      await settle();
      other.hostDisconnected();
    });

    it('sends the votes of a widget that stays with the old one through the old one', async () => {
      const other = new VoteController(host(), () => undefined);
      other.use(options());
      use({ transport: newer });
      void other.cast('b', 'ship');
      void controller.cast('a', 'ship');
      expect([transport.sent, newer.sent]).to.deep.equal([['b ship'], ['a ship']]);
      await settle();
      other.hostDisconnected();
    });

    it('goes on with the newest when the element was away meanwhile', async () => {
      controller.hostDisconnected();
      use({ transport: newer });
      void controller.cast('a', 'ship');
      expect(controller.tallies?.['a']).to.deep.equal({ ship: 3, skip: 1 });
      expect([newer.sent, readsOf(newer)]).to.deep.equal([['a ship'], [0]]);
      await settle();
    });

    for (const [what, changes] of [
      ['another comparison', { comparison: { ...COMPARISON, id: 'the-next' } }],
      ['another endpoint', { endpoint: 'https://votes.example/the-next' }],
    ] as const) {
      it(`reads afresh for ${what}, whether the page or the document changes first`, () => {
        use({ transport: newer, ...changes });
        expect(controller.tallies).to.equal(undefined);
        const newest = new HeldTransport();
        use({ transport: newest, ...changes });
        use({ transport: newest });
        expect(readsOf(newer, newest)).to.deep.equal([1, 1]);
      });
    }

    it('reads afresh after there was none', () => {
      use({ transport: undefined });
      use({ transport: newer });
      expect(controller.tallies).to.equal(undefined);
      expect(readsOf(newer)).to.deep.equal([1]);
    });
  });

  it('reads through another transport what the one before could not read, but not each time it is given one', async () => {
    const broken = [new HeldTransport(), new HeldTransport(), new HeldTransport()] as const;
    const comparison = { ...COMPARISON, id: 'unread' };
    use({ transport: broken[0], comparison });
    await broken[0].lastRead.lose();
    use({ transport: broken[1], comparison });
    await broken[1].lastRead.lose();
    use({ transport: broken[2], comparison });
    expect(broken.map(({ reads }) => reads.length)).to.deep.equal([1, 1, 0]);
    expect(controller.state?.isUnavailable).to.equal(true);
    controller.refresh();
    await broken[2].lastRead.answer(tallies([5, 0]));
    expect(controller.tallies?.['a']).to.deep.equal({ ship: 5, skip: 0 });
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
