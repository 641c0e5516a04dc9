import { expect } from '@open-wc/testing';
import type { Tallies } from '../../src/document/comparison.js';
import { HttpError } from '../../src/http/http-error.js';
import { serviceOfTransport, type VoteAnswer } from '../../src/votes/vote-service.js';
import { VoteSession } from '../../src/votes/vote-session.js';
import { fakeClock, settle } from '../support/element/clock.js';
import '../support/element/guard.js';
import { emptyStorage } from '../support/votes/vote-storage.js';
import { KEY, tallies } from '../support/votes/vote-tabs.js';
import { HeldTransport, Listener, resetHidden, setHidden } from '../support/votes/vote-transport.js';

class Stream {
  isOpen = true;
  #end!: () => void;
  #fail!: (error: unknown) => void;
  readonly over: Promise<void>;

  constructor(
    readonly tell: (tallies: Tallies) => void,
    signal: AbortSignal,
    readonly retryIn: (wait: number) => void = () => undefined,
  ) {
    this.over = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    signal.addEventListener('abort', () => {
      this.isOpen = false;
      this.#fail(signal.reason);
    });
  }

  async end(): Promise<void> {
    this.isOpen = false;
    this.#end();
    await settle();
  }

  async fail(error: unknown): Promise<void> {
    this.isOpen = false;
    this.#fail(error);
    await settle();
  }
}

describe('vote session, live', () => {
  emptyStorage();
  const clock = fakeClock();
  let transport: HeldTransport;
  let streams: Stream[];
  let session: VoteSession;
  let listener: Listener;
  const open = (): number => streams.filter(({ isOpen }) => isOpen).length;
  /** Until it is tried again. */
  const pause = (): number => clock.waits.at(-1) ?? expect.fail('Nothing is waited for');
  const last = (): Stream => streams.at(-1) ?? expect.fail('There is no stream');

  beforeEach(async () => {
    transport = new HeldTransport();
    streams = [];
    session = new VoteSession(
      {
        ...serviceOfTransport(transport),
        follow: (tell, signal, retryIn) => {
          streams.push(new Stream(tell, signal, retryIn));
          return last().over;
        },
      },
      KEY,
    );
    listener = new Listener(true, true);
    session.join(listener);
    await settle();
    expect(open(), 'not before the tallies are read').to.equal(0);
    await transport.lastRead.answer(tallies([4, 1]));
  });
  afterEach(() => {
    session.leave(listener);
    resetHidden();
  });

  const tell = async (told: Tallies): Promise<void> => {
    last().tell(told);
    await clock.tick(0);
  };

  it('shows what is told, and says nothing of it', async () => {
    const { changes } = listener;
    await tell(tallies([5, 1]));
    expect(session.tallies).to.deep.equal(tallies([5, 1]));
    expect(listener.changes).to.be.greaterThan(changes);
    expect(listener.outcomes).to.deep.equal([]);
  });

  it('has one stream for all widgets, while one of them is live', async () => {
    const others = [new Listener(true, true), new Listener(true, false)];
    for (const other of others) session.join(other);
    expect(streams).to.have.length(1);
    session.leave(listener);
    expect(open()).to.equal(1);
    for (const other of others) session.leave(other);
    await settle();
    expect(open()).to.equal(0);
  });

  it('has none while the page is hidden', async () => {
    setHidden(true);
    await settle();
    expect(open()).to.equal(0);
    await clock.tick(600_000);
    expect(streams).to.have.length(1);
    setHidden(false);
    await settle();
    expect(open()).to.equal(1);
  });

  it('has none while the page is in the history', async () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await settle();
    expect(open()).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
    expect(open()).to.equal(1);
  });

  it('is opened again after a loss, with growing pauses', async () => {
    await last().end();
    for (const seconds of [2, 3, 4.5, 6.75, 10.125]) {
      expect(pause() / 1000).to.be.within(seconds, seconds * 2);
      await clock.tick(pause() - 1);
      expect(open(), 'too early').to.equal(0);
      await clock.tick(1);
      expect(open()).to.equal(1);
      await last().fail(new HttpError('network'));
    }
    for (let time = 0; time < 20; time++) {
      await clock.tick(pause());
      await last().fail(new HttpError('network'));
    }
    expect(pause() / 60_000).to.be.within(5, 10);
  });

  it('is opened soon after a loss if it has lasted, and not if all are cut at once', async () => {
    const losePauses = async (lasts: number): Promise<number[]> => {
      const pauses: number[] = [];
      for (let time = 0; time < 4; time++) {
        await tell(tallies([5 + time, 1]));
        await clock.tick(lasts);
        await last().end();
        pauses.push(pause() / 1000);
        await clock.tick(pause());
      }
      return pauses;
    };
    for (const seconds of await losePauses(20_000)) expect(seconds).to.be.within(2, 4);
    expect((await losePauses(5000)).at(-1), 'the fifth in a row').to.be.within(10.1, 20.3);
    expect((await losePauses(20_000)).at(-1)).to.be.within(2, 4);
  });

  it('is not opened by all readers at the same time', async () => {
    const { random } = Math;
    const pauses: number[] = [];
    for (const value of [0, 0.5, 0.999]) {
      Math.random = () => value;
      await tell(tallies([5, 1]));
      await clock.tick(20_000);
      await last().end();
      pauses.push(Math.round(pause() / 100));
      await clock.tick(pause());
    }
    Math.random = random;
    expect(pauses).to.deep.equal([20, 30, 40]);
  });

  it('is opened after the time that the stream has named, within reason', async () => {
    for (const [told, seconds] of [
      [7000, 7],
      [0, 1],
      [1e300, 300],
    ] as const) {
      last().retryIn(told);
      await tell(tallies([5, 1]));
      await clock.tick(20_000);
      await last().end();
      expect(pause() / 1000).to.be.within(seconds, seconds * 2);
      await clock.tick(pause());
      expect(open()).to.equal(1);
    }
  });

  it('is opened when the service says', async () => {
    await last().fail(new HttpError('status', 503, '60'));
    dispatchEvent(new Event('online'));
    await clock.tick(59_000);
    expect(open()).to.equal(0);
    await clock.tick(1000);
    expect(open()).to.equal(1);
  });

  for (const status of [404, 406]) {
    it(`is not asked for again after ${status}`, async () => {
      await last().fail(new HttpError('status', status));
      setHidden(true);
      await clock.tick(3_600_000);
      setHidden(false);
      await clock.tick(3_600_000);
      expect(streams).to.have.length(1);
      expect(transport.reads.length, 'read again instead').to.be.greaterThan(1);
    });
  }

  it('does not overturn a vote that is under way, nor one that was just counted', async () => {
    session.cast('a', 'ship', listener);
    await settle();
    await tell(tallies([0, 1]));
    await transport.last.answer(tallies([5, 1]));
    await tell(tallies([4, 1]));
    await clock.tick(2000);
    expect(session.tallies).to.deep.equal(tallies([5, 1]));
    await tell(tallies([6, 1]));
    await clock.tick(2000);
    expect(session.tallies).to.deep.equal(tallies([6, 1]));
    expect(session.ballot('a').counted).to.equal('ship');
  });

  it('looks up what contradicts a vote', async () => {
    session.cast('a', 'ship', listener);
    await settle();
    await transport.last.answer(tallies([5, 1]));
    const before = transport.reads.length;
    await tell(tallies([0, 1]));
    await clock.tick(4000);
    expect(session.tallies).to.deep.equal(tallies([5, 1]));
    expect(transport.reads).to.have.length(before + 1);
  });

  it('leaves out tools of other comparisons', async () => {
    await tell({ ...tallies([5, 1]), other: { ship: 1, skip: 1 } });
    expect(session.tallies).to.deep.equal(tallies([5, 1]));
    await tell({ other: { ship: 1, skip: 1 } });
    await clock.tick(1000);
    expect(session.tallies).to.deep.equal(tallies([5, 1]));
  });

  it('takes no more than the newest in a second', async () => {
    await tell(tallies([5, 1]));
    const { changes } = listener;
    for (let ship = 6; ship < 1000; ship++) last().tell(tallies([ship, 1]));
    await clock.tick(999);
    expect(listener.changes).to.equal(changes);
    await clock.tick(1);
    expect(session.tallies).to.deep.equal(tallies([999, 1]));
  });
});

