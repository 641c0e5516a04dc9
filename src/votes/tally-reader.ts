/** Reads the tallies from the vote service, once at a time. A reading that was overtaken by newer tallies is dropped. */
import type { Tallies } from '../document/comparison.js';
import { readTallies } from '../document/tallies.js';
import type { VoteTransport } from './vote-service.js';

export class TallyReader {
  readonly #transport: VoteTransport;
  readonly #onRead: (tallies: Tallies) => void;
  #isReading = false;
  #overtakings = 0;

  constructor(transport: VoteTransport, onRead: (tallies: Tallies) => void) {
    this.#transport = transport;
    this.#onRead = onRead;
  }

  /** Newer tallies came in another way: with the answer to a vote, or from another tab. */
  overtake(): void {
    this.#overtakings++;
  }

  async read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const before = this.#overtakings;
    let tallies: Tallies | undefined;
    try {
      tallies = readTallies(await this.#transport.read());
    } catch {
      // The last known tallies stay.
    }
    this.#isReading = false;
    if (tallies && before === this.#overtakings) this.#onRead(tallies);
  }
}
