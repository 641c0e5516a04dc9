/**
 * `npm run test:crash`: kills the service with SIGKILL under load, again and again on the same database, and holds
 * what it confirmed against what is there. Exits 1 on any vote lost, doubled or invented.
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
/** A slow machine may stop after as many, once it has taken this long, in milliseconds. */
const FEWEST_KILLS = 20;
const LONG_ENOUGH = 40_000;
const WRITERS = 32;
/** No kill is later than this after the load began, in milliseconds. */
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

/** Leaves nothing behind, whatever went wrong. */
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
  // The one place where a moment of the clock is the point: any point of a commit may be hit.
  await setTimeout(Math.random() * LATEST_KILL);
  await service.stop('SIGKILL');
  for (const refusal of await refusals)
    if (refusal.status === 'rejected') violations.push(String(refusal.reason));
}

async function check(when: string): Promise<void> {
  for (const violation of await inspect(databaseUrl, COMPARISON, ledger))
    violations.push(`${when}: ${violation}`);
}

/** The service must agree with its own database, and stop in good order. */
async function checkThroughService(): Promise<void> {
  const service = startService();
  const response = await fetch(`${await service.url()}/api/comparisons/${COMPARISON}/votes`);
  const answer = await response.text();
  if ((await service.stop()) !== 0) violations.push('the service did not stop in good order');
  const expected = JSON.stringify({ tallies: ledger.tallies });
  if (violations.length === 0 && answer !== expected)
    violations.push(`the service says ${answer}, the votes ${expected}`);
}

function report(): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { confirmed, unknown, voters } = ledger.counts;
  console.log(
    `${kills} kills in ${seconds} s, ${WRITERS} writers: ${confirmed} votes confirmed, ${unknown} of unknown fate, ${voters} pairs of voter and tool.`,
  );
  if (confirmed < kills * WRITERS) violations.push('too little was confirmed for this to mean anything');
  for (const violation of violations.slice(0, 20)) console.error(`VIOLATION ${violation}`);
  console.log(
    violations.length === 0 ? 'Nothing lost, nothing doubled.' : `${violations.length} violations.`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}
