/**
 * `npm run test:crash`: kills the service with SIGKILL under load, again and again on the same database, and compares the
 * votes it confirmed with those in the database. Exits 1 if a vote is lost, counted twice or invented.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { writeDocuments } from '../node/server/support/documents.js';
import { ServiceProcess } from '../node/server/support/service-process.js';
import { inspect } from './inspect.js';
import { Ledger, TOOLS } from './ledger.js';
import { writeUntilDead } from './writer.js';

const KILLS = 25;
/** A slow machine may stop after this many, once the test has run for LONG_ENOUGH. */
const FEWEST_KILLS = 20;
/** In milliseconds. */
const LONG_ENOUGH = 40_000;
const WRITERS = 32;
/** The service is killed at a random moment up to this long after the load began, in milliseconds. */
const LATEST_KILL = 1200;
const DEADLINE = 60_000;
const COMPARISON = 'crash';

let kills = 0;
let running: ServiceProcess | undefined;
const watchdog = globalThis.setTimeout(() => {
  console.error(`crash test: not done within ${DEADLINE / 1000} s, after ${kills} kills`);
  cleanUp();
  process.exit(1);
}, DEADLINE);

const folder = await mkdtemp(join(tmpdir(), 'votes-crash-'));
const databaseUrl = pathToFileURL(join(folder, 'votes.db')).href;
const environment = { DATABASE_URL: databaseUrl, COMPARISONS: join(folder, 'documents'), RATE_LIMIT: '0' };
const ledger = new Ledger();
const violations: string[] = [];
const started = performance.now();

try {
  await writeDocuments(environment.COMPARISONS, [{ id: COMPARISON, tools: TOOLS }]);
  while (violations.length === 0 && !isEnough()) {
    await killUnderLoad();
    kills += 1;
    await check(`after kill ${kills}`);
  }
  await checkThroughService();
} finally {
  cleanUp();
  clearTimeout(watchdog);
}
report();

function isEnough(): boolean {
  const isLong = performance.now() - started > LONG_ENOUGH;
  return kills >= (isLong ? FEWEST_KILLS : KILLS);
}

/** Also runs after a failure, so that nothing is left behind. */
function cleanUp(): void {
  running?.signal('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}

function startService(): ServiceProcess {
  running = new ServiceProcess(environment);
  return running;
}

async function killUnderLoad(): Promise<void> {
  const service = startService();
  const url = `${await service.url()}/api/comparisons/${COMPARISON}/votes`;
  const writers = Array.from({ length: WRITERS }, (_, writer) => writeUntilDead(url, writer, ledger));
  const refusals = Promise.allSettled(writers);
  // A random wait is the point here: the kill may hit any moment of a commit.
  await setTimeout(Math.random() * LATEST_KILL);
  await service.stop('SIGKILL');
  for (const refusal of await refusals)
    if (refusal.status === 'rejected') violations.push(String(refusal.reason));
}

async function check(when: string): Promise<void> {
  for (const violation of await inspect(databaseUrl, COMPARISON, ledger))
    violations.push(`${when}: ${violation}`);
}

/** The service must give the tallies that its votes add up to, and stop with exit code 0. */
async function checkThroughService(): Promise<void> {
  const service = startService();
  const response = await fetch(`${await service.url()}/api/comparisons/${COMPARISON}/votes`);
  const answer = await response.text();
  if ((await service.stop()) !== 0) violations.push('the service did not stop with exit code 0');
  const expected = JSON.stringify({ tallies: ledger.tallies });
  if (violations.length === 0 && answer !== expected)
    violations.push(`the service answers ${answer}, but the votes add up to ${expected}`);
}

function report(): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { confirmed, unknown, voters } = ledger.counts;
  console.log(
    `${kills} kills in ${seconds} s, ${WRITERS} writers: ${confirmed} votes confirmed, ${unknown} unanswered, ${voters} pairs of voter and tool.`,
  );
  if (confirmed < kills * WRITERS)
    violations.push('too few votes were confirmed for the test to mean anything');
  for (const violation of violations.slice(0, 20)) console.error(`VIOLATION ${violation}`);
  console.log(
    violations.length === 0 ? 'No vote was lost or counted twice.' : `${violations.length} violations.`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}
