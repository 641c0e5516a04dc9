/**
 * The votes on one comparison: one record and one send loop for all widgets of the page with the same vote service, and
 * one voter with the other tabs through the record on the device. It does not know how votes are shown or transported.
 */
import type { Tallies } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import { listen } from '../page/listen.js';
import { isHidden, onReturn } from '../page/on-return.js';
import { NO_BALLOT, afterEvent, type Ballot, type BallotEvent, type Choice } from './ballot.js';
import { castFailure } from './cast-failure.js';
import { RetryTimer } from './retry-timer.js';
import { VoteRecord } from './vote-record.js';
import type { VoteTransport } from './vote-service.js';

/** What became of a vote: counted where there is no error, else refused, or kept to be sent again. */
export interface VoteOutcome {
  readonly tool: string;
  readonly choice: Choice;
  /** Of all tools, where the vote was counted. */
  readonly tallies: Tallies | undefined;
  readonly error: Error | undefined;
  readonly willRetry: boolean;
  /** Whether the reader cast it on this page, rather than on an earlier visit. */
  readonly isOwn: boolean;
}

/** A widget, as the session sees it. */
export interface VoteListener {
  /** Whether the votes cast through it may be stored on the device. May change at any time. */
  readonly isStored: boolean;
  /** The votes or tallies have changed. */
  changed(): void;
  /** The last vote on a tool was counted, refused or put off. Only the widget that it was cast through is told. */
  settled(outcome: VoteOutcome): void;
}

export class VoteSession {
  readonly #transport: VoteTransport;
  readonly #key: string;
  readonly #record: VoteRecord;
  readonly #listeners = new Set<VoteListener>();
  /** The widget through which the last vote on a tool was cast. */
  readonly #casters = new Map<string, VoteListener>();
  readonly #timer = new RetryTimer(() => this.#sendAll());
  /** Sequences of votes that the reader was told are put off, so that it is said once. */
  readonly #announced = new Set<number>();
  /** Aborted when the last widget leaves. */
  #presence = new AbortController();
  /** What the last widget to leave allowed: the answer to its vote may still be on its way. */
  #couldStore = false;
  /** Counts the answers that make a reading of the tallies from before them outdated. */
  #answers = 0;
  #isReading = false;

  constructor(transport: VoteTransport, key: string) {
    this.#transport = transport;
    this.#key = key;
    this.#record = new VoteRecord(key, () => this.#mayStore());
  }

  /** As the service last gave them. */
  get tallies(): Tallies | undefined {
    return this.#record.tallies;
  }

  get ballots(): ReadonlyMap<string, Ballot> {
    return this.#record.ballots;
  }

  /** Whether storing on the device has failed. */
  get isStorageBroken(): boolean {
    return this.#record.isBroken;
  }

  ballot(tool: string): Ballot {
    return this.#record.ballot(tool);
  }

  /** The first widget starts the reading of tallies and the sending of stored votes. */
  join(listener: VoteListener): void {
    const isFirst = this.#listeners.size === 0;
    this.#listeners.add(listener);
    if (isFirst) this.#start();
    else this.restore();
  }

