/**
 * `npm run test:crash`: two services on one database, killed with SIGKILL under load, again and again, and the votes that
 * they confirmed compared with those in the database: a file of libSQL, then PostgreSQL, whose server is killed as well.
 * Exits 1 if a vote is lost, counted twice or invented.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { writeDocuments } from '../node/server/support/documents.js';
import { PostgresServer } from '../node/server/support/postgres-server.js';
import { ServiceProcess } from '../node/server/support/service-process.js';
import { inspect } from './inspect.js';
import { Ledger, TOOLS } from './ledger.js';
import { Writer } from './writer.js';

/** For each database. In each round both services are killed. */
const ROUNDS = 8;
/** A slow machine may stop after this many, once the database has been tested for LONG_ENOUGH. */
const FEWEST_ROUNDS = 5;
/** In milliseconds. */
const LONG_ENOUGH = 20_000;
const WRITERS = 32;
/** A service is killed at a random moment up to this long after the load began, in milliseconds. */
const LATEST_KILL = 800;
const DEADLINE = 180_000;
const COMPARISON = 'crash';

const folder = await mkdtemp(join(tmpdir(), 'votes-crash-'));
const documents = join(folder, 'documents');
const postgres = new PostgresServer();
const running = new Set<ServiceProcess>();
const violations: string[] = [];
const watchdog = globalThis.setTimeout(() => {
  console.error(`crash test: not done within ${DEADLINE / 1000} s`);
  cleanUp();
  process.exit(1);
}, DEADLINE);

try {
  await writeDocuments(documents, [{ id: COMPARISON, tools: TOOLS }]);
  await test('libSQL', pathToFileURL(join(folder, 'votes.db')).href);
  await postgres.create();
  await test('PostgreSQL', await postgres.newDatabase(), () => crashOf(postgres));
} finally {
  cleanUp();
  await postgres.remove();
  clearTimeout(watchdog);
}
for (const violation of violations.slice(0, 20)) console.error(`VIOLATION ${violation}`);
console.log(
  violations.length === 0 ? 'No vote was lost or counted twice.' : `${violations.length} violations.`,
);
process.exitCode = violations.length === 0 ? 0 : 1;

/** @param crash kills the database itself, and starts it again */
async function test(name: string, databaseUrl: string, crash?: () => Promise<void>): Promise<void> {
  const started = performance.now();
  const ledger = new Ledger();
  const writers = Array.from({ length: WRITERS }, () => new Writer(ledger));
  const check = async (when: string): Promise<void> => {
    for (const violation of await inspect(databaseUrl, COMPARISON, ledger))
      violations.push(`${name}, ${when}: ${violation}`);
  };
  let rounds = 0;
  const isEnough = (): boolean =>
    rounds >= (performance.now() - started > LONG_ENOUGH ? FEWEST_ROUNDS : ROUNDS);
  while (violations.length === 0 && !isEnough()) {
    await killUnderLoad(databaseUrl, writers);
    rounds += 1;
    await check(`after round ${rounds}`);
  }
  if (crash && violations.length === 0) {
    await killUnderLoad(databaseUrl, writers, crash);
    await check('after a crash of the database');
  }
  await checkThroughService(databaseUrl, ledger);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { confirmed, unknown, voters } = ledger.counts;
  console.log(
    `${name}: ${rounds} rounds in ${seconds} s, two services, ${WRITERS} writers: ${confirmed} votes confirmed, ${unknown} unanswered, ${voters} pairs of voter and tool.`,
  );
  if (confirmed < rounds * WRITERS)
    violations.push(`${name}: too few votes were confirmed for the test to mean anything`);
}

async function killUnderLoad(
  databaseUrl: string,
  writers: readonly Writer[],
  crash?: () => Promise<void>,
): Promise<void> {
  const services = [startService(databaseUrl), startService(databaseUrl)];
  const urls = await Promise.all(
    services.map(async (service) => `${await service.url()}/api/comparisons/${COMPARISON}/votes`),
  );
  const refusals = Promise.allSettled(writers.map((writer) => writer.writeUntilDead(urls)));
  // Random waits are the point here: the kill may hit any moment of a commit. The other service goes on meanwhile.
  if (crash) await setTimeout(LATEST_KILL).then(crash);
  for (const service of services) {
    if (!crash) await setTimeout(Math.random() * LATEST_KILL);
    await service.stop('SIGKILL');
    running.delete(service);
  }
  for (const refusal of await refusals)
    if (refusal.status === 'rejected') violations.push(String(refusal.reason));
}

/** Without any shutdown: what is confirmed is then on the disk, or lost. */
async function crashOf(server: PostgresServer): Promise<void> {
  await server.stop('SIGQUIT');
  await server.start();
}

/** The service must give the tallies that its votes add up to, and stop with exit code 0. */
async function checkThroughService(databaseUrl: string, ledger: Ledger): Promise<void> {
  const service = startService(databaseUrl);
  const response = await fetch(`${await service.url()}/api/comparisons/${COMPARISON}/votes`);
  const answer = await response.text();
  if ((await service.stop()) !== 0) violations.push('the service did not stop with exit code 0');
  running.delete(service);
  const expected = JSON.stringify({ tallies: ledger.tallies });
  if (violations.length === 0 && answer !== expected)
    violations.push(`the service answers ${answer}, but the votes add up to ${expected}`);
}

function startService(databaseUrl: string): ServiceProcess {
  const environment = {
    DATABASE_URL: databaseUrl,
    COMPARISONS: documents,
    RATE_LIMIT: '0',
    NEW_VOTERS_A_DAY: '0',
  };
  const service = new ServiceProcess(environment);
  running.add(service);
  return service;
}

/** Also runs after a failure, so that nothing is left behind. */
function cleanUp(): void {
  for (const service of running) service.signal('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
