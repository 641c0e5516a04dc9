/** How many streams may be open at once, in all and by sender. Knows nothing of HTTP. */

export interface StreamLimits {
  /** In all; 0 for no streams at all. */
  readonly most: number;
  /** From one sender; 0 for no limit. */
  readonly mostPerSender: number;
}

export class StreamSlots {
  readonly #limits: StreamLimits;
  readonly #bySender = new Map<string, number>();
  #taken = 0;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  /** Whether there are any at all. */
  get exist(): boolean {
    return this.#limits.most > 0;
  }

  /** @returns what gives the slot back, once; or whose slots are all taken */
  take(sender: string): (() => void) | 'all-taken' | 'sender-has-all' {
    const { most, mostPerSender } = this.#limits;
    const own = this.#bySender.get(sender) ?? 0;
    if (mostPerSender > 0 && own >= mostPerSender) return 'sender-has-all';
    if (this.#taken >= most) return 'all-taken';
    this.#taken += 1;
    this.#bySender.set(sender, own + 1);
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      this.#giveBack(sender);
    };
  }

  #giveBack(sender: string): void {
    this.#taken -= 1;
    const left = (this.#bySender.get(sender) ?? 1) - 1;
    if (left > 0) this.#bySender.set(sender, left);
    else this.#bySender.delete(sender);
  }
}
