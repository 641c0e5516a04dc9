/**
 * Reads the tallies from the vote service, once at a time, and not again within half a minute of a good reading. A reading
 * that was overtaken by newer tallies is dropped. One that is in doubt is followed by a second look, past all caches.
 */
import { now } from '../page/clock.js';
import type { VoteAnswer, VoteService } from './vote-service.js';

const FRESH_MS = 30_000;
/** By as much longer is each pause between retries. */
const PAUSE_MS = 10_000;

/** What a reading is compared with, and given to. */
export interface TallyReadings {
  /** Whether an answer is older than what is known. */
  isOlder(answer: VoteAnswer): boolean;
  /** Whether an answer contradicts what the service has said before. */
  isDoubtful(answer: VoteAnswer): boolean;
  /** An answer that is not older has come, whether it is accepted or was overtaken. */
  arrived(answer: VoteAnswer): void;
  accept(answer: VoteAnswer): void;
  /** There was no answer. */
  failed(): void;
}

export class TallyReader {
  readonly #service: VoteService;
  readonly #readings: TallyReadings;
  #isReading = false;
  #overtakings = 0;
  #freshAt = -Infinity;
  /** Readings in a row without an answer. */
  #failures = 0;
  #failedAt = -Infinity;

  constructor(service: VoteService, readings: TallyReadings) {
    this.#service = service;
    this.#readings = readings;
  }

  /** Newer tallies came in another way: with the answer to a vote, or from another tab. */
  overtake(): void {
    this.#overtakings++;
    this.#freshAt = now();
  }

  /** @param isForced also soon after a good reading */
  async read(isForced: boolean): Promise<void> {
    const age = now() - this.#freshAt;
    const isFresh = age >= 0 && age < FRESH_MS;
    if (this.#isReading || (isFresh && !isForced)) return;
    this.#isReading = true;
    const before = this.#overtakings;
    const isOvertaken = (): boolean => before !== this.#overtakings;
    const answer = await this.#look(isOvertaken);
    this.#isReading = false;
    const news = answer && !this.#readings.isOlder(answer) ? answer : undefined;
    if (news) this.#readings.arrived(news);
    if (isOvertaken()) return;
    this.#failures = answer ? 0 : this.#failures + 1;
    if (!answer) {
      this.#failedAt = now();
      this.#readings.failed();
      return;
    }
    this.#freshAt = now();
    if (news) this.#readings.accept(news);
  }

  /** Reads again after a failure: at once after the first, then after growing pauses, however often it is called. */
  async retry(): Promise<void> {
    const age = now() - this.#failedAt;
    const isTooEarly = age >= 0 && age < (this.#failures - 1) * PAUSE_MS;
    if (!isTooEarly) await this.read(false);
  }

  /** @returns undefined where there is no answer */
  async #look(isOvertaken: () => boolean): Promise<VoteAnswer | undefined> {
    try {
      const answer = await this.#service.read(false);
      if (!answer.tallies) return undefined;
      const isCertain =
        isOvertaken() || (!this.#readings.isOlder(answer) && !this.#readings.isDoubtful(answer));
      return isCertain ? answer : await this.#service.read(true);
    } catch {
      return undefined;
    }
  }
}
