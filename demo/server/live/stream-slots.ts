/** How many streams may be open at once, in all and by network. Knows nothing of HTTP. */
import { homeLimit, type NetworkLimits, type Networks } from '../networks.js';

export interface SlotLimits {
  /** In all; 0 for no streams at all. */
  readonly most: number;
  /** From one subscriber; 0 for no limit of any network. */
  readonly perSubscriber: number;
}

/** A site may have as many as so many of its subscribers: a /48 of IPv6 has 65,536 of them, and often one owner. */
const SUBSCRIBERS_OF_SITE = 4;
/** Where networks are limited, one provider leaves this share of all slots to the others. */
const LEFT_TO_OTHERS = 0.5;

export class StreamSlots {
  readonly #most: number;
  /** 0 for no limit. */
  readonly #limits: NetworkLimits & { readonly provider: number };
  /** By the spelling of a network, of any width. */
  readonly #byNetwork = new Map<string, number>();
  #taken = 0;

  constructor({ most, perSubscriber }: SlotLimits) {
    this.#most = most;
    this.#limits = {
      subscriber: perSubscriber,
      site: perSubscriber * SUBSCRIBERS_OF_SITE,
      provider: perSubscriber > 0 ? Math.ceil(most * LEFT_TO_OTHERS) : 0,
    };
  }

  /** Whether there are any at all. */
  get exist(): boolean {
    return this.#most > 0;
  }

  /** @returns what gives the slot back, once; or whose slots are all taken */
  take({ subscriber, home, site, provider }: Networks): (() => void) | 'all-taken' | 'network-has-all' {
    const limits = new Map([
      [subscriber, this.#limits.subscriber],
      [site, this.#limits.site],
      [provider, this.#limits.provider],
    ]);
    if (home !== undefined) limits.set(home, homeLimit(this.#limits));
    if (this.#taken >= this.#most) return 'all-taken';
    for (const [network, limit] of limits) if (this.#isFull(network, limit)) return 'network-has-all';
    this.#count(limits.keys(), 1);
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      this.#count(limits.keys(), -1);
    };
  }

  #isFull(network: string, limit: number): boolean {
    return limit > 0 && (this.#byNetwork.get(network) ?? 0) >= limit;
  }

  #count(networks: Iterable<string>, change: number): void {
    this.#taken += change;
    for (const network of networks) {
      const count = (this.#byNetwork.get(network) ?? 0) + change;
      if (count > 0) this.#byNetwork.set(network, count);
      else this.#byNetwork.delete(network);
    }
  }
}
