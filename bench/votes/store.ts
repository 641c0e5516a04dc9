/**
 * One of several processes that count votes for the same two tools at once, without HTTP: CALLERS concurrent callers, with
 * the tallies in SHARD. Prints how many a second.
 */
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../demo/server/store/database.js';
import { TallyStore } from '../../demo/server/store/tally-store.js';
import { summarize } from './statistics.js';

const { DATABASE_URL = '', SHARD = '0', CALLERS = '64', WARM_UP = '1', SECONDS = '5' } = process.env;

const database = await openDatabase({ url: DATABASE_URL });
const store = new TallyStore(database, { shard: Number(SHARD) });
const warmUntil = performance.now() + Number(WARM_UP) * 1000;
const until = warmUntil + Number(SECONDS) * 1000;
const latencies: number[] = [];

await Promise.all(Array.from({ length: Number(CALLERS) }, (_, index) => vote(index)));
await database.close();
console.log(JSON.stringify(summarize('votes', Float64Array.from(latencies), Number(SECONDS))));

async function vote(index: number): Promise<void> {
  for (let turn = index; performance.now() < until; turn += 1) {
    const start = performance.now();
    await store.cast({
      comparison: 'hot',
      tool: turn % 2 ? 'left' : 'right',
      voter: randomUUID(),
      choice: turn % 3 ? 'ship' : 'skip',
      sequence: 1,
    });
    const end = performance.now();
    if (start >= warmUntil && end <= until) latencies.push(end - start);
  }
}
