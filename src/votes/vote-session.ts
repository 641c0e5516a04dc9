/**
 * The votes on one comparison: one record and one send loop for all widgets of the page with the same vote service, and
 * one voter with the other tabs through the record on the device. It does not know how votes are shown or transported.
 */
import type { Tallies } from '../document/comparison.js';
import { bare } from '../page/bare.js';
import { inBackground } from '../page/in-background.js';
import { now } from '../page/clock.js';
import { listen } from '../page/listen.js';
import { isHidden, onReturn } from '../page/on-return.js';
import { afterEvent, type Ballot, type BallotEvent, type Choice } from './ballot.js';
import { Baselines } from './baselines.js';
import { castFailure, type CastFailure } from './cast-failure.js';
import { LiveTallies } from './live-tallies.js';
import { RetryTimer } from './retry-timer.js';
import { TallyReader } from './tally-reader.js';
import { ToldTallies } from './told-tallies.js';
import { VoteRecord } from './vote-record.js';
import type { CastBallot, VoteAnswer, VoteService } from './vote-service.js';

/** What became of a vote: counted where there is no error, else refused, or kept to be sent again. */
export interface VoteOutcome {
  readonly tool: string;
  readonly choice: Choice;
  /** Of all tools, where the vote was counted. */
  readonly tallies: Tallies | undefined;
  readonly error: Error | undefined;
  readonly willRetry: boolean;
  /** Whether the tallies have it in them. A service may take a vote and count it later, or never. */
  readonly isListed: boolean;
  /** Whether the reader cast it on this page, rather than on an earlier visit. */
  readonly isOwn: boolean;
}

/** A widget, as the session sees it. */
export interface VoteListener {
  /** Whether the votes cast through it may be stored on the device. May change at any time. */
  readonly isStored: boolean;
  /** Whether it wants to show the votes of others as they come. May change at any time: see `liveChanged`. */
  readonly isLive: boolean;
  /** The votes or tallies have changed. */
  changed(): void;
  /** The last vote on a tool was counted, refused or put off. Only the widget that it was cast through is told, by the session it was cast in. */
  settled(outcome: VoteOutcome, session: VoteSession): void;
}

type Outcome = Omit<VoteOutcome, 'tool' | 'choice' | 'isOwn'>;

const failed = (error: Error | undefined, willRetry: boolean): Outcome => ({
  tallies: undefined,
  error,
  willRetry,
  isListed: false,
});

/** A vote could not be sent as long as it was kept. */
export class ExpiredVoteError extends Error {
  override get name(): string {
    return 'ExpiredVoteError';
  }
}

export class VoteSession {
  readonly #service: VoteService;
  readonly #key: string;
  readonly #record: VoteRecord;
  readonly #reader: TallyReader;
  readonly #listeners = new Set<VoteListener>();
  /** The widget through which the last vote on a tool was cast. */
  readonly #casters = new Map<string, VoteListener>();
  readonly #timer = new RetryTimer(() => void inBackground(() => this.#sendAll()));
  /** What the tallies said before the votes that are under way. */
  readonly #baselines = new Baselines();
  readonly #told = new ToldTallies(
    () => [...this.ballots.values()].some(({ phase }) => phase === 'sending'),
    (told) => void inBackground(() => this.#onTold(told)),
  );
  /** Undefined where the service cannot be followed. */
  readonly #live: LiveTallies | undefined;
  /** The page was left, and may come back from the history. */
  #isLeft = false;
  /** Sequences of votes that the reader was told are put off, so that it is said once. */
  readonly #announced = new Set<number>();
  /** Why votes have to wait. */
  #lastError: Error | undefined;
  #isUnavailable = false;
  /** Aborted when the last widget leaves. */
  #presence = new AbortController();
  /** What the last widget to leave allowed: the answer to its vote may still be on its way. */
  #couldStore = false;

