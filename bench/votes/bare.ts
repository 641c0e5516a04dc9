/**
 * The reference, in a process of its own: CALLERS concurrent callers insert rows like a vote's, with the same client into
 * the same kind of database, flushed to the disk at every commit as in the service. No HTTP, no tallies, no check of the
 * sequence. GROUP rows share a commit; 1 is the bare case.
 */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { openDatabase } from '../../demo/server/store/database.js';
import { summarize } from './statistics.js';

interface Bare {
  bare: { comparison: string; tool: string; voter: string; choice: string; sequence: number };
}

const { DATABASE_URL = '', CALLERS = '64', GROUP = '1', WARM_UP = '1', SECONDS = '5' } = process.env;

const database = await openDatabase({ url: DATABASE_URL });
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

const group = Number(GROUP);
const warmUntil = performance.now() + Number(WARM_UP) * 1000;
const until = warmUntil + Number(SECONDS) * 1000;
const latencies: number[] = [];

await Promise.all(Array.from({ length: Math.ceil(Number(CALLERS) / group) }, insert));
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
    await queries.insertInto('bare').values(rows).execute();
    const end = performance.now();
    if (start >= warmUntil && end <= until) rows.forEach(() => latencies.push(end - start));
  }
}
