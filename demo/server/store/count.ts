/**
 * Keeps the tallies. Each process adds to a shard of its own, a row for each tool, so that voters of a hot comparison do not
 * wait for one row that every process writes. Whatever changes votes must call `addToTallies` in the same transaction.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Choice, Tallies, Tally } from '../ballot.js';
import type { Schema } from './schema.js';

/** What became of one vote. */
export interface Change {
  readonly comparison: string;
  readonly tool: string;
  readonly previous: Choice | null;
  /** Null as well where the vote was deleted. */
  readonly choice: Choice | null;
}

const SHARDS = 16;

/** For a process at its start. Two processes may draw the same one: then they wait for each other, and no more. */
export function drawShard(): number {
  return Math.floor(Math.random() * SHARDS);
}

export async function addToTallies(
  transaction: Transaction<Schema>,
  changes: readonly Change[],
  shard: number,
): Promise<void> {
  const rows = sum(changes).map((row) => ({ ...row, shard }));
  if (rows.length === 0) return;
  await transaction
    .insertInto('tallies')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['comparison', 'tool', 'shard']).doUpdateSet({
        ship: sql`tallies.ship + excluded.ship`,
        skip: sql`tallies.skip + excluded.skip`,
      }),
    )
    .execute();
}

/** By comparison. A comparison without any vote has an empty map, and tools without one are missing. */
export async function readTallies(
  queries: Kysely<Schema>,
  comparisons: readonly string[],
): Promise<ReadonlyMap<string, Tallies>> {
  const tallies = new Map(comparisons.map((comparison) => [comparison, new Map<string, Tally>()]));
  if (comparisons.length === 0) return tallies;
  const rows = await queries
    .selectFrom('tallies')
    .select((of) => [
      'comparison',
      'tool',
      of.fn.sum<number>('ship').as('ship'),
      of.fn.sum<number>('skip').as('skip'),
    ])
    .where('comparison', 'in', comparisons)
    .groupBy(['comparison', 'tool'])
    .execute();
  for (const { comparison, tool, ship, skip } of rows) tallies.get(comparison)?.set(tool, { ship, skip });
  return tallies;
}

/** A row for each tool whose tally changes, in an order that is the same in every process: against deadlocks. */
function sum(changes: readonly Change[]): { comparison: string; tool: string; ship: number; skip: number }[] {
  const rows = new Map<string, { comparison: string; tool: string; ship: number; skip: number }>();
  for (const { comparison, tool, previous, choice } of changes) {
    if (previous === choice) continue;
    const key = JSON.stringify([comparison, tool]);
    const row = rows.get(key) ?? { comparison, tool, ship: 0, skip: 0 };
    if (previous) row[previous] -= 1;
    if (choice) row[choice] += 1;
    rows.set(key, row);
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
