/**
 * When each voter came, how many new voters a network has brought in, and what was done about it. Networks are kept as hashes with
 * the key of a day, and both are deleted the next day.
 */
import { sql, type Kysely } from 'kysely';
import { strictly, wholeNumber } from './columns.js';

/** The tables that have votes already. */
interface Before {
  votes: { comparison: string; voter: string };
  voters: { comparison: string; voter: string; minute: number };
}

export async function up(db: Kysely<never>): Promise<void> {
  const number = wholeNumber(db);
  const tables = [
    db.schema
      .createTable('voters')
      .addColumn('comparison', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('minute', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('voters_key', ['comparison', 'voter']),
    db.schema
      .createTable('network_keys')
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('network_keys_key', ['day']),
    db.schema
      .createTable('newcomers')
      .addColumn('comparison', 'text', (column) => column.notNull())
      .addColumn('network', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('voters', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('newcomers_key', ['comparison', 'network']),
    db.schema
      .createTable('arrivals')
      .addColumn('comparison', 'text', (column) => column.notNull())
      .addColumn('minute', 'integer', (column) => column.notNull())
      .addColumn('network', 'text', (column) => column.notNull())
      .addColumn('voters', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('arrivals_key', ['comparison', 'minute', 'network']),
    db.schema
      .createTable('surges')
      .addColumn('comparison', 'text', (column) => column.notNull())
      .addColumn('minute', 'integer', (column) => column.notNull())
      .addColumn('voters', 'integer', (column) => column.notNull())
      .addColumn('largest', 'integer', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull().check(sql`cause in ('rate', 'network')`))
      .addPrimaryKeyConstraint('surges_key', ['comparison', 'minute']),
    db.schema
      .createTable('frozen')
      .addColumn('comparison', 'text', (column) => column.notNull())
      .addColumn('since', number, (column) => column.notNull())
      .addPrimaryKeyConstraint('frozen_key', ['comparison']),
    db.schema
      .createTable('actions')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', number, (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('comparison', 'text', (column) => column.notNull())
      .addColumn('selection', 'text', (column) => column.notNull())
      .addColumn('votes', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('actions_key', ['id']),
  ];
  for (const table of tables) await strictly(db, table).execute();
  // By which they are deleted.
  await db.schema.createIndex('newcomers_day').on('newcomers').column('day').execute();
  await db.schema.createIndex('arrivals_minute').on('arrivals').column('minute').execute();
  await (db as unknown as Kysely<Before>)
    .insertInto('voters')
    .columns(['comparison', 'voter', 'minute'])
    .expression((from) =>
      from
        .selectFrom('votes')
        .select((of) => ['comparison', 'voter', of.lit(0).as('minute')])
        .distinct(),
    )
    .execute();
}
