// A vote service whose every answer the test gives itself, when it likes.
import type { Tallies } from '../../../src/document/comparison.js';
import { HttpError } from '../../../src/http/http-error.js';
import { serviceOfTransport, type CastBallot, type VoteTransport } from '../../../src/votes/vote-service.js';
import { VoteSession, type VoteListener, type VoteOutcome } from '../../../src/votes/vote-session.js';
import { settle } from '../element/clock.js';

/** A request that waits for the test. */
class Held {
  readonly promise: Promise<Tallies>;
  #resolve!: (tallies: Tallies) => void;
  #reject!: (error: unknown) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  async answer(tallies: Tallies): Promise<void> {
    this.#resolve(tallies);
    await settle();
  }

  async fail(error: unknown): Promise<void> {
    this.#reject(error);
    await settle();
  }

  /** As a service that answers with this status. */
  status(status: number, retryAfter: string | null = null): Promise<void> {
    return this.fail(new HttpError('status', status, retryAfter));
  }

  /** As a network that is not there. */
  lose(): Promise<void> {
    return this.fail(new HttpError('network'));
  }
}

class HeldCast extends Held {
  constructor(readonly ballot: CastBallot) {
    super();
  }
}

export class HeldTransport implements VoteTransport {
  readonly reads: Held[] = [];
  readonly casts: HeldCast[] = [];

  /** The vote sent last. */
  get last(): HeldCast {
    const last = this.casts.at(-1);
    if (!last) throw new Error('No vote was sent');
    return last;
  }

  get lastRead(): Held {
    const last = this.reads.at(-1);
    if (!last) throw new Error('Nothing was read');
    return last;
  }

  /** What was sent, in order: "a ship". */
  get sent(): string[] {
    return this.casts.map(({ ballot: { tool, choice } }) => `${tool} ${choice ?? 'null'}`);
  }

  read(): Promise<Tallies> {
    const held = new Held();
    this.reads.push(held);
    return held.promise;
  }

  cast(ballot: CastBallot): Promise<Tallies> {
    const held = new HeldCast(ballot);
    this.casts.push(held);
    return held.promise;
  }
}

export class Listener implements VoteListener {
  readonly outcomes: VoteOutcome[] = [];
  changes = 0;

  constructor(
    public isStored = true,
    public isLive = false,
  ) {}

  /** What became of the votes: "a ship counted". */
  get told(): string[] {
    return this.outcomes.map(
      ({ tool, choice, error, willRetry }) =>
        `${tool} ${choice ?? 'null'} ${error ? (willRetry ? 'put off' : 'refused') : 'counted'}`,
    );
  }

  changed(): void {
    this.changes++;
  }

  settled(outcome: VoteOutcome): void {
    this.outcomes.push(outcome);
  }
}

/** One tab: a session with a service of the test's, and one widget. */
export class Tab {
  readonly transport = new HeldTransport();
  readonly listener: Listener;
  readonly session: VoteSession;

  constructor(key: string, isStored = true) {
    this.listener = new Listener(isStored);
    this.session = new VoteSession(serviceOfTransport(this.transport), key);
    this.session.join(this.listener);
  }

  /** The page is gone: nothing it waits for matters any more. */
  close(): void {
    this.session.leave(this.listener);
  }

  /** "ship idle": what is shown as chosen, and how that stands. */
  state(tool: string): string {
    const { choice, phase } = this.session.ballot(tool);
    return `${choice ?? 'null'} ${phase}`;
  }

  cast(tool: string, choice: 'ship' | 'skip' | null): void {
    this.session.cast(tool, choice, this.listener);
  }
}

/** Sets whether the page is seen, and says so as a browser does. */
export function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Makes the page seen again as it really is. */
export const resetHidden = (): void => void Reflect.deleteProperty(document, 'hidden');
