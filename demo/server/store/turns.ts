/**
 * Votes on a comparison are cast by many transactions at once, and those who remove votes or freeze it must see all of them or
 * none. On libSQL there is one transaction at a time that writes.
 */
import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { isPostgres } from './migrations/columns.js';
import type { Schema } from './schema.js';

/** Of our advisory locks; the other half is the comparison. Any number that other applications do not use. */
const CLASS = 0x766f7465;

/** To be called before anything is read that decides about the votes. Waits while somebody has a comparison alone. */
export async function joinTurn(
  transaction: Transaction<Schema>,
  comparisons: readonly string[],
): Promise<void> {
  if (!isPostgres(transaction)) return;
  const locks = [...new Set(comparisons.map(lockOf))].toSorted((a, b) => a - b);
  const calls = locks.map((lock) => sql`pg_advisory_xact_lock_shared(${sql.lit(CLASS)}, ${sql.lit(lock)})`);
  await sql`select ${sql.join(calls)}`.execute(transaction);
}

/** Waits until all who cast votes on the comparison are done, and keeps others from it until the transaction ends. */
export async function takeTurn(transaction: Transaction<Schema>, comparison: string): Promise<void> {
  if (!isPostgres(transaction)) return;
  await sql`select pg_advisory_xact_lock(${sql.lit(CLASS)}, ${sql.lit(lockOf(comparison))})`.execute(
    transaction,
  );
}

/** Two comparisons with the same one wait for each other, and no more. */
function lockOf(comparison: string): number {
  return createHash('sha256').update(comparison).digest().readInt32BE();
}
