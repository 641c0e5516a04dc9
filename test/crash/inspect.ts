/** Reads the database itself while the service is down, and lists every violation. */
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../demo/server/store/database.js';
import { TallyStore } from '../../demo/server/store/tally-store.js';
import type { Ledger } from './ledger.js';

interface VoteRow {
  readonly tool: string;
  readonly voter: string;
  readonly choice: string | null;
  readonly sequence: number;
}

export async function inspect(url: string, comparison: string, ledger: Ledger): Promise<string[]> {
  const database = await openDatabase({ url });
  try {
    const integrity = url.startsWith('file:') ? await checkIntegrity(database) : 'ok';
    const rows = await database.queries
      .selectFrom('votes')
      .select(['tool', 'voter', 'choice', 'sequence'])
      .where('comparison', '=', comparison)
      .execute();
    const kept = JSON.stringify(await readTallies(database, comparison));
    ledger.tallies = recount(rows);
    return [
      ...(integrity === 'ok' ? [] : [`integrity check: ${integrity}`]),
      ...compareVotes(rows, ledger),
      ...(kept === JSON.stringify(ledger.tallies)
        ? []
        : [`the tallies are ${kept}, but the votes add up to ${JSON.stringify(ledger.tallies)}`]),
    ];
  } finally {
    await database.close();
  }
}

/** PostgreSQL has no such check: it recovers by itself when it starts. */
async function checkIntegrity({ queries }: Database): Promise<string> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(queries);
  return rows.map((row) => row.integrity_check).join('; ');
}

async function readTallies(
  database: Database,
  comparison: string,
): Promise<Record<string, { ship: number; skip: number }>> {
  const tallies = await new TallyStore(database).tallies(comparison);
  return Object.fromEntries([...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Counts here and not in SQL, so that a mistake in the service's SQL cannot hide itself. */
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
