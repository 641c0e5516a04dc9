/**
 * `npm run bench:attack`: one machine makes up 10,000 new voters in a minute, from one network and from thousands of networks of one
 * provider. How many of them are counted, and how many of those came in a minute that is marked: without the limits by network, and
 * with the defaults. SECONDS=6 is a shorter attack with a tenth of the voters.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Administration } from '../../demo/server/store/administration.js';
import { openDatabase } from '../../demo/server/store/database.js';
import { writeDocuments } from '../../test/node/server/support/documents.js';
import { ServiceProcess } from '../../test/node/server/support/service-process.js';

const SECONDS = Number(process.env.SECONDS ?? 60);
const VOTERS = Math.round((10_000 / 60) * SECONDS);
const NETWORKS = 5000;
const TOOLS = ['left', 'right'] as const;

interface Attack {
  readonly id: string;
  readonly name: string;
  readonly address: (index: number) => string;
}

const hex = (value: number): string => value.toString(16);

const ATTACKS: readonly Attack[] = [
  { id: 'address', name: 'one IPv4 address', address: () => '192.0.2.1' },
  { id: 'site', name: '5,000 /64 of one IPv6 /48', address: (index) => `2001:db8:1:${hex(index * 13)}::1` },
  {
    id: 'addresses',
    name: '5,000 IPv4 addresses in twenty /24',
    address: (index) => `10.1.${Math.floor(index / 250)}.${index % 250}`,
  },
  { id: 'sites', name: '5,000 /48 of one IPv6 /32', address: (index) => `2a00:1:${hex(index)}:1::1` },
];

const OFF = { RATE_LIMIT_WIDE: '0', NEW_VOTERS_A_DAY: '0' };
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

console.log(`${VOTERS.toLocaleString('en')} new voters in ${SECONDS} seconds each\n`);
console.log('| From | Without limits by network | With the defaults | Of those in marked minutes |');
console.log('| --- | --: | --: | --: |');
const before = await run(OFF);
const after = await run({});
agent.destroy();
for (const { id, name } of ATTACKS) {
  const [free, limited] = [before.get(id), after.get(id)];
  const cells = [free?.counted, limited?.counted, limited?.marked].map((count) =>
    (count ?? 0).toLocaleString('en'),
  );
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

interface Outcome {
  readonly counted: number;
  readonly marked: number;
}

/** All attacks side by side, each on a comparison of its own. */
async function run(environment: Readonly<Record<string, string>>): Promise<Map<string, Outcome>> {
  const folder = await mkdtemp(join(tmpdir(), 'attack-'));
  const url = pathToFileURL(join(folder, 'votes.db')).href;
  const comparisons = join(folder, 'documents');
  await writeDocuments(
    comparisons,
    ATTACKS.map(({ id }) => ({ id, tools: TOOLS })),
  );
  const all = { DATABASE_URL: url, COMPARISONS: comparisons, TRUSTED_PROXY: '127.0.0.1', ...environment };
  const service = new ServiceProcess(all);
  try {
    const base = await service.url();
    await Promise.all(ATTACKS.map((attack) => send(base, attack)));
  } finally {
    await service.stop();
  }
  // It looks at the last minutes at its start, and has marked them when it has stopped.
  const next = new ServiceProcess(all);
  await next.url();
  await next.stop();
  const outcomes = await read(url);
  await rm(folder, { recursive: true, force: true });
  return outcomes;
}

async function send(base: string, { id, address }: Attack): Promise<void> {
  const start = performance.now();
  const requests: Promise<void>[] = [];
  for (let index = 0; index < VOTERS; index += 1) {
    const due = start + (index / VOTERS) * SECONDS * 1000;
    if (due > performance.now()) await setTimeout(due - performance.now());
    requests.push(
      vote(`${base}/api/comparisons/${id}/votes/left/${randomUUID()}`, address(index % NETWORKS)),
    );
  }
  await Promise.all(requests);
}

function vote(url: string, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': address };
    const sent = request(url, { method: 'PUT', headers, agent }, (response) => {
      response.resume().on('end', resolve);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ choice: 'ship', sequence: Date.now() }));
  });
}

async function read(url: string): Promise<Map<string, Outcome>> {
  const database = await openDatabase({ url });
  const states = await new Administration(database).list();
  await database.close();
  return new Map(
    states.map(({ comparison, voters, surges }) => [
      comparison,
      { counted: voters, marked: surges.reduce((sum, surge) => sum + surge.voters, 0) },
    ]),
  );
}
