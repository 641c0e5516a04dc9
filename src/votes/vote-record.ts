/**
 * What a reader has voted on one comparison: in memory, and on the device while a widget that is present allows it.
 * A vote cast through a widget with `no-storage` stays in memory, whatever the other widgets may store.
 */
import type { Tallies, Tally } from '../document/comparison.js';
import { withOlder } from '../document/tallies.js';
import { now } from '../page/clock.js';
import { randomUuid } from '../page/random-uuid.js';
import { NO_BALLOT, merge, type Ballot } from './ballot.js';
import { load, save, type StoredRecord } from './ballot-box.js';
import type { VoteAnswer } from './vote-service.js';

/** Whether the tallies have no count for a vote that was counted. */
const isGone = ({ phase, counted, isListed }: Ballot, tally: Tally | undefined): boolean =>
  phase === 'idle' && counted !== null && isListed && tally?.[counted] === 0;

/**
 * By how much a device's clock may be ahead of the service's. A service need not take a sequence that is far ahead: whoever has got hold
 * of a voter's id could send one, and none of that voter would be above it.
 */
const MAX_LEAD_MS = 12 * 60 * 60 * 1000;

export class VoteRecord {
  readonly #key: string;
  readonly #isAllowed: () => boolean;
  /** Tools whose last vote may not be stored. */
  readonly #unstored = new Set<string>();
  #ballots: ReadonlyMap<string, Ballot> = new Map();
  #voter = '';
  #tallies: Tallies | undefined;
  #madeAt: number | undefined;
  /** By how much the device's clock is ahead of the service's; undefined before an answer has said it. */
  #ahead: number | undefined;
  #isBroken = false;

  /**
   * @param key under which it is stored
   * @param isAllowed whether the device may be used now
   */
  constructor(key: string, isAllowed: () => boolean) {
    this.#key = key;
    this.#isAllowed = isAllowed;
  }

  /** By tool id. */
  get ballots(): ReadonlyMap<string, Ballot> {
    return this.#ballots;
  }

  /** As the service last gave them. */
  get tallies(): Tallies | undefined {
    return this.#tallies;
  }

  /** The time by the service's clock; where that is not known, when the tallies were made. */
  get serviceTime(): number | undefined {
    return this.#ahead === undefined ? this.#madeAt : now() - this.#ahead;
  }

  /** Whether storing has failed: then nothing is stored for the rest of the page's life. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Made with the first vote, never before. */
  get voter(): string {
    return this.#voter;
  }

  ballot(tool: string): Ballot {
    return this.#ballots.get(tool) ?? NO_BALLOT;
  }

  /** @param madeAt when an answer that has just arrived was made, by the service's clock */
  compareClocks(madeAt: number | undefined): void {
    if (madeAt !== undefined) this.#ahead = now() - madeAt;
  }

  /** Whether a sequence was taken from a clock that was wrong, which the service need not take. */
  isAhead(sequence: number): boolean {
    return sequence > now() - this.#lead + MAX_LEAD_MS;
  }

  /** A sequence in place of one that the service did not take because it is ahead. */
  nextInTime(): number {
    return this.#after((sequence) => !this.isAhead(sequence));
  }

  /**
   * The sequence of a new vote: the time, or one more than the last if the clock was set back meanwhile.
   *
   * @param isStored whether the vote may be stored
   */
  open(tool: string, isStored: boolean): number {
    this.read();
    // The reader is one voter, whether this vote may be stored or not: reading the id stores nothing.
    this.#voter ||= load(this.#key)?.voter ?? randomUuid();
    if (isStored) this.#unstored.delete(tool);
    else this.#unstored.add(tool);
    return this.#after(() => true);
  }

  set(tool: string, ballot: Ballot): void {
    this.#ballots = new Map(this.#ballots).set(tool, ballot);
    this.#write();
  }

  /** Takes over what other pages have stored, where it is newer. */
  read(): StoredRecord | undefined {
    const stored = this.#isUsable ? load(this.#key) : undefined;
    if (!stored) return undefined;
    const ballots = new Map(this.#ballots);
    for (const [tool, theirs] of stored.ballots) {
      const ours = this.ballot(tool);
      ballots.set(tool, merge(ours, theirs));
      if (theirs.sequence > ours.sequence) this.#unstored.delete(tool);
    }
    this.#ballots = ballots;
    this.#voter = stored.voter;
    if (!this.#tallies) this.accept(stored);
    return stored;
  }

  /** The newer tallies hold; of a tool that is missing in them, the older ones. */
  accept({ tallies, madeAt }: VoteAnswer): void {
    if (!tallies) return;
    this.#tallies = withOlder(tallies, this.#tallies);
    this.#madeAt = madeAt;
  }

  /** Whether an answer is certainly older than what is known: a cache or a replica has given it. */
  isOlder({ madeAt = Infinity }: VoteAnswer): boolean {
    return madeAt < (this.#madeAt ?? 0);
  }

  /** Whether the tallies say that the service does not have a vote which it has confirmed. */
  isContradictedBy(tallies: Tallies): boolean {
    return [...this.#ballots].some(([tool, ballot]) => isGone(ballot, tallies[tool]));
  }

  /** The service's tallies win: a vote that is gone there may be cast again. */
  reconcile(answer: VoteAnswer): void {
    this.accept(answer);
    for (const [tool, ballot] of this.#ballots) {
      if (isGone(ballot, answer.tallies?.[tool])) this.set(tool, { ...NO_BALLOT, sequence: ballot.sequence });
    }
  }

  /** By the service's clock where this one is wrong, and above all sequences for which `counts` says so. */
  #after(counts: (sequence: number) => boolean): number {
    let last = 0;
    for (const { sequence } of this.#ballots.values()) if (counts(sequence)) last = Math.max(last, sequence);
    return Math.max(now() - this.#lead, last + 1);
  }

  /** How far the device's clock is ahead, where that is too much. */
  get #lead(): number {
    const ahead = this.#ahead ?? 0;
    return ahead > MAX_LEAD_MS ? ahead : 0;
  }

  get #isUsable(): boolean {
    return !this.#isBroken && this.#isAllowed();
  }

  #write(): void {
    if (!this.#isUsable) return;
    const ballots = new Map([...this.#ballots].filter(([tool]) => !this.#unstored.has(tool)));
    // A vote that is not stored leaves no voter id either. But an older vote on its tool is taken off the device.
    if (ballots.size === 0 && !load(this.#key)) return;
    this.#isBroken = !save(this.#key, {
      voter: this.#voter,
      ballots,
      tallies: this.#tallies,
      madeAt: this.#madeAt,
    });
  }
}
