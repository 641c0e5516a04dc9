// Stores on a database of their own, without the service around them.
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { Ballot } from '../../../../demo/server/ballot.js';
import { openDatabase, type Database } from '../../../../demo/server/store/database.js';

/** Of a new voter. */
export const ballot = (change: Partial<Ballot> = {}): Ballot => ({
  comparison: 'c',
  tool: 'a',
  voter: randomUUID(),
  choice: 'ship',
  sequence: 1,
  ...change,
});

/** Opened with the newest tables, and closed after the test. */
export async function openDatabaseFor(t: Pick<TestContext, 'after'>, url: string): Promise<Database> {
  const database = await openDatabase({ url });
  t.after(() => database.close());
  return database;
}
