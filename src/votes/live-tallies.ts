/**
 * Follows the tallies while somebody wants that and sees the page: one connection, opened again soon after a loss, and then after
 * growing pauses. Where the service has no stream, that is the end of it: the tallies are read again when the page comes back, as always.
 */
import type { Tallies } from '../document/comparison.js';
import { HttpError, isTransient } from '../http/http-error.js';
import { parseRetryAfter, reconnectDelay } from '../http/retry.js';
import { now } from '../page/clock.js';
import { inBackground } from '../page/in-background.js';
import { RetryTimer } from './retry-timer.js';
import type { VoteService } from './vote-service.js';

/** How tallies are followed. */
type Follow = NonNullable<VoteService['follow']>;

/** How long to wait after a loss, in milliseconds, where the service does not say. */
const RETRY_MS = 2000;
/** A stream that lasts for less time is one of a service, or of a proxy, that cuts all of them: the pauses go on growing. */
const STEADY_MS = 10_000;

export class LiveTallies {
  readonly #follow: Follow;
  readonly #onTallies: (tallies: Tallies) => void;
  readonly #timer = new RetryTimer(
    () => this.#open(),
    (losses) => reconnectDelay(losses, this.#retry),
  );
  #retry = RETRY_MS;
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
    let openedAt = Infinity;
    const onTallies = (tallies: Tallies): void => {
      if (signal.aborted) return;
      openedAt = Math.min(openedAt, now());
      this.#onTallies(tallies);
    };
    try {
      await this.#follow(onTallies, signal, (wait) => {
        this.#retry = wait;
      });
    } catch (reason) {
      error = reason;
    }
    this.#isOpen = false;
    if (now() - openedAt >= STEADY_MS) this.#timer.reset();
    if (signal.aborted) this.#open();
    else this.#lost(error);
  }

  /** @param error undefined where the service has ended the stream */
  #lost(error: unknown): void {
    if (error instanceof HttpError && !isTransient(error)) this.#isOver = true;
    else this.#timer.wait(error instanceof HttpError ? parseRetryAfter(error.retryAfter) : undefined);
  }
}