describe('vote session, live, of a service that tells when it answers', () => {
  emptyStorage();
  const clock = fakeClock();
  const HOUR = 3_600_000;
  let reads: ((answer: VoteAnswer) => void)[];
  let sequences: number[];
  let tell: (tallies: Tallies) => void;
  let session: VoteSession;
  const listener = new Listener(true, true);

  /** By the service's clock, which is an hour behind that of the device. */
  const serviceTime = (): number => clock.now - HOUR;

  const join = async (): Promise<void> => {
    session = new VoteSession(
      {
        read: () => new Promise((resolve) => reads.push(resolve)),
        cast: ({ sequence }) => {
          sequences.push(sequence);
          return Promise.resolve({ tallies: tallies([9, 1]), madeAt: serviceTime() });
        },
        follow: (onTallies) => {
          tell = onTallies;
          return new Promise(() => undefined);
        },
      },
      KEY,
    );
    session.join(listener);
    await settle();
  };
  const answer = async (ship: number, madeAt: number): Promise<void> => {
    reads.shift()?.({ tallies: tallies([ship, 1]), madeAt });
    await settle();
  };
  const told = async (ship: number): Promise<void> => {
    tell(tallies([ship, 1]));
    await clock.tick(0);
  };
  const ship = (): number | undefined => session.tallies?.a?.ship;
  const comeBack = async (): Promise<void> => {
    setHidden(true);
    await clock.tick(40_000);
    setHidden(false);
    await settle();
  };

  beforeEach(async () => {
    reads = [];
    sequences = [];
    await join();
    await answer(4, serviceTime());
  });
  afterEach(() => {
    session.leave(listener);
    resetHidden();
  });

  it('takes no answer that is older than what was told', async () => {
    await clock.tick(20_000);
    const before = serviceTime();
    await clock.tick(20_000);
    await told(5);
    await comeBack();
    await answer(4, before);
    await answer(4, before);
    expect(ship()).to.equal(5);
  });

  it('takes an answer that is newer than what was told, however wrong the clock of the device is', async () => {
    await clock.tick(20_000);
    await told(5);
    await comeBack();
    await answer(6, serviceTime());
    expect(ship()).to.equal(6);
  });

  it('takes no clock for wrong because tallies were told long after they were read', async () => {
    await clock.tick(13 * HOUR);
    await told(5);
    session.cast('a', 'ship', listener);
    await settle();
    expect(sequences).to.deep.equal([clock.now]);
  });

  it('learns the time from a reading that was overtaken as well', async () => {
    session.cast('a', 'ship', listener);
    await settle();
    session.leave(listener);
    await clock.tick(13 * HOUR);
    await join();
    await told(10);
    await answer(10, serviceTime());
    await clock.tick(20_000);
    const before = serviceTime();
    await clock.tick(20_000);
    await told(11);
    await comeBack();
    await answer(10, before);
    await answer(10, before);
    expect(ship()).to.equal(11);
  });
});
