/**
 * Brings a database from any older schema to the newest, all of it or nothing. Safe to run twice, and from two instances at
 * once: Kysely's Migrator takes an advisory lock on PostgreSQL, and on libSQL its transaction is the only one that writes.
 */
import { Migrator, sql, type Kysely } from 'kysely';
import { migrations, type Migrations } from './migrations/index.js';
import type { Schema } from './schema.js';

const MIGRATIONS = 'vote_service_migrations';

/** Returns the names of the migrations it applied. */
export async function migrate(db: Kysely<Schema>, all: Migrations = migrations): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(all) },
    // Kysely's own names may be taken by another application in the same database.
    migrationTableName: MIGRATIONS,
    migrationLockTableName: `${MIGRATIONS}_lock`,
    // Kysely orders what has run by the clock, and a clock may have been set back in between.
    allowUnorderedMigrations: true,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  await refuseNewer(db, all);
  throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
}

/** Says it in plain words if the failure was that the database has migrations of a later service. */
async function refuseNewer(db: Kysely<Schema>, all: Migrations): Promise<void> {
  const known = Object.keys(all);
  const version = await newestOf(db).catch(() => undefined);
  if (!version || known.includes(version)) return;
  throw new Error(
    `The database is of version ${version}; this service knows versions up to ${known.at(-1)}.`,
  );
}

async function newestOf(db: Kysely<Schema>): Promise<string | null | undefined> {
  const { rows } = await sql<{
    newest: string | null;
  }>`select max(name) as newest from ${sql.table(MIGRATIONS)}`.execute(db);
  return rows[0]?.newest;
}