  leave(listener: VoteListener): void {
    this.#listeners.delete(listener);
    for (const [tool, caster] of this.#casters) if (caster === listener) this.#casters.delete(tool);
    if (this.#listeners.size > 0) return;
    this.#couldStore = listener.isStored;
    this.#presence.abort();
  }

  cast(tool: string, choice: Choice, listener: VoteListener): void {
    const sequence = this.#record.open(tool, listener.isStored);
    this.#casters.set(tool, listener);
    this.#step(tool, { type: 'cast', choice, sequence });
    void this.#send(tool);
  }

  /** Takes over what is on the device: also called when a listener's `isStored` has become true. */
  restore(): void {
    this.#record.read();
    this.#notify();
  }

  /** Reads the tallies again, and sends what waits unless the service has said when to. */
  refresh(): void {
    if (isHidden() || this.#listeners.size === 0) return;
    this.restore();
    void this.#readTallies();
    if (!this.#timer.isSetByService) this.#timer.fire();
  }

  /** Computed from the widgets that are present: `no-storage` of one decides nothing for the others. */
  #mayStore(): boolean {
    if (this.#listeners.size === 0) return this.#couldStore;
    return [...this.#listeners].some(({ isStored }) => isStored);
  }

  #start(): void {
    this.#presence = new AbortController();
    const { signal } = this.#presence;
    const onShown = ({ persisted }: PageTransitionEvent): void => {
      // Back from the browser's history, with what the page knew when it was left.
      if (persisted) this.refresh();
    };
    onReturn(() => this.refresh(), { signal });
    listen('pageshow', onShown, { signal });
    listen('storage', ({ key }) => this.#onStored(key), { signal });
    this.refresh();
  }

  #step(tool: string, event: BallotEvent): void {
    // Another tab may have stored a vote since: it must not be overwritten.
    this.#record.read();
    this.#record.set(tool, afterEvent(this.ballot(tool), event));
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener.changed();
  }

  async #send(tool: string): Promise<void> {
    if (this.ballot(tool).phase !== 'queued' || this.#timer.isWaiting) return;
    this.#step(tool, { type: 'send' });
    const { choice = null, sequence = 0 } = this.ballot(tool).sent ?? {};
    const caster = this.#casters.get(tool);
    const [anyListener] = this.#listeners;
    const tell = (what: Pick<VoteOutcome, 'tallies' | 'error' | 'willRetry'>): void =>
      (caster ?? anyListener)?.settled({ tool, choice, isOwn: caster !== undefined, ...what });
    try {
      const answer = await this.#transport.cast({ tool, voter: this.#record.voter, choice, sequence });
      // An app's own transport may answer anything.
      const tallies = readTallies(answer) ?? this.tallies;
      this.#answers++;
      this.#timer.reset();
      this.#record.tallies = tallies;
      this.#step(tool, { type: 'count' });
      if (this.ballot(tool).phase === 'idle') tell({ tallies, error: undefined, willRetry: false });
    } catch (reason) {
      const { error, isRefused, retryAfter, isOutcomeUnknown } = castFailure(reason);
      if (!isRefused) this.#timer.wait(retryAfter);
      this.#step(tool, { type: isRefused ? 'refuse' : 'lose' });
      // Where the reader has changed the vote meanwhile, what became of the older one is of no interest.
      const isNews = isRefused ? this.ballot(tool).phase === 'idle' : !this.#announced.has(sequence);
      this.#announced.add(sequence);
      if (isNews) tell({ tallies: undefined, error, willRetry: !isRefused });
      if (isOutcomeUnknown) void this.#readTallies();
    }
    void this.#send(tool);
  }

  /** Sends what waits, unless nobody is looking or it is too early. */
  #sendAll(): void {
    if (isHidden() || this.#timer.isWaiting || this.#listeners.size === 0) return;
    for (const [tool, { phase }] of this.ballots) {
      if (phase === 'idle') continue;
      this.#step(tool, { type: 'retry' });
      void this.#send(tool);
    }
  }

  async #readTallies(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const answers = this.#answers;
    try {
      const tallies = readTallies(await this.#transport.read());
      if (tallies && answers === this.#answers) this.#reconcile(tallies);
    } catch {
      // The last known tallies stay.
    }
    this.#isReading = false;
  }

  /** The service's tallies win: a vote for which they have no count is gone, and may be cast again. */
  #reconcile(tallies: Tallies): void {
    this.#record.tallies = tallies;
    for (const [tool, { phase, counted, sequence }] of this.ballots) {
      const isLost = phase === 'idle' && counted !== null && !tallies[tool]?.[counted];
      if (isLost) this.#record.set(tool, { ...NO_BALLOT, sequence });
    }
    this.#notify();
  }

  /** Another tab has written. */
  #onStored(key: string | null): void {
    if (key !== this.#key) return;
    const stored = this.#record.read();
    if (!stored) return;
    this.#record.tallies = stored.tallies ?? this.tallies;
    this.#answers++;
    this.#notify();
  }
}
