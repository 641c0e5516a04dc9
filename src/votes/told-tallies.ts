/**
 * Tallies that the service tells by itself. They are taken once a second at most, and not while a vote is on its way or was just
 * counted: what was told before it was counted may arrive after its answer, and would take it away again for a moment.
 */
import type { Tallies } from '../document/comparison.js';
import { now } from '../page/clock.js';

const PAUSE_MS = 1000;
/** By then the service has told of the vote as well. */
const HOLD_MS = 3000;

export class ToldTallies {
  readonly #isVoting: () => boolean;
  readonly #take: (tallies: Tallies) => void;
  #newest: Tallies | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heldUntil = 0;

  constructor(isVoting: () => boolean, take: (tallies: Tallies) => void) {
    this.#isVoting = isVoting;
    this.#take = take;
  }

  tell(tallies: Tallies): void {
    this.#newest = tallies;
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
    const tallies = this.#newest;
    if (!tallies) return;
    if (this.#isVoting()) this.hold();
    const left = this.#heldUntil - now();
    if (left > 0 && left <= HOLD_MS) {
      this.tell(tallies);
      return;
    }
    this.#newest = undefined;
    this.#heldUntil = now() + PAUSE_MS;
    this.#take(tallies);
  }
}
