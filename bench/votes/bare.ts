/**
 * The reference, in a process of its own: CALLERS concurrent callers insert rows like a vote's, with the same client into
 * the same kind of file, flushed to the disk at every commit as in the service. No HTTP, no tallies, no check of the
 * sequence. GROUP rows share a commit; 1 is the bare case.
 */
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../demo/server/store/database.js';
import { summarize } from './statistics.js';

const { DATABASE_URL = '', CALLERS = '64', GROUP = '1', WARM_UP = '1', SECONDS = '5' } = process.env;
const INSERT = 'INSERT INTO bare (comparison, tool, voter, choice, sequence) VALUES (?, ?, ?, ?, ?)';

const database = await openDatabase({ url: DATABASE_URL });
await database.client.execute('PRAGMA synchronous = FULL');
await database.client
  .execute(`CREATE TABLE bare (comparison TEXT NOT NULL, tool TEXT NOT NULL, voter TEXT NOT NULL,
  choice TEXT, sequence INTEGER NOT NULL, PRIMARY KEY (comparison, tool, voter)) STRICT, WITHOUT ROWID`);

const group = Number(GROUP);
const warmUntil = performance.now() + Number(WARM_UP) * 1000;
const until = warmUntil + Number(SECONDS) * 1000;
const latencies: number[] = [];

await Promise.all(Array.from({ length: Math.ceil(Number(CALLERS) / group) }, insert));
const synchronous = (await database.client.execute('PRAGMA synchronous')).rows[0]?.[0];
if (synchronous !== 2) throw new Error('the reference was not flushed at every commit');
database.client.close();
const name = group === 1 ? 'bare inserts' : `bare inserts, ${group} a commit`;
console.log(JSON.stringify(summarize(name, Float64Array.from(latencies), Number(SECONDS))));

async function insert(): Promise<void> {
  while (performance.now() < until) {
    const rows = Array.from({ length: group }, () => ({
      sql: INSERT,
      args: ['comparison', 'tool', randomUUID(), 'ship', 1],
    }));
    const start = performance.now();
    const [row] = rows;
    if (group === 1 && row) await database.client.execute(row);
    else await database.client.batch(rows, 'write');
    const end = performance.now();
    if (start >= warmUntil && end <= until) rows.forEach(() => latencies.push(end - start));
  }
}
