/** Where the schemas of the databases differ. */
import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** A whole number up to 2^53 − 1. */
export function wholeNumber(db: Kysely<never>): 'bigint' | 'integer' {
  return isPostgres(db) ? 'bigint' : 'integer';
}

/** SQLite checks types only in a strict table, and keeps the rows in the primary key itself only if it is told to. */
export function strictly<Table extends string, Column extends string>(
  db: Kysely<never>,
  table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> {
  return isPostgres(db) ? table : table.modifyEnd(sql`strict, without rowid`);
}

export function isPostgres(db: Pick<Kysely<never>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
