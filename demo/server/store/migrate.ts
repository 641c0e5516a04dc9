/** Brings a database from any older schema to the newest. Safe to run twice, and from two instances at once. */
import type { Database } from './database.js';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';

/** Returns the numbers of the migrations it applied. */
export async function migrate(database: Database, all: readonly Migration[] = migrations): Promise<number[]> {
  await database.write([
    'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT',
  ]);
  const before = await currentVersion(database);
  const newest = all.at(-1)?.number ?? 0;
  if (before > newest) {
    throw new Error(`The database is of version ${before}; this service knows versions up to ${newest}.`);
  }
  const missing = all.filter((migration) => migration.number > before);
  for (const migration of missing) await apply(database, migration);
  return missing.map((migration) => migration.number);
}

/** Inserts the number first: of two instances the slower one fails there, so no migration runs twice. */
async function apply(database: Database, { number, name, statements }: Migration): Promise<void> {
  const claim = { sql: 'INSERT INTO migrations (number, name) VALUES (?, ?)', args: [number, name] };
  try {
    await database.write([claim, ...statements]);
  } catch (error) {
    if ((await currentVersion(database)) < number) throw error;
  }
}

async function currentVersion({ client }: Database): Promise<number> {
  const result = await client.execute('SELECT coalesce(max(number), 0) FROM migrations');
  return Number(result.rows[0]?.[0] ?? 0);
}
