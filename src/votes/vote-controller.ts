/** Ties one element to the session of its vote service: joins and leaves it, and reports what became of a vote. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison, Tallies } from '../document/comparison.js';
import type { Ballot, Choice } from './ballot.js';
import { sessionOfAddress, sessionOfTransport } from './sessions.js';
import type { VoteTransport } from './vote-service.js';
import { ExpiredVoteError, type VoteListener, type VoteOutcome, type VoteSession } from './vote-session.js';

/** What is shown of the reader's votes. */
export interface VoteState {
  /** By tool id. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  /** Tools whose last vote was refused. */
  readonly refused: ReadonlySet<string>;
  /** Tools whose last vote could not be sent in time. */
  readonly expired: ReadonlySet<string>;
  /** Whether the service did not answer when it was last asked for the tallies. */
  readonly isUnavailable: boolean;
  /** Whether votes cast through this element are stored on the device. */
  readonly isRemembered: boolean;
}

export interface VoteOptions {
  readonly comparison: Comparison | undefined;
  /** The absolute address of the vote service. */
  readonly endpoint: string | undefined;
  /** An app's own, which wins over the address. */
  readonly transport: VoteTransport | undefined;
  /** Whether requests may be made, and storage used, before the reader votes. */
  readonly hasConsent: boolean;
  /** Whether votes cast through this element may be stored on the device. */
  readonly isStored: boolean;
  /** Whether the votes of others are shown as they come. */
  readonly isLive: boolean;
}

interface Waiter {
  readonly tool: string;
  readonly resolve: () => void;
}

function sessionFor(
  { comparison, endpoint, transport }: VoteOptions,
  before: VoteSession | undefined,
): VoteSession | undefined {
  if (!comparison) return undefined;
  if (transport) return sessionOfTransport(transport, endpoint ?? comparison.id, before);
  return endpoint ? sessionOfAddress(endpoint) : undefined;
}

export class VoteController implements ReactiveController, VoteListener {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onSettled: (outcome: VoteOutcome) => void;
  readonly #refused = new Set<string>();
  readonly #expired = new Set<string>();
  #waiters: Waiter[] = [];
  #options: VoteOptions | undefined;
  #session: VoteSession | undefined;
  #hasJoined = false;
  #isStored = true;
  #isLive = false;

  constructor(host: ReactiveControllerHost & HTMLElement, onSettled: (outcome: VoteOutcome) => void) {
    this.#host = host;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  /** Undefined where there is no service to vote with. */
  get state(): VoteState | undefined {
    if (!this.#session) return undefined;
    const { ballots, isStorageBroken, isUnavailable } = this.#session;
    return {
      ballots,
      refused: this.#refused,
      expired: this.#expired,
      isUnavailable,
      isRemembered: this.#isStored && !isStorageBroken,
    };
  }

  /** As the service last gave them. */
  get tallies(): Tallies | undefined {
    return this.#session?.tallies;
  }

  get isStored(): boolean {
    return this.#isStored;
  }

  get isLive(): boolean {
    return this.#isLive;
  }

  hostConnected(): void {
    // The update calls `use`, which joins the session again.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** Joins the session that the options name, and leaves the one before. Call it in `willUpdate`. */
  use(options: VoteOptions): void {
    const session = sessionFor(options, this.#session);
    this.#options = options;
    if (session !== this.#session) this.#leave();
    this.#session = session;
    const mayStoreNow = options.isStored && !this.#isStored;
    this.#isStored = options.isStored;
    if (this.#hasJoined && mayStoreNow) session?.restore();
    this.#isLive = options.isLive;
    if (this.#hasJoined) session?.liveChanged();
    if (options.hasConsent) this.#join();
  }

  /** Resolves when the vote was counted, refused or put off. */
  async cast(tool: string, choice: Choice): Promise<void> {
    // Another widget of the session may have been given another transport since.
    if (this.#options) this.use(this.#options);
    const session = this.#session;
    if (!session) return;
    this.#join();
    this.#refused.delete(tool);
    this.#expired.delete(tool);
    try {
      session.cast(tool, choice, this);
    } catch (error) {
      // There is no random number for the voter's id, for one.
      const refusal = { error: error as Error, willRetry: false, tallies: undefined, isListed: false };
      this.settled({ tool, choice, isOwn: true, ...refusal }, session);
      return;
    }
    if (session.ballot(tool).phase !== 'sending') return;
    await new Promise<void>((resolve) => {
      this.#waiters.push({ tool, resolve });
    });
  }

  /** Reads the tallies again. */
  refresh(): void {
    this.#session?.refresh(true);
  }

  /** Forgets which votes were refused or expired: they are those of another comparison. */
  clearRefused(): void {
    this.#refused.clear();
    this.#expired.clear();
  }

  changed(): void {
    this.#host.requestUpdate();
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) {
      const phase = this.#session?.ballot(waiter.tool).phase ?? 'idle';
      if (phase === 'idle' || phase === 'waiting') waiter.resolve();
      else this.#waiters.push(waiter);
    }
  }

  settled(outcome: VoteOutcome, session: VoteSession): void {
    // Of a vote on a comparison before this one only the page hears.
    const isCurrent = session === this.#session;
    const isLost = outcome.error !== undefined && !outcome.willRetry;
    const lost = outcome.error instanceof ExpiredVoteError ? this.#expired : this.#refused;
    if (isCurrent && isLost) lost.add(outcome.tool);
    else if (isCurrent) this.#refused.delete(outcome.tool);
    this.changed();
    this.#onSettled({ ...outcome, isOwn: outcome.isOwn && isCurrent });
  }

  #join(): void {
    if (this.#hasJoined || !this.#session) return;
    this.#hasJoined = true;
    this.#session.join(this);
  }

  #leave(): void {
    this.#session?.leave(this);
    this.#hasJoined = false;
  }
}
