/**
 * `npm run bench:votes`: how many votes a second the service confirms, compared with what its database can do when each
 * row is flushed to the disk on its own, on libSQL and on PostgreSQL, and what the shards of the tallies are worth. Prints
 * tables; exits 1 if a goal is missed.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { writeDocuments } from '../../test/node/server/support/documents.js';
import { PostgresServer } from '../../test/node/server/support/postgres-server.js';
import { ServiceProcess } from '../../test/node/server/support/service-process.js';
import { table, type Measurement } from './statistics.js';

const GOAL_RATIO = 0.5;
const GOAL_P99 = 50;
const ROUNDS = 3;
const ID = 'bench';
const TOOLS = ['left', 'right'] as const;

interface Kind {
  readonly name: string;
  /** The URL of an empty database. */
  readonly newUrl: () => Promise<string>;
}

// Beside the demo's votes: a temporary folder may be in memory, where flushing costs nothing.
const data = fileURLToPath(new URL('../../demo/server/data/', import.meta.url));
await mkdir(data, { recursive: true });
const folder = await mkdtemp(join(data, 'bench-'));
// As it comes, so that it flushes.
const server = new PostgresServer([]);
try {
  await writeDocuments(join(folder, 'documents'), [{ id: ID, tools: TOOLS }]);
  let files = 0;
  const newFile = (): Promise<string> => {
    files += 1;
    return Promise.resolve(pathToFileURL(join(folder, `${files}.db`)).href);
  };
  console.log(
    `64 callers each, ${cpus().length} cores, Node ${process.versions.node}, median of ${ROUNDS} rounds`,
  );
  await compare({ name: 'libSQL, a file', newUrl: newFile });
  // On a disk, too, and where another user than root can reach it.
  await server.create('/var/tmp');
  await compare({ name: 'PostgreSQL, on this machine', newUrl: () => server.newDatabase() });
  await compareShards();
} finally {
  await server.remove();
  await rm(folder, { recursive: true, force: true });
}

/** The contestants take turns, so that a slow minute of the machine affects them all. The median round counts. */
async function compare({ name, newUrl }: Kind): Promise<void> {
  const rounds: Measurement[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([
      await child('bare.ts', { DATABASE_URL: await newUrl() }),
      await child('bare.ts', { DATABASE_URL: await newUrl(), GROUP: '64' }),
      await votes(await newUrl()),
    ]);
  }
  report(
    name,
    [0, 1, 2].map((contestant) => median(rounds.flatMap((round) => round[contestant] ?? []))),
  );
}

/** Two processes count for the same two tools: in the same row for each, or each in its own. */
async function compareShards(): Promise<void> {
  const rounds: Measurement[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([await twoProcesses('one row for each tool', '0'), await twoProcesses('a shard each', '1')]);
  }
  const [one, sharded] = [0, 1].map((contestant) =>
    median(rounds.flatMap((round) => round[contestant] ?? [])),
  );
  if (!one || !sharded) throw new Error('nothing was measured');
  console.log(`\nPostgreSQL, two processes on one comparison, without HTTP\n\n${table([one, sharded], one)}`);
}

async function twoProcesses(name: string, second: string): Promise<Measurement> {
  const url = await server.newDatabase();
  const both = await Promise.all(
    ['0', second].map((shard) => child('store.ts', { DATABASE_URL: url, SHARD: shard })),
  );
  return {
    name,
    perSecond: both.reduce((sum, { perSecond }) => sum + perSecond, 0),
    p50: Math.max(...both.map(({ p50 }) => p50)),
    p99: Math.max(...both.map(({ p99 }) => p99)),
  };
}

async function votes(url: string): Promise<Measurement> {
  const service = new ServiceProcess({
    DATABASE_URL: url,
    COMPARISONS: join(folder, 'documents'),
    RATE_LIMIT: '0',
    NEW_VOTERS_A_DAY: '0',
  });
  try {
    const target = `${await service.url()}/api/comparisons/${ID}/votes`;
    return await child('load.ts', { URL: target, TOOLS: TOOLS.join(',') });
  } finally {
    await service.stop();
  }
}

async function child(script: string, environment: Readonly<Record<string, string>>): Promise<Measurement> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const env = { PATH: process.env.PATH, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', path], {
    env,
    timeout: 60_000,
  });
  return JSON.parse(stdout) as Measurement;
}

function median(rounds: readonly Measurement[]): Measurement {
  const middle = rounds.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

function report(name: string, rows: readonly Measurement[]): void {
  const [bare, , service] = rows;
  if (!bare || !service) throw new Error('nothing was measured');
  const ratio = service.perSecond / bare.perSecond;
  const met = ratio >= GOAL_RATIO && service.p99 < GOAL_P99;
  console.log(`\n${name}\n\n${table(rows, bare)}`);
  console.log(
    `\nGoals: at least ${GOAL_RATIO}× the bare inserts, p99 under ${GOAL_P99} ms: ${met ? 'met' : 'MISSED'}.`,
  );
  console.log(
    'Bare inserts commit one row each. The service commits votes that arrive together in one group, like the second row.',
  );
  if (!met) process.exitCode = 1;
}
