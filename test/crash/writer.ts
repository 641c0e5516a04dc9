/** One stream of votes until the services are killed: new voters, and in half of the cases an earlier one again. */
import { randomUUID } from 'node:crypto';
import { CHOICES, TOOLS, type Ledger } from './ledger.js';

/** How many earlier voters a writer keeps, to send other votes for them. */
const REMEMBERED = 20;

export class Writer {
  readonly #voters: string[] = [];
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Sends each vote to one of the services, until it has seen an end of each. */
  async writeUntilDead(services: readonly string[]): Promise<void> {
    let alive = services;
    while (alive.length > 0) {
      const url = pick(alive);
      const voter = this.#pickVoter();
      const tool = pick(TOOLS);
      const choice = pick(CHOICES);
      const sequence = this.#ledger.send(tool, voter, choice);
      const status = await put(`${url}/${tool}/${voter}`, JSON.stringify({ choice, sequence }));
      if (status === 200) this.#ledger.confirm(tool, voter, sequence);
      // 503: the database went away, or the other service held it for long. Nobody can tell what became of the vote.
      else if (status === undefined || status === 503) alive = alive.filter((one) => one !== url);
      else throw new Error(`a vote was answered ${status}`);
    }
  }

  #pickVoter(): string {
    if (this.#voters.length > 0 && Math.random() < 0.5) return pick(this.#voters);
    const voter = randomUUID();
    this.#voters.push(voter);
    if (this.#voters.length > REMEMBERED) this.#voters.shift();
    return voter;
  }
}

/** The status of a complete response, or undefined if the service went away. */
async function put(url: string, body: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
