import type { Transaction } from 'kysely';
import type { Schema } from './schema.js';

/** @returns those of the comparisons that take no votes at present */
export async function readFrozen(
  transaction: Transaction<Schema>,
  comparisons: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction
    .selectFrom('frozen')
    .select('comparison')
    .where('comparison', 'in', comparisons)
    .execute();
  return new Set(rows.map(({ comparison }) => comparison));
}
