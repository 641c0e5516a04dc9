/**
 * The votes on one comparison: one record and one send loop for all widgets of the page with the same vote service, and
 * one voter with the other tabs through the record on the device. It does not know how votes are shown or transported.
 */
import type { Tallies } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import { inBackground } from '../page/in-background.js';
import { listen } from '../page/listen.js';
import { isHidden, onReturn } from '../page/on-return.js';
import { afterEvent, type Ballot, type BallotEvent, type Choice } from './ballot.js';
import { castFailure, type CastFailure } from './cast-failure.js';
import { RetryTimer } from './retry-timer.js';
import { TallyReader } from './tally-reader.js';
import { VoteRecord } from './vote-record.js';
import type { CastBallot, VoteTransport } from './vote-service.js';

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
  /** The last vote on a tool was counted, refused or put off. Only the widget that it was cast through is told, by the session it was cast in. */
  settled(outcome: VoteOutcome, session: VoteSession): void;
}

type Outcome = Pick<VoteOutcome, 'tallies' | 'error' | 'willRetry'>;

export class VoteSession {
  readonly #transport: VoteTransport;
  readonly #key: string;
  readonly #record: VoteRecord;
  readonly #reader: TallyReader;
  readonly #listeners = new Set<VoteListener>();
  /** The widget through which the last vote on a tool was cast. */
  readonly #casters = new Map<string, VoteListener>();
  readonly #timer = new RetryTimer(() => void inBackground(() => this.#sendAll()));
  /** Sequences of votes that the reader was told are put off, so that it is said once. */
  readonly #announced = new Set<number>();
  /** Why votes have to wait. */
  #lastError: Error | undefined;
  /** Aborted when the last widget leaves. */
  #presence = new AbortController();
  /** What the last widget to leave allowed: the answer to its vote may still be on its way. */
  #couldStore = false;

  constructor(transport: VoteTransport, key: string) {
    this.#transport = transport;
    this.#key = key;
    this.#reader = new TallyReader(transport, (tallies) => this.#reconcile(tallies));
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
    if (!this.#listeners.delete(listener)) return;
    for (const [tool, caster] of this.#casters) {
      // What is on its way is told to the one who waits for it.
      if (caster === listener && this.ballot(tool).phase !== 'sending') this.#casters.delete(tool);
    }
    if (this.#listeners.size > 0) return;
    this.#couldStore = listener.isStored;
    this.#presence.abort();
  }

  cast(tool: string, choice: Choice, listener: VoteListener): void {
    const sequence = this.#record.open(tool, listener.isStored);
    this.#casters.set(tool, listener);
    this.#step(tool, { type: 'cast', choice, sequence });
    void inBackground(() => this.#send(tool));
    // It has to wait as the votes before it do, which the reader learns now and not after the wait.
    const isPutOff = this.#timer.isWaiting && this.ballot(tool).phase !== 'sending';
    if (!isPutOff) return;
    this.#announced.add(sequence);
    const vote = { tool, choice, tallies: undefined, isOwn: true };
    listener.settled({ ...vote, error: this.#lastError, willRetry: true }, this);
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
    void inBackground(() => this.#reader.read());
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
    const vote = { tool, choice, isOwn: caster !== undefined };
    const outcome = await this.#castVote({ tool, voter: this.#record.voter, choice, sequence });
    if (outcome) {
      if (caster && !this.#listeners.has(caster)) this.#casters.delete(tool);
      (caster ?? anyListener)?.settled({ ...vote, ...outcome }, this);
    }
    await this.#send(tool);
  }

  /** @returns what there is to tell of it, if the reader has not changed the vote meanwhile */
  async #castVote(vote: CastBallot): Promise<Outcome | undefined> {
    let answer: unknown;
    try {
      answer = await this.#transport.cast(vote);
    } catch (reason) {
      return this.#onFailure(vote, castFailure(reason));
    }
    return this.#onCounted(vote, answer);
  }

  #onCounted({ tool }: CastBallot, answer: unknown): Outcome | undefined {
    // An app's own transport may answer anything.
    const tallies = readTallies(answer) ?? this.tallies;
    this.#reader.overtake();
    this.#timer.reset();
    this.#record.tallies = tallies;
    this.#step(tool, { type: 'count' });
    const isLast = this.ballot(tool).phase === 'idle';
    return isLast ? { tallies, error: undefined, willRetry: false } : undefined;
  }

  #onFailure({ tool, sequence }: CastBallot, failure: CastFailure): Outcome | undefined {
    const { error, isRefused, retryAfter, isOutcomeUnknown } = failure;
    if (!isRefused) {
      this.#lastError = error;
      this.#timer.wait(retryAfter);
    }
    this.#step(tool, { type: isRefused ? 'refuse' : 'lose' });
    if (isOutcomeUnknown) void inBackground(() => this.#reader.read());
    const isLast = this.ballot(tool).phase === 'idle';
    const isNews = isRefused ? isLast : !this.#announced.has(sequence);
    this.#announced.add(sequence);
    return isNews ? { tallies: undefined, error, willRetry: !isRefused } : undefined;
  }

  /** Sends what waits, unless nobody is looking or it is too early. */
  #sendAll(): void {
    if (isHidden() || this.#timer.isWaiting || this.#listeners.size === 0) return;
    for (const [tool, { phase }] of this.ballots) {
      if (phase === 'idle') continue;
      this.#step(tool, { type: 'retry' });
      void inBackground(() => this.#send(tool));
    }
  }

  /** Reading the tallies has brought something. */
  #reconcile(tallies: Tallies): void {
    this.#record.reconcile(tallies);
    this.#notify();
  }

  /** Another tab has written. */
  #onStored(key: string | null): void {
    if (key !== this.#key) return;
    const stored = this.#record.read();
    if (!stored) return;
    this.#record.tallies = stored.tallies ?? this.tallies;
    this.#reader.overtake();
    this.#notify();
  }
}
