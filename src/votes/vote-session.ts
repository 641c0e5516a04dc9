/**
 * The votes on one comparison, shared by all widgets of the page that show it, and with the other
 * tabs through what is kept on the device. Knows when to send and when to wait; not how a vote is drawn.
 */
import type { Tallies } from '../document/comparison.js';
import { ComparisonError } from '../document/errors.js';
import { backoff, isPassing, retryAfter } from '../http/retry.js';
import type { StatusError } from '../http/http-error.js';
import { httpVotes, type VoteTransport } from './vote-service.js';
import { isHidden, whenBack } from '../page/on-return.js';
import { NO_BALLOT, afterEvent, type Ballot, type BallotEvent, type Choice } from './ballot.js';
import { load, save, type VoteRecord } from './ballot-box.js';
import { randomUuid } from '../page/random-uuid.js';

/** What became of a vote. */
export interface VoteOutcome {
  readonly tool: string;
  readonly choice: Choice;
  readonly tallies?: Tallies | undefined;
  readonly error?: Error;
  /** It is kept and will be sent again. */
  readonly willRetry?: boolean;
  /** The reader cast it just now, and did not leave it from another visit. */
  readonly isOwn: boolean;
}

export interface VoteListener {
  /** Something that is shown has changed. */
  changed(): void;
  /** The newest vote on a tool was counted, refused or put off. Told to the widget it was cast through. */
  settled(outcome: VoteOutcome): void;
}

export class VoteSession {
  readonly #transport: VoteTransport;
  readonly #key: string;
  readonly #listeners = new Set<VoteListener>();
  readonly #casters = new Map<string, VoteListener>();
  #record: VoteRecord = { voter: '', ballots: new Map() };
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next try is due, in milliseconds since 1970; and whether the service itself said so. */
  #due = 0;
  #isTold = false;
  #answers = 0;
  #isReading = false;
  /** The sequences of votes that were said to be put off: it is said once. */
  readonly #putOff = new Set<number>();

  /** Whether votes are kept on the device: not where the page or the browser does not allow it. */
  isRemembered = true;

  constructor(transport: VoteTransport, key: string) {
    this.#transport = transport;
    this.#key = key;
  }

  /** As the service last said them. */
  get tallies(): Tallies | undefined {
    return this.#record.tallies;
  }

  ballot(tool: string): Ballot {
    return this.#record.ballots.get(tool) ?? NO_BALLOT;
  }

  /** Begins to read tallies and to send what is kept, when it has not begun. */
  join(listener: VoteListener): void {
    const isFirst = !this.#listeners.size;
    this.#listeners.add(listener);
    if (!isFirst) return;
    this.#listen('addEventListener');
    this.refresh();
  }

