/**
 * `npm run bench:votes`: how many votes a second the service confirms, compared with what its database can do when each
 * row is flushed to the disk on its own. Prints a table; exits 1 if a goal is missed.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { writeDocuments } from '../../test/node/server/support/documents.js';
import { ServiceProcess } from '../../test/node/server/support/service-process.js';
import { table, type Measurement } from './statistics.js';

const GOAL_RATIO = 0.5;
const GOAL_P99 = 50;
const ROUNDS = 3;
const ID = 'bench';
const TOOLS = ['left', 'right'] as const;

// Beside the demo's votes: a temporary folder may be in memory, where flushing costs nothing.
const data = fileURLToPath(new URL('../../demo/server/data/', import.meta.url));
await mkdir(data, { recursive: true });
const folder = await mkdtemp(join(data, 'bench-'));
try {
  await writeDocuments(join(folder, 'documents'), [{ id: ID, tools: TOOLS }]);
  report(await measure());
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The contestants take turns, so that a slow minute of the machine affects them all. The median round counts. */
async function measure(): Promise<Measurement[]> {
  const rounds: Measurement[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push([
      await child('bare.ts', { DATABASE_URL: database(`bare-${round}`) }),
      await child('bare.ts', { DATABASE_URL: database(`grouped-${round}`), GROUP: '64' }),
      await votes(database(`votes-${round}`)),
    ]);
  }
  return [0, 1, 2].map((contestant) => median(rounds.flatMap((round) => round[contestant] ?? [])));
}

async function votes(url: string): Promise<Measurement> {
  const service = new ServiceProcess({
    DATABASE_URL: url,
    COMPARISONS: join(folder, 'documents'),
    RATE_LIMIT: '0',
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

function database(name: string): string {
  return pathToFileURL(join(folder, `${name}.db`)).href;
}

function median(rounds: readonly Measurement[]): Measurement {
  const middle = rounds.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

function report(rows: readonly Measurement[]): void {
  const [bare, , service] = rows;
  if (!bare || !service) throw new Error('nothing was measured');
  const ratio = service.perSecond / bare.perSecond;
  const met = ratio >= GOAL_RATIO && service.p99 < GOAL_P99;
  console.log(
    `64 callers each, ${cpus().length} cores, Node ${process.versions.node}, median of ${ROUNDS} rounds\n`,
  );
  console.log(table(rows, bare));
  console.log(
    `\nGoals: at least ${GOAL_RATIO}× the bare inserts, p99 under ${GOAL_P99} ms: ${met ? 'met' : 'MISSED'}.`,
  );
  console.log(
    'Bare inserts commit one row each. The service commits votes that arrive together in one group, like the second row.',
  );
  if (!met) process.exitCode = 1;
}
