/**
 * One row for each vote, and the tallies in shards. Files that were made before there was a choice of databases have such
 * tables already, with triggers: their votes are copied, and their tallies counted anew.
 */
import { sql, type Kysely } from 'kysely';
import { isPostgres, strictly, wholeNumber } from './columns.js';

/** The tables of this migration, as they were then. */
interface Before {
  votes: { comparison: string; tool: string; voter: string; choice: string | null; sequence: number };
  votes_before: Before['votes'];
  tallies: { comparison: string; tool: string; shard: number; ship: number; skip: number };
  migrations: { number: number; name: string };
}

export async function up(db: Kysely<never>): Promise<void> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const isOld = !isPostgres(db) && tables.includes('migrations') && tables.includes('votes');
  if (isOld) {
    await db.schema.alterTable('votes').renameTo('votes_before').execute();
    await db.schema.dropTable('tallies').execute();
  }
  await createTables(db);
  if (isOld) await copyVotes(db);
}

async function createTables(db: Kysely<never>): Promise<void> {
  const votes = db.schema
    .createTable('votes')
    .addColumn('comparison', 'text', (column) => column.notNull())
    .addColumn('tool', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.check(sql`choice in ('ship', 'skip')`))
    .addColumn('sequence', wholeNumber(db), (column) => column.notNull().check(sql`sequence >= 0`))
    .addColumn('previous', 'text')
    .addPrimaryKeyConstraint('votes_key', ['comparison', 'tool', 'voter']);
  const tallies = db.schema
    .createTable('tallies')
    .addColumn('comparison', 'text', (column) => column.notNull())
    .addColumn('tool', 'text', (column) => column.notNull())
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('ship', 'integer', (column) => column.notNull())
    .addColumn('skip', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tallies_key', ['comparison', 'tool', 'shard']);
  await strictly(db, votes).execute();
  await strictly(db, tallies).execute();
}

async function copyVotes(db: Kysely<Before>): Promise<void> {
  const columns = ['comparison', 'tool', 'voter', 'choice', 'sequence'] as const;
  await db
    .insertInto('votes')
    .columns(columns)
    .expression((from) => from.selectFrom('votes_before').select(columns))
    .execute();
  await db
    .insertInto('tallies')
    .columns(['comparison', 'tool', 'shard', 'ship', 'skip'])
    .expression((from) =>
      from
        .selectFrom('votes')
        .select((of) => [
          'comparison',
          'tool',
          of.lit(0).as('shard'),
          of.fn.countAll<number>().filterWhere('choice', '=', 'ship').as('ship'),
          of.fn.countAll<number>().filterWhere('choice', '=', 'skip').as('skip'),
        ])
        .groupBy(['comparison', 'tool']),
    )
    .execute();
  await db.schema.dropTable('votes_before').execute();
  // The service of before reads its version here, and must not write to tables that no longer count by themselves.
  await db.insertInto('migrations').values({ number: 2, name: 'see vote_service_migrations' }).execute();
}
