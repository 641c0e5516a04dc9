/**
 * Limits an address, and the wider networks that it is in by more generous budgets: who holds one network of IPv6 has thousands of
 * those that one subscriber gets.
 */
import { MINUTE } from '../durations.js';
import { homeLimit, type NetworkLimits, type Networks } from '../networks.js';
import { RateLimiter } from './rate-limiter.js';

export class NetworkLimiter {
  readonly #subscribers: RateLimiter;
  readonly #homes: RateLimiter;
  readonly #sites: RateLimiter;

  /**
   * @param limits in a period
   * @param period in milliseconds
   */
  constructor(limits: NetworkLimits, period = MINUTE) {
    this.#subscribers = new RateLimiter({ limit: limits.subscriber, period });
    this.#homes = new RateLimiter({ limit: homeLimit(limits), period });
    this.#sites = new RateLimiter({ limit: limits.site, period });
  }

  /**
   * Takes a token of each network, if all have one. Who has used up the own ones takes none of those that are shared with others.
   *
   * @returns 0, or the whole seconds until all have one
   */
  take({ subscriber, home, site }: Networks): number {
    const waits = [this.#subscribers.waitFor(subscriber), this.#sites.waitFor(site)];
    if (home !== undefined) waits.push(this.#homes.waitFor(home));
    const wait = Math.max(...waits);
    if (wait > 0) return wait;
    this.#subscribers.take(subscriber);
    if (home !== undefined) this.#homes.take(home);
    this.#sites.take(site);
    return 0;
  }
}
