/** One stream of votes until the service is killed: new voters, and in half of the cases an earlier one again. */
import { randomUUID } from 'node:crypto';
import { CHOICES, TOOLS, type Ledger } from './ledger.js';

/** How many earlier voters a writer keeps, to send other votes for them. */
const REMEMBERED = 20;
const voters = new Map<number, string[]>();

export async function writeUntilDead(url: string, writer: number, ledger: Ledger): Promise<void> {
  for (;;) {
    const voter = pickVoter(writer);
    const tool = pick(TOOLS);
    const choice = pick(CHOICES);
    const sequence = ledger.send(tool, voter, choice);
    const status = await put(`${url}/${tool}/${voter}`, JSON.stringify({ choice, sequence }));
    if (status === undefined) return;
    if (status !== 200) throw new Error(`a vote was answered ${status}`);
    ledger.confirm(tool, voter, sequence);
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

function pickVoter(writer: number): string {
  const known = voters.get(writer) ?? [];
  voters.set(writer, known);
  if (known.length > 0 && Math.random() < 0.5) return pick(known);
  const voter = randomUUID();
  known.push(voter);
  if (known.length > REMEMBERED) known.shift();
  return voter;
}

function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
