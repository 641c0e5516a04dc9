/** Reads the database itself while the service is down, and lists every violation. */
import { createClient, type Client } from '@libsql/client';
import type { Ledger } from './ledger.js';

interface VoteRow {
  readonly tool: string;
  readonly voter: string;
  readonly choice: string | null;
  readonly sequence: number;
}

export async function inspect(url: string, comparison: string, ledger: Ledger): Promise<string[]> {
  const client = createClient({ url });
  try {
    const integrity = (await client.execute('PRAGMA integrity_check')).rows.map((row) => row[0] as string);
    const rows = await readVotes(client, comparison);
    const kept = await readTallies(client, comparison);
    ledger.tallies = recount(rows);
    return [
      ...(integrity.join() === 'ok' ? [] : [`integrity check: ${integrity.join('; ')}`]),
      ...compareVotes(rows, ledger),
      ...(kept === JSON.stringify(ledger.tallies)
        ? []
        : [`the tallies are ${kept}, but the votes add up to ${JSON.stringify(ledger.tallies)}`]),
    ];
  } finally {
    client.close();
  }
}

async function readVotes(client: Client, comparison: string): Promise<VoteRow[]> {
  const sql = 'SELECT tool, voter, choice, sequence FROM votes WHERE comparison = ?';
  const { rows } = await client.execute({ sql, args: [comparison] });
  return rows.map((row) => ({
    tool: row[0] as string,
    voter: row[1] as string,
    choice: row[2] as string | null,
    sequence: Number(row[3]),
  }));
}

async function readTallies(client: Client, comparison: string): Promise<string> {
  const sql = 'SELECT tool, ship, skip FROM tallies WHERE comparison = ? ORDER BY tool';
  const { rows } = await client.execute({ sql, args: [comparison] });
  return JSON.stringify(Object.fromEntries(rows.map((row) => [row[0], { ship: row[1], skip: row[2] }])));
}

/** Counts here and not in SQL, so that a mistake in the triggers cannot hide itself. */
function recount(rows: readonly VoteRow[]): Record<string, { ship: number; skip: number }> {
  const tallies: Record<string, { ship: number; skip: number }> = {};
  for (const { tool, choice } of [...rows].sort((a, b) => (a.tool < b.tool ? -1 : 1))) {
    const tally = (tallies[tool] ??= { ship: 0, skip: 0 });
    if (choice === 'ship' || choice === 'skip') tally[choice] += 1;
  }
  return tallies;
}

function compareVotes(rows: readonly VoteRow[], ledger: Ledger): string[] {
  const violations: string[] = [];
  const stored = new Map<string, VoteRow>();
  for (const row of rows) {
    const key = `${row.tool} ${row.voter}`;
    if (stored.has(key)) violations.push(`${key} is stored twice`);
    stored.set(key, row);
    const sent = ledger.entries.get(key)?.sent;
    if (!sent || row.sequence >= sent.length)
      violations.push(`${key} was never sent with sequence ${row.sequence}`);
    else if (sent[row.sequence] !== row.choice)
      violations.push(`${key} is stored with a choice that was never sent with sequence ${row.sequence}`);
  }
  for (const [key, { confirmed }] of ledger.entries) {
    if (confirmed < 0) continue;
    const sequence = stored.get(key)?.sequence ?? -1;
    if (sequence < confirmed)
      violations.push(`${key} was confirmed with sequence ${confirmed}, but ${sequence} is stored`);
  }
  return violations;
}