  constructor(service: VoteService, key: string) {
    this.#service = service;
    this.#key = key;
    this.#reader = new TallyReader(service, {
      isOlder: (answer) => this.#record.isOlder(answer),
      isDoubtful: ({ tallies = {} }) => this.#record.isContradictedBy(tallies),
      arrived: ({ madeAt }) => this.#record.compareClocks(madeAt),
      accept: (answer) => this.#reconcile(answer),
      failed: () => this.#setUnavailable(true),
    });
    this.#record = new VoteRecord(key, () => this.#mayStore());
    const { follow } = service;
    const tell = (tallies: Tallies): void => this.#told.tell({ tallies, madeAt: this.#record.serviceTime });
    this.#live = follow && new LiveTallies(follow, tell);
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

  /** Whether the service did not answer when it was last asked for the tallies. */
  get isUnavailable(): boolean {
    return this.#isUnavailable;
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
    this.liveChanged();
  }

  leave(listener: VoteListener): void {
    if (!this.#listeners.delete(listener)) return;
    for (const [tool, caster] of this.#casters) {
      // What is on its way is told to the one who waits for it.
      if (caster === listener && this.ballot(tool).phase !== 'sending') this.#casters.delete(tool);
    }
    this.liveChanged();
    if (this.#listeners.size > 0) return;
    this.#couldStore = listener.isStored;
    this.#presence.abort();
  }

  cast(tool: string, choice: Choice, listener: VoteListener): void {
    const sequence = this.#record.open(tool, listener.isStored);
    this.#casters.set(tool, listener);
    this.#baselines.keep(tool, this.ballot(tool), this.tallies?.[tool]);
    this.#step(tool, { type: 'cast', choice, sequence, since: now() });
    void inBackground(() => this.#send(tool));
    // It has to wait as the votes before it do, which the reader learns now and not after the wait.
    const isPutOff = this.#timer.isWaiting && this.ballot(tool).phase !== 'sending';
    if (!isPutOff) return;
    this.#announced.add(sequence);
    listener.settled({ tool, choice, isOwn: true, ...failed(this.#lastError, true) }, this);
  }

  /** Takes over what is on the device: also called when a listener's `isStored` has become true. */
  restore(): void {
    this.#record.read();
    this.#tellExpired();
    this.#notify();
  }

  /**
   * Reads the tallies again, and sends what waits unless the service has said when to.
   *
   * @param isForced reads the tallies also where that was done a moment ago
   * @param isOtherNetwork whether the network may be another one, which the service limits by itself
   */
  refresh(isForced: boolean, isOtherNetwork = false): void {
    if (isHidden() || this.#listeners.size === 0) return;
    const known = this.ballots;
    this.restore();
    // Votes that others have stored meanwhile: the service may know nothing of them.
    const isNews = [...this.ballots].some(
      ([tool, { sequence }]) => sequence > (known.get(tool)?.sequence ?? 0),
    );
    void inBackground(() => this.#reader.read(isForced || isNews));
    const { isSetByService, endsWithNetwork } = this.#timer;
    if (isOtherNetwork ? endsWithNetwork : !isSetByService) this.#timer.fire();
  }

  /** A widget is live now, or no longer. The tallies are followed once they are known, and only while somebody sees them. */
  liveChanged(): void {
    const isWanted = [...this.#listeners].some(({ isLive }) => isLive);
    this.#live?.want(isWanted && this.tallies !== undefined && !this.#isLeft && !isHidden());
  }

  /** Votes go through another transport from now on. What the one before could not read is read through it. */
  transportChanged(): void {
    if (!this.#isUnavailable || isHidden() || this.#listeners.size === 0) return;
    void inBackground(() => this.#reader.retry());
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
      if (persisted) this.refresh(true);
      this.#setLeft(false);
    };
    const onReturned = ({ type }: Event): void => {
      this.refresh(false, type === 'online');
      this.liveChanged();
      this.#live?.again();
    };
    this.#isLeft = false;
    onReturn(onReturned, { signal });
    listen('pageshow', onShown, { signal });
    // A page with an open connection is not kept for the way back.
    listen('pagehide', () => this.#setLeft(true), { signal });
    listen('storage', ({ key }) => this.#onStored(key), { signal });
    this.refresh(false);
  }

  #setLeft(isLeft: boolean): void {
    this.#isLeft = isLeft;
    this.liveChanged();
  }

  #step(tool: string, event: BallotEvent): void {
    // Another tab may have stored a vote since: it must not be overwritten.
    this.#record.read();
    this.#record.set(tool, afterEvent(this.ballot(tool), event));
    this.#notify();
  }

  /** Of votes that could not be sent in seven days. Nothing is dropped without a word. */
  #tellExpired(): void {
    for (const [tool, { phase, choice }] of this.ballots) {
      if (phase !== 'expired') continue;
      this.#step(tool, { type: 'expire' });
      const outcome = failed(new ExpiredVoteError('The vote could not be sent within seven days'), false);
      const [anyListener] = this.#listeners;
      anyListener?.settled({ tool, choice, isOwn: false, ...outcome }, this);
    }
  }

  #setUnavailable(isUnavailable: boolean): void {
    if (isUnavailable === this.#isUnavailable) return;
    this.#isUnavailable = isUnavailable;
    this.#notify();
  }

  #notify(): void {
    this.liveChanged();
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
    let answer: VoteAnswer;
    try {
      answer = await this.#service.cast(vote);
    } catch (reason) {
      return this.#onFailure(vote, castFailure(reason));
    }
    // Success without tallies is an answer all the same: they are read.
    if (!answer.tallies) answer = await this.#service.read(true).catch(() => answer);
    return this.#onConfirmed(vote, answer);
  }

  #onConfirmed({ tool, choice }: CastBallot, answer: VoteAnswer): Outcome | undefined {
    this.#reader.overtake();
    this.#told.hold();
    this.#timer.reset();
    this.#record.compareClocks(answer.madeAt);
    this.#record.accept(answer);
    const isListed = this.#baselines.isListed(tool, choice, answer.tallies?.[tool]);
    this.#step(tool, { type: 'count', isListed });
    if (answer.tallies) this.#setUnavailable(false);
    if (this.ballot(tool).phase !== 'idle') return undefined;
    return { tallies: this.tallies, error: undefined, willRetry: false, isListed };
  }

  #onFailure({ tool, sequence }: CastBallot, failure: CastFailure): Outcome | undefined {
    const { error, isRefused, retryAfter, isOutcomeUnknown, isWrongValue, madeAt } = failure;
    this.#record.compareClocks(madeAt);
    // The device's clock was wrong, or is: the vote is sent again with a sequence that the service takes.
    if (isWrongValue && this.#record.isAhead(sequence)) {
      const { choice, since } = this.ballot(tool);
      this.#step(tool, { type: 'cast', choice, sequence: this.#record.nextInTime(), since });
    }
    if (!isRefused) {
      this.#lastError = error;
      this.#timer.wait(retryAfter);
    }
    this.#step(tool, { type: isRefused ? 'refuse' : 'lose' });
    if (isOutcomeUnknown) void inBackground(() => this.#reader.read(true));
    const isLast = this.ballot(tool).phase === 'idle';
    const isNews = isRefused ? isLast : !this.#announced.has(sequence);
    this.#announced.add(sequence);
    return isNews ? failed(error, !isRefused) : undefined;
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

  /** The tallies were read or told. */
  #reconcile(answer: VoteAnswer): void {
    this.#isUnavailable = false;
    this.#record.reconcile(answer);
    this.#notify();
  }

  /** Of the tools that are known: a service cannot fill the memory with others. Where they deny a vote, they are looked up. */
  #onTold({ tallies: told = {}, madeAt }: VoteAnswer): void {
    const known = this.tallies ?? {};
    const own = Object.entries(told).filter(([tool]) => Object.hasOwn(known, tool));
    const tallies: Tallies = bare(Object.fromEntries(own));
    if (own.length === 0) return;
    if (this.#record.isContradictedBy(tallies)) {
      void inBackground(() => this.#reader.read(true));
      return;
    }
    this.#reader.overtake();
    this.#reconcile({ tallies, madeAt });
  }

  /** Another tab has written. */
  #onStored(key: string | null): void {
    if (key !== this.#key) return;
    const stored = this.#record.read();
    if (!stored) return;
    this.#record.accept(stored);
    this.#reader.overtake();
    this.#told.hold();
    this.#tellExpired();
    this.#notify();
  }
}
