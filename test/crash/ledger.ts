/** What the writers sent and what the service confirmed. The database is compared with it. */

export const TOOLS = ['left', 'right'] as const;
export const CHOICES = ['ship', 'skip', null] as const;
export type CrashChoice = (typeof CHOICES)[number];

interface Entry {
  /** Every choice that was ever sent, by sequence. */
  readonly sent: CrashChoice[];
  /** The highest sequence that was answered 200, or -1. */
  confirmed: number;
}

export class Ledger {
  /** By `tool voter`. */
  readonly entries = new Map<string, Entry>();
  /** The tallies as the last inspection counted them. */
  tallies: Readonly<Record<string, { ship: number; skip: number }>> = {};
  #confirmations = 0;
  #unknown = 0;

  get counts(): { confirmed: number; unknown: number; voters: number } {
    return { confirmed: this.#confirmations, unknown: this.#unknown, voters: this.entries.size };
  }

  /** Records a vote before it is sent. Returns its sequence. */
  send(tool: string, voter: string, choice: CrashChoice): number {
    const entry = this.#entry(tool, voter);
    this.#unknown += 1;
    return entry.sent.push(choice) - 1;
  }

  confirm(tool: string, voter: string, sequence: number): void {
    const entry = this.#entry(tool, voter);
    entry.confirmed = Math.max(entry.confirmed, sequence);
    this.#unknown -= 1;
    this.#confirmations += 1;
  }

  #entry(tool: string, voter: string): Entry {
    const key = `${tool} ${voter}`;
    const entry = this.entries.get(key) ?? { sent: [], confirmed: -1 };
    this.entries.set(key, entry);
    return entry;
  }
}
