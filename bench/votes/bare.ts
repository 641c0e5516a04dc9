/**
 * The reference, in a process of its own: CALLERS concurrent callers insert rows like a vote's, with the same client library
 * into the same kind of database, flushed to the disk at every commit as in the service. On PostgreSQL each caller has a
 * connection. No HTTP, no tallies, no check of the sequence. GROUP rows share a commit; 1 is the bare case.
 */
import { randomUUID } from 'node:crypto';
import type { InValue } from '@libsql/client';
import type { CompiledQuery, Kysely } from 'kysely';
import pg from 'pg';
import { openDatabase } from '../../demo/server/store/database.js';
import { openLibsql } from '../../demo/server/store/libsql/client.js';
import { summarize } from './statistics.js';

interface Bare {
  bare: { comparison: string; tool: string; voter: string; choice: string; sequence: number };
}

const { DATABASE_URL: url = '', CALLERS = '64', GROUP = '1', WARM_UP = '1', SECONDS = '5' } = process.env;

const group = Number(GROUP);
const callers = Math.ceil(Number(CALLERS) / group);
const database = await openDatabase({ url });
const queries = database.queries as unknown as Kysely<Bare>;
await queries.schema
  .createTable('bare')
  .addColumn('comparison', 'text', (column) => column.notNull())
  .addColumn('tool', 'text', (column) => column.notNull())
  .addColumn('voter', 'text', (column) => column.notNull())
  .addColumn('choice', 'text')
  .addColumn('sequence', 'bigint', (column) => column.notNull())
  .addPrimaryKeyConstraint('bare_key', ['comparison', 'tool', 'voter'])
  .execute();
const { run, close } = url.startsWith('file:') ? await withLibsql() : withPostgres();

const warmUntil = performance.now() + Number(WARM_UP) * 1000;
const until = warmUntil + Number(SECONDS) * 1000;
const latencies: number[] = [];

await Promise.all(Array.from({ length: callers }, insert));
await close();
await database.close();
const name = group === 1 ? 'bare inserts' : `bare inserts, ${group} a commit`;
console.log(JSON.stringify(summarize(name, Float64Array.from(latencies), Number(SECONDS))));

async function insert(): Promise<void> {
  while (performance.now() < until) {
    const rows = Array.from({ length: group }, () => ({
      comparison: 'comparison',
      tool: 'tool',
      voter: randomUUID(),
      choice: 'ship',
      sequence: 1,
    }));
    const start = performance.now();
    await run(queries.insertInto('bare').values(rows).compile());
    const end = performance.now();
    if (start >= warmUntil && end <= until) rows.forEach(() => latencies.push(end - start));
  }
}

interface Runner {
  readonly run: (query: CompiledQuery) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

async function withLibsql(): Promise<Runner> {
  const { client } = await openLibsql({ url });
  await client.execute('PRAGMA synchronous = FULL');
  return {
    run: ({ sql, parameters }) => client.execute({ sql, args: [...parameters] as InValue[] }),
    close: async () => {
      const synchronous = (await client.execute('PRAGMA synchronous')).rows[0]?.[0];
      if (synchronous !== 2) throw new Error('the reference was not flushed at every commit');
      client.close();
    },
  };
}

function withPostgres(): Runner {
  const pool = new pg.Pool({ connectionString: url, max: callers });
  return { run: ({ sql, parameters }) => pool.query(sql, [...parameters]), close: () => pool.end() };
}
