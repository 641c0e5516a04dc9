/**
 * Follows the tallies while somebody wants that and sees the page: one connection, opened again after a loss with growing pauses.
 * Where the service has no stream, that is the end of it: the tallies are read again when the page comes back, as always.
 */
import type { Tallies } from '../document/comparison.js';
import { HttpError, isTransient } from '../http/http-error.js';
import { parseRetryAfter } from '../http/retry.js';
import { inBackground } from '../page/in-background.js';
import { RetryTimer } from './retry-timer.js';

/** How tallies are followed: see `VoteService`. */
export type Follow = (onTallies: (tallies: Tallies) => void, signal: AbortSignal) => Promise<void>;

export class LiveTallies {
  readonly #follow: Follow;
  readonly #onTallies: (tallies: Tallies) => void;
  readonly #timer = new RetryTimer(() => this.#open());
  /** Undefined while nothing is wanted. */
  #wanted: AbortController | undefined;
  #isOpen = false;
  #isOver = false;

  constructor(follow: Follow, onTallies: (tallies: Tallies) => void) {
    this.#follow = follow;
    this.#onTallies = onTallies;
  }

  /** @param isWanted whether the tallies are to be followed now; may be called at any time, with the same again */
  want(isWanted: boolean): void {
    if (!isWanted) {
      this.#wanted?.abort();
      this.#wanted = undefined;
      return;
    }
    this.#wanted ??= new AbortController();
    this.#open();
  }

  /** It is worth another try now, unless the service has said when. */
  again(): void {
    if (!this.#timer.isSetByService) this.#timer.fire();
  }

  #open(): void {
    if (!this.#wanted || this.#isOpen || this.#isOver || this.#timer.isWaiting) return;
    this.#isOpen = true;
    void inBackground(() => this.#read(this.#wanted?.signal));
  }

  async #read(signal: AbortSignal | undefined): Promise<void> {
    if (!signal) return;
    let error: unknown;
    try {
      await this.#follow((tallies) => {
        if (signal.aborted) return;
        this.#timer.reset();
        this.#onTallies(tallies);
      }, signal);
    } catch (reason) {
      error = reason;
    }
    this.#isOpen = false;
    if (signal.aborted) this.#open();
    else this.#lost(error);
  }

  /** @param error undefined where the service has ended the stream */
  #lost(error: unknown): void {
    if (error instanceof HttpError && !isTransient(error)) this.#isOver = true;
    else this.#timer.wait(error instanceof HttpError ? parseRetryAfter(error.retryAfter) : undefined);
  }
}
