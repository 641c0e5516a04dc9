/** Whether a vote is in the tallies: compared with what they said before it was cast. */
import type { Tally } from '../document/comparison.js';
import type { Ballot, Choice } from './ballot.js';

interface Baseline {
  readonly counted: Choice;
  readonly tally: Tally | undefined;
}

const NOTHING_KNOWN: Baseline = { counted: null, tally: undefined };

export class Baselines {
  /** By tool id. */
  readonly #baselines = new Map<string, Baseline>();

  /** Call it before a vote is cast. Of several votes in a row, what was before the first of them counts. */
  keep(tool: string, { phase, counted }: Ballot, tally: Tally | undefined): void {
    if (phase === 'idle') this.#baselines.set(tool, { counted, tally });
  }

  /** @param tally the answer's; a vote that was taken back is in none */
  isListed(tool: string, choice: Choice, tally: Tally | undefined): boolean {
    const before = this.#baselines.get(tool) ?? NOTHING_KNOWN;
    if (!choice || !tally) return !choice;
    const others = before.counted === choice ? 0 : (before.tally?.[choice] ?? 0);
    return tally[choice] > others;
  }
}
