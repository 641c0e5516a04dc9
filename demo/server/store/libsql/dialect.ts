/**
 * libSQL for Kysely. There is a package for it, @libsql/kysely-libsql, but it brings an older client of its own, and can
 * neither flush each commit to the disk nor keep out of the trap that `client.ts` tells of.
 */
import type { InValue, ResultSet, Transaction } from '@libsql/client';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { isBusy } from '../store-error.js';
import type { Libsql } from './client.js';

export function libsqlDialect(libsql: Libsql): Dialect {
  return {
    createAdapter: () => new LibsqlAdapter(),
    createDriver: () => new LibsqlDriver(libsql),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Our transactions hold the write lock from their first moment, so migrations are safe in one. */
class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LibsqlDriver implements Driver {
  readonly #libsql: Libsql;
  /** Resolves when the one connection of a local client is free. */
  #turn: Promise<void> = Promise.resolve();

  constructor(libsql: Libsql) {
    this.#libsql = libsql;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<LibsqlConnection> {
    if (!this.#libsql.isLocal) return new LibsqlConnection(this.#libsql, () => {});
    const before = this.#turn;
    let pass = (): void => {};
    this.#turn = new Promise((resolve) => {
      pass = resolve;
    });
    await before;
    return new LibsqlConnection(this.#libsql, pass);
  }

  beginTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    connection.rollback();
    return Promise.resolve();
  }

  releaseConnection(connection: LibsqlConnection): Promise<void> {
    return connection.release();
  }

  destroy(): Promise<void> {
    this.#libsql.client.close();
    return Promise.resolve();
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly #libsql: Libsql;
  readonly #pass: () => void;
  #transaction: Transaction | undefined;
  /** A statement met another process's lock: this connection may be unable to commit from now on. */
  #isSpoilt = false;

  constructor(libsql: Libsql, pass: () => void) {
    this.#libsql = libsql;
    this.#pass = pass;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const isAtOnce = query.query.kind === 'SelectQueryNode' || !this.#libsql.isLocal;
    const target = this.#transaction ?? (isAtOnce ? this.#libsql.client : undefined);
    if (target) return resultOf(await this.#attempt(target.execute(statementOf(query))));
    // What may write gets a transaction, because that is what is flushed to the disk.
    await this.begin();
    try {
      const result = await this.executeQuery<Row>(query);
      await this.commit();
      return result;
    } finally {
      this.rollback();
    }
  }

  streamQuery(): never {
    throw new Error('libSQL gives all rows at once.');
  }

  async begin(): Promise<void> {
    await this.#libsql.prepare().catch((error: unknown) => {
      throw this.#libsql.clean(error);
    });
    this.#transaction = await this.#attempt(this.#libsql.client.transaction('write'));
  }

  async commit(): Promise<void> {
    try {
      if (this.#transaction) await this.#attempt(this.#transaction.commit());
    } finally {
      this.rollback();
    }
  }

  /**
   * Closing a transaction rolls back what is not committed, and does nothing after it. If that fails, the error before it is
   * what matters, and the connection is opened anew.
   */
  rollback(): void {
    try {
      this.#transaction?.close();
    } catch {
      this.#isSpoilt = true;
    }
    this.#transaction = undefined;
  }

  async release(): Promise<void> {
    try {
      if (this.#isSpoilt && this.#libsql.isLocal) await reconnect(this.#libsql.client);
    } finally {
      this.#pass();
    }
  }

  async #attempt<Result>(action: Promise<Result>): Promise<Result> {
    try {
      return await action;
    } catch (error) {
      if (isBusy(error)) this.#isSpoilt = true;
      throw this.#libsql.clean(error);
    }
  }
}

function statementOf({ sql, parameters }: CompiledQuery): { sql: string; args: InValue[] } {
  return { sql, args: [...parameters] as InValue[] };
}

function resultOf<Row>({ rows, rowsAffected }: ResultSet): QueryResult<Row> {
  return { rows: rows as unknown as Row[], numAffectedRows: BigInt(rowsAffected) };
}

/** `reconnect()` returns a promise in some clients, which their common type does not say. */
function reconnect(client: { reconnect(): unknown }): unknown {
  return client.reconnect();
}
