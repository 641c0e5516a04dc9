/**
 * `npm run bench:live`: 2,000 open streams of one comparison: what each costs in memory, and how long it takes from a vote to the
 * other pages, where it was cast in the same process and in another one on the same database.
 */
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeDocuments } from '../../test/node/server/support/documents.js';
import { ServiceProcess } from '../../test/node/server/support/service-process.js';

const STREAMS = 2000;
const VOTES = 20;
/** Longer than the second in which there is no other event. */
const BETWEEN_VOTES = 1500;
const ID = 'bench';

// Beside the demo's votes: a temporary folder may be in memory, where flushing costs nothing.
const data = fileURLToPath(new URL('../../demo/server/data/', import.meta.url));
await mkdir(data, { recursive: true });
const folder = await mkdtemp(join(data, 'bench-live-'));
const environment = {
  DATABASE_URL: pathToFileURL(join(folder, 'votes.db')).href,
  COMPARISONS: join(folder, 'documents'),
  RATE_LIMIT: '0',
  LIVE_STREAMS_PER_NETWORK: '0',
};
const services: ServiceProcess[] = [];
try {
  await writeDocuments(environment.COMPARISONS, [{ id: ID, tools: ['left', 'right'] }]);
  await measure(await start(), await start());
} finally {
  for (const service of services) await service.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}

async function start(): Promise<ServiceProcess> {
  const service = new ServiceProcess(environment);
  services.push(service);
  await service.url();
  return service;
}

async function measure(service: ServiceProcess, other: ServiceProcess): Promise<void> {
  const votes = await votesOf(service);
  /** When each stream was told last. */
  const told: number[] = [];
  let count = 0;
  const open = async (): Promise<IncomingMessage> => {
    const request = get(votes, { agent: false, headers: { accept: 'text/event-stream' } });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: raise the limit of open files`);
    return answer;
  };
  // The first ones make the process as large as it is without streams.
  const first = await Promise.all(Array.from({ length: 100 }, open));
  for (const stream of first) stream.destroy();
  await pause(2000);
  const before = await memoryOf(service);
  const streams: IncomingMessage[] = [];
  while (streams.length < STREAMS) streams.push(...(await Promise.all(Array.from({ length: 50 }, open))));
  for (const stream of streams) {
    stream.on('data', (chunk: Buffer) => {
      if (chunk.includes('event: tallies')) told.push(performance.now());
    });
  }
  await pause(3000);
  const eachKiB = (await memoryOf(service)) / STREAMS - before / STREAMS;

  const latencies = async (target: string): Promise<number[]> => {
    const all: number[] = [];
    for (let vote = 0; vote < VOTES; vote++) {
      told.length = 0;
      const at = performance.now();
      const { ok } = await fetch(`${target}/left/${randomUUID()}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"choice":"ship","sequence":1}',
      });
      if (!ok) throw new Error('The vote was refused');
      while (told.length < STREAMS) await pause(5);
      all.push(...told.map((time) => time - at));
      // Not always at the same moment between two looks of the other process.
      await pause(BETWEEN_VOTES + ((vote * 271) % 1000));
    }
    count += all.length;
    return all.sort((a, b) => a - b);
  };
  const own = await latencies(votes);
  const others = await latencies(await votesOf(other));
  for (const stream of streams) stream.destroy();

  console.log(`${STREAMS} streams, ${eachKiB.toFixed(1)} KiB each, ${count} events`);
  console.log('from a vote to the other pages | p50 | p99');
  console.log(`in the same process | ${describe(own)}`);
  console.log(`in another process | ${describe(others)}`);
}

async function votesOf(service: ServiceProcess): Promise<string> {
  return `${await service.url()}/api/comparisons/${ID}/votes`;
}

/** Resident, in KiB. */
async function memoryOf({ pid }: ServiceProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
}

function describe(sorted: readonly number[]): string {
  const at = (share: number): string =>
    `${Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN)} ms`;
  return `${at(0.5)} | ${at(0.99)}`;
}
