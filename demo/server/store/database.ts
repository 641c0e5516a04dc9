/**
 * The open database, which all stores share. Kysely, rather than Drizzle, types the queries: its tables are described once
 * for all databases, while those of Drizzle are declared with another module for each.
 */
import { Kysely, type Transaction } from 'kysely';
import { Changes } from './changes.js';
import { openLibsql } from './libsql/client.js';
import { libsqlDialect } from './libsql/dialect.js';
import { migrate } from './migrate.js';
import { PostgresChanges } from './postgres-changes.js';
import { postgresDialect } from './postgres.js';
import type { Schema } from './schema.js';
import { toStoreError, whenUnlocked } from './store-error.js';

export interface DatabaseOptions {
  /** `file:…`, `:memory:`, `libsql://…` or `postgres://…`. */
  readonly url: string;
  /** For a remote libSQL database. */
  readonly authToken?: string | undefined;
  /** For commands: nobody waits for them who would rather have no answer than a late one. */
  readonly isPatient?: boolean;
}

/** How long a write may wait for another process's lock, in milliseconds. */
const PATIENCE = 2000;

export class Database {
  /** As it is: errors are those of the client library, and nothing is tried again. */
  readonly queries: Kysely<Schema>;
  /** Who counts votes tells it here, and who shows them hears of it. */
  readonly changes: Changes;
  /** Takes what was deleted out of the log of a file as well. */
  readonly emptyLog: () => Promise<void>;

  constructor(
    queries: Kysely<Schema>,
    {
      changes = new Changes(),
      emptyLog = () => Promise.resolve(),
    }: Partial<Pick<Database, 'changes' | 'emptyLog'>> = {},
  ) {
    this.queries = queries;
    this.changes = changes;
    this.emptyLog = emptyLog;
  }

  /** Throws StoreUnavailableError if the database does not answer. */
  async read<Result>(action: (queries: Kysely<Schema>) => Promise<Result>): Promise<Result> {
    try {
      return await action(this.queries);
    } catch (error) {
      throw toStoreError(error);
    }
  }

  /**
   * One transaction: all of the action or nothing, and on the disk once it resolves. It may be tried several times.
   * Throws StoreUnavailableError if it was not stored, or if nobody can tell.
   */
  async write<Result>(action: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result> {
    try {
      return await whenUnlocked(() => this.attempt(action), { patience: PATIENCE });
    } catch (error) {
      throw toStoreError(error);
    }
  }

  /** As `write`, but just once, and with the error as it is. For GroupCommit, which has a patience of its own. */
  attempt<Result>(action: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result> {
    return this.queries.transaction().execute(action);
  }

  /** Throws if the database does not answer. */
  async ping(): Promise<void> {
    await this.read((queries) => queries.selectFrom('votes').select('sequence').limit(1).execute());
  }

  async close(): Promise<void> {
    await this.changes.close();
    await this.queries.destroy();
  }
}

/** Opens the database and brings it to the newest schema. Calls `onWait` once if another process holds it locked. */
export async function openDatabase(options: DatabaseOptions, onWait?: () => void): Promise<Database> {
  const waiting = onWait ? { onWait } : {};
  if (isPostgres(options.url)) {
    const patient = new Kysely<Schema>({ dialect: postgresDialect({ ...options, isPatient: true }) });
    try {
      await migrate(patient);
    } finally {
      await patient.destroy();
    }
    const queries = new Kysely<Schema>({ dialect: postgresDialect(options) });
    return new Database(queries, { changes: new PostgresChanges(options.url, queries) });
  }
  const libsql = await whenUnlocked(() => openLibsql(options), waiting);
  const queries = new Kysely<Schema>({ dialect: libsqlDialect(libsql) });
  try {
    await whenUnlocked(() => migrate(queries), waiting);
  } catch (error) {
    libsql.client.close();
    throw error;
  }
  return new Database(queries, { emptyLog: libsql.emptyLog });
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url);
}
