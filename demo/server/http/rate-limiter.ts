/** A token bucket for each sender. Knows nothing about HTTP. */

interface Bucket {
  tokens: number;
  at: number;
}

export interface RateLimiterOptions {
  /** The size of a bucket, and the tokens that return to it in a minute (or in `period`). 0 means no limit. */
  readonly perMinute: number;
  /** In milliseconds. */
  readonly period?: number;
  /** Above this many, the sender that has been silent the longest is forgotten: a flood must not fill the memory. */
  readonly maxSenders?: number;
  /** The time in milliseconds, from a clock that never goes back. */
  readonly now?: () => number;
}

export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #capacity: number;
  readonly #perMillisecond: number;
  readonly #maxSenders: number;
  readonly #now: () => number;

  constructor({
    perMinute,
    period = 60_000,
    maxSenders = 65_536,
    now = () => performance.now(),
  }: RateLimiterOptions) {
    this.#capacity = perMinute;
    this.#perMillisecond = perMinute / period;
    this.#maxSenders = maxSenders;
    this.#now = now;
  }

  /** How many senders are remembered. */
  get senders(): number {
    return this.#buckets.size;
  }

  /** Takes one token. Returns 0 if there was one, else the whole seconds until there is one. */
  take(sender: string): number {
    if (this.#capacity === 0) return 0;
    const bucket = this.#refilled(sender);
    // Delete and set again: a Map keeps insertion order, and this makes it the order of last use.
    this.#buckets.delete(sender);
    this.#buckets.set(sender, bucket);
    this.#forgetTheOldest();
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perMillisecond / 1000);
    bucket.tokens -= 1;
    return 0;
  }

  #refilled(sender: string): Bucket {
    const at = this.#now();
    const known = this.#buckets.get(sender);
    if (!known) return { tokens: this.#capacity, at };
    const tokens = known.tokens + (at - known.at) * this.#perMillisecond;
    return { tokens: Math.min(this.#capacity, tokens), at };
  }

  #forgetTheOldest(): void {
    if (this.#buckets.size <= this.#maxSenders) return;
    for (const sender of this.#buckets.keys()) {
      this.#buckets.delete(sender);
      return;
    }
  }
}