  leave(listener: VoteListener): void {
    this.#listeners.delete(listener);
    for (const [tool, caster] of this.#casters) if (caster === listener) this.#casters.delete(tool);
    if (!this.#listeners.size) this.#listen('removeEventListener');
  }

  cast(tool: string, choice: Choice, by: VoteListener): void {
    // Another tab may have voted first, and then is who votes.
    this.#restore();
    this.#record.voter ||= randomUuid();
    this.#casters.set(tool, by);
    const last = Math.max(0, ...[...this.#record.ballots.values()].map(({ sequence }) => sequence));
    this.#step(tool, { type: 'cast', choice, sequence: Math.max(Date.now(), last + 1) });
    void this.#send(tool);
  }

  /** Takes over what is kept on the device, but for what this page knows better. */
  #restore(): void {
    const stored = this.isRemembered ? load(this.#key) : undefined;
    if (!stored) return;
    const { ballots } = this.#record;
    for (const [tool, theirs] of stored.ballots) {
      const ours = this.ballot(tool);
      const isNewer =
        theirs.sequence > ours.sequence || (theirs.sequence === ours.sequence && theirs.phase === 'idle');
      if (isNewer)
        ballots.set(
          tool,
          ours.phase === 'sending' ? { ...theirs, sent: ours.sent, phase: 'sending' } : theirs,
        );
    }
    this.#record = { ...stored, ballots, tallies: this.tallies ?? stored.tallies };
  }

  #step(tool: string, event: BallotEvent): void {
    // What another tab has kept since must not be written over.
    this.#restore();
    this.#record.ballots.set(tool, afterEvent(this.ballot(tool), event));
    this.#keep();
    this.#changed();
  }

  #keep(): void {
    if (this.isRemembered) this.isRemembered = save(this.#key, this.#record);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener.changed();
  }

  async #send(tool: string): Promise<void> {
    if (this.ballot(tool).phase !== 'queued' || this.#timer) return;
    this.#step(tool, { type: 'send' });
    const { choice = null, sequence = 0 } = this.ballot(tool).sent ?? {};
    const caster = this.#casters.get(tool);
    const settle = (outcome: Partial<VoteOutcome>): void =>
      (caster ?? this.#listeners.values().next().value)?.settled({
        tool,
        choice,
        isOwn: !!caster,
        ...outcome,
      });
    try {
      const tallies = await this.#transport.cast({ tool, voter: this.#record.voter, choice, sequence });
      this.#answers++;
      this.#tries = 0;
      this.#record.tallies = tallies;
      this.#step(tool, { type: 'count' });
      if (this.ballot(tool).phase === 'idle') settle({ tallies });
    } catch (reason) {
      // An app's transport may say nothing.
      const error = (reason || new ComparisonError('network')) as Error & Partial<StatusError>;
      const { status = 0, retryAfter: header, code } = error;
      const willRetry = status < 400 || isPassing(status);
      if (willRetry) this.#wait(retryAfter(header ?? null));
      this.#step(tool, { type: willRetry ? 'lose' : 'refuse' });
      // What the reader has changed meanwhile needs no word of what it was.
      const isNews = willRetry ? !this.#putOff.has(sequence) : this.ballot(tool).phase === 'idle';
      if (isNews) settle({ error, willRetry });
      this.#putOff.add(sequence);
      // Whether it counted is unknown where the answer was none of the protocol's.
      if (status < 400 && code !== 'network') void this.#read();
    }
    void this.#send(tool);
  }

  /** @param told milliseconds, as the service said; NaN where it said nothing */
  #wait(told: number): void {
    this.#isTold ||= told > 0;
    this.#due = Math.max(this.#due, Date.now() + (told || backoff(Math.min(++this.#tries, 6))));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#wake, this.#due - Date.now());
  }

  readonly #wake = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = 0;
    this.#isTold = false;
    this.#retry();
  };

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const answers = this.#answers;
    try {
      const tallies = await this.#transport.read();
      // An answer to a vote that came meanwhile is newer.
      if (answers === this.#answers) this.#reconcile(tallies);
    } catch {
      // What is known stays.
    }
    this.#isReading = false;
  }

  /** The service's tallies win: where they have no vote like the reader's, it is gone. */
  #reconcile(tallies: Tallies): void {
    this.#record.tallies = tallies;
    for (const [tool, { phase, counted, sequence }] of this.#record.ballots) {
      if (phase !== 'idle' || !counted || tallies[tool]?.[counted]) continue;
      this.#record.ballots.set(tool, { ...NO_BALLOT, sequence });
      this.#keep();
    }
    this.#changed();
  }

  /** Sends what waits, unless nobody looks or it is too early. */
  readonly #retry = (): void => {
    if (isHidden() || this.#timer || !this.#listeners.size) return;
    for (const [tool, { phase }] of this.#record.ballots) {
      if (phase === 'idle') continue;
      this.#step(tool, { type: 'retry' });
      void this.#send(tool);
    }
  };

  /** The page is there, or there again: reads the tallies, and sends what waits, unless the service said when to. */
  readonly refresh = (): void => {
    // Nor where nobody is left: some pages' `removeEventListener` does nothing.
    if (isHidden() || !this.#listeners.size) return;
    this.#restore();
    this.#changed();
    void this.#read();
    if (!this.#isTold) this.#wake();
  };

  /** The page is back from the browser's history. */
  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.refresh();
  };

  /** Another tab voted. */
  readonly #stored = ({ key }: StorageEvent): void => {
    if (key !== this.#key) return;
    this.#restore();
    this.#record.tallies = load(this.#key)?.tallies ?? this.tallies;
    // What is being read now may be older.
    this.#answers++;
    this.#changed();
  };

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    whenBack(method, this.refresh);
    globalThis[method]('pageshow', this.#shown as (event: Event) => void);
    globalThis[method]('storage', this.#stored as (event: Event) => void);
  }
}

const byAddress = new Map<unknown, VoteSession>();
const byTransport = new WeakMap<VoteTransport, VoteSession>();

/** @returns the one session of the page for that vote service; a transport of an app's own has its own */
export function sessionFor(key: string, id: string | VoteTransport): VoteSession {
  const sessions = (typeof id === 'string' ? byAddress : byTransport) as Map<unknown, VoteSession>;
  let session = sessions.get(id);
  if (!session) {
    session = new VoteSession(typeof id === 'string' ? httpVotes(id) : id, `tool-comparison ${key}`);
    sessions.set(id, session);
  }
  return session;
}
