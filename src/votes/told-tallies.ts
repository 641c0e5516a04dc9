/**
 * Tallies that the service tells by itself. They are taken once a second at most, and not while a vote is on its way or was just
 * counted: what was told before it was counted may arrive after its answer, and would take it away again for a moment.
 */
import { now } from '../page/clock.js';
import type { VoteAnswer } from './vote-service.js';

const PAUSE_MS = 1000;
/** By then the service has told of the vote as well. */
const HOLD_MS = 3000;

export class ToldTallies {
  readonly #isVoting: () => boolean;
  readonly #take: (told: VoteAnswer) => void;
  #newest: VoteAnswer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldUntil = 0;

  constructor(isVoting: () => boolean, take: (told: VoteAnswer) => void) {
    this.#isVoting = isVoting;
    this.#take = take;
  }

  tell(told: VoteAnswer): void {
    this.#newest = told;
    // The device's clock may have been set meanwhile.
    const wait = Math.min(Math.max(this.#heldUntil - now(), 0), HOLD_MS);
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#due(), wait);
  }

  /** A vote was counted. */
  hold(): void {
    this.#heldUntil = now() + HOLD_MS;
  }

  #due(): void {
    this.#timer = undefined;
    const told = this.#newest;
    if (!told) return;
    if (this.#isVoting()) this.hold();
    const left = this.#heldUntil - now();
    if (left > 0 && left <= HOLD_MS) {
      this.tell(told);
      return;
    }
    this.#newest = undefined;
    this.#heldUntil = now() + PAUSE_MS;
    this.#take(told);
  }
}
