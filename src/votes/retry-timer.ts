/** When what has failed is tried again: as late as the service asks for, else after growing pauses. */
import { MAX_WAIT, backoff } from '../http/retry.js';
import { now } from '../page/clock.js';

/** After the sixth try in a row, pauses no longer grow: about four minutes. */
const MAX_STEP = 6;

export class RetryTimer {
  readonly #onDue: () => void;
  readonly #pause: (failures: number) => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** In milliseconds since 1970. */
  #due = 0;
  #failures = 0;
  #isSetByService = false;
  /** Whether the service has named a long time: its limits of hours are those of a network. */
  #isLong = false;

  /** @param pause after so many failures in a row, in milliseconds: by default as votes wait */
  constructor(onDue: () => void, pause = (failures: number) => backoff(Math.min(failures, MAX_STEP))) {
    this.#onDue = onDue;
    this.#pause = pause;
  }

  /** Nothing may be sent before it fires. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** Whether the service itself said when: then nothing else may shorten the wait. */
  get isSetByService(): boolean {
    return this.#isSetByService;
  }

  /** Whether it is worth a try once the network may be another one. */
  get endsWithNetwork(): boolean {
    return this.#isLong || !this.#isSetByService;
  }

  /** @param told how long the service asks to wait, in milliseconds; undefined where it does not say */
  wait(told: number | undefined): void {
    if (told === undefined) this.#failures++;
    else this.#isSetByService = true;
    this.#isLong = told === MAX_WAIT;
    const delay = told ?? this.#pause(this.#failures);
    this.#due = Math.max(this.#due, now() + delay);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.fire(), this.#due - now());
  }

  /** The wait is over. */
  fire(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = 0;
    this.#isSetByService = false;
    this.#isLong = false;
    this.#onDue();
  }

  /** The service has answered: the next pause is a short one again. */
  reset(): void {
    this.#failures = 0;
  }
}
