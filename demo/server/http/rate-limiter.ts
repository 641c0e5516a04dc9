/** A token bucket for each sender. Knows nothing about HTTP. */
import { MINUTE } from '../durations.js';

interface Bucket {
  tokens: number;
  at: number;
}

export interface RateLimiterOptions {
  /** The size of a bucket, and the tokens that return to it in a period. 0 means no limit. */
  readonly limit: number;
  /** In milliseconds; a minute without it. */
  readonly period?: number;
  /** The most buckets that are remembered: a flood must not fill the memory. */
  readonly maxSenders?: number;
  /** The time in milliseconds, from a clock that never goes back. */
  readonly now?: () => number;
}

/** How many buckets are looked at, at most, to find one that can be forgotten. */
const LOOKS = 32;

export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  /** That of all senders for whom there is no room. */
  readonly #others: Bucket;
  readonly #capacity: number;
  readonly #perMillisecond: number;
  readonly #maxSenders: number;
  readonly #now: () => number;

  constructor({
    limit,
    period = MINUTE,
    maxSenders = 65_536,
    now = () => performance.now(),
  }: RateLimiterOptions) {
    this.#capacity = limit;
    this.#perMillisecond = limit / period;
    this.#maxSenders = maxSenders;
    this.#now = now;
    this.#others = { tokens: limit, at: now() };
  }

  /** How many senders are remembered. */
  get senders(): number {
    return this.#buckets.size;
  }

  /** The whole seconds until there is a token; 0 where there is one. Takes none. */
  waitFor(sender: string): number {
    if (this.#capacity === 0) return 0;
    const bucket = this.#buckets.get(sender) ?? (this.#hasRoom() ? undefined : this.#others);
    return bucket ? this.#waitOf(this.#tokensIn(bucket)) : 0;
  }

  /** Takes one token. Returns 0 if there was one, else the whole seconds until there is one. */
  take(sender: string): number {
    if (this.#capacity === 0) return 0;
    const bucket = this.#bucketOf(sender);
    bucket.tokens = this.#tokensIn(bucket);
    bucket.at = this.#now();
    const wait = this.#waitOf(bucket.tokens);
    if (wait === 0) bucket.tokens -= 1;
    return wait;
  }

  #waitOf(tokens: number): number {
    return tokens < 1 ? Math.ceil((1 - tokens) / this.#perMillisecond / 1000) : 0;
  }

  #tokensIn({ tokens, at }: Bucket): number {
    return Math.min(this.#capacity, tokens + (this.#now() - at) * this.#perMillisecond);
  }

  #bucketOf(sender: string): Bucket {
    const known = this.#buckets.get(sender);
    if (known) return known;
    if (!this.#hasRoom()) return this.#others;
    const bucket = { tokens: this.#capacity, at: this.#now() };
    this.#buckets.set(sender, bucket);
    return bucket;
  }

  /**
   * Forgets full buckets only: a sender that has been limited stays so, however many others come. To keep as many from filling
   * up again takes a token of each, as often as one returns to it: with 1,200 a minute that is 1.3 million requests a second.
   */
  #hasRoom(): boolean {
    if (this.#buckets.size < this.#maxSenders) return true;
    let looks = 0;
    for (const [sender, bucket] of this.#buckets) {
      if (++looks > LOOKS) break;
      this.#buckets.delete(sender);
      // The others go to the end of the line, so that the next search goes on where this one stops.
      if (this.#tokensIn(bucket) < this.#capacity) this.#buckets.set(sender, bucket);
    }
    return this.#buckets.size < this.#maxSenders;
  }
}
