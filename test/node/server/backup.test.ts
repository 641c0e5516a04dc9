// The commands of docs/service.md for backups, run while votes come in, and what they have copied restored.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensurePostgres } from '../../../scripts/postgres.mjs';
import { openDatabase } from '../../../demo/server/store/database.js';
import { blocksOf, readPage, root } from '../../support/docs/pages.js';
import { sharedPostgres } from './support/databases.js';
import { temporaryFolder } from './support/documents.js';
import { programOf } from './support/programs.js';
import { ServiceProcess } from './support/service-process.js';
import { startService, type TestService } from './support/start.js';
import { castAndRead, read } from './support/voting.js';

const [copy = '', restore = '', postgres = ''] = blocksOf(readPage('docs/service.md'), 'sh').slice(-3);
/** What npm installs for the name of the command. */
const NPX = `npx() { shift; "${process.execPath}" --import "${import.meta.resolve('tsx')}" "${join(root, 'demo/server/bin.ts')}" "$@"; }`;

async function run(command: string, cwd: string, environment: Record<string, string>): Promise<void> {
  const child = spawn('bash', ['-e', '-c', `${NPX}\n${command}`], {
    cwd,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const errors = await text(child.stderr);
  assert.equal((await exited)[0], 0, errors);
}

/** Votes until the action is done. @returns the votes that were confirmed before it, and after it */
async function duringVotes(
  url: string,
  action: () => Promise<void>,
): Promise<[before: number, after: number]> {
  for (let count = 0; count < 5; count += 1) await castAndRead(url);
  const before = 5;
  let votes = before;
  const state = { isDone: false };
  const done = action().finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    await castAndRead(url);
    votes += 1;
  }
  await done;
  return [before, votes];
}

async function shipOf({ environment }: TestService, t: TestContext, databaseUrl: string): Promise<number> {
  const again = new ServiceProcess({ ...environment, DATABASE_URL: databaseUrl });
  t.after(() => again.stop('SIGKILL'));
  const { a } = await read(await again.url());
  await again.stop();
  return a?.ship ?? -1;
}

/** The key that networks are hashed with today. */
async function keyIn(databaseUrl: string): Promise<string | undefined> {
  const database = await openDatabase({ url: databaseUrl });
  try {
    const row = await database.queries.selectFrom('network_keys').select('secret').executeTakeFirst();
    return row?.secret;
  } finally {
    await database.close();
  }
}

describe('a backup', () => {
  test('of a file is whole, and brings the votes back', async (t) => {
    const folder = await temporaryFolder();
    t.after(folder.remove);
    const database = pathToFileURL(join(folder.path, 'votes.db')).href;
    const service = await startService(t, { environment: { DATABASE_URL: database } });
    const here = { DATABASE_URL: 'file:votes.db' };
    const [before, after] = await duringVotes(service.url, () => run(copy, folder.path, here));
    assert.ok(after > before);
    await service.process.stop('SIGKILL');
    await run(restore, folder.path, here);
    const restored = await shipOf(service, t, database);
    assert.ok(restored >= before && restored <= after, `${restored} of ${before} to ${after}`);
  });

  test('of a file has nothing by which addresses could be told', async (t) => {
    const folder = await temporaryFolder();
    t.after(folder.remove);
    const path = join(folder.path, 'votes.db');
    const databaseUrl = pathToFileURL(path).href;
    const service = await startService(t, {
      environment: { DATABASE_URL: databaseUrl, NEW_VOTERS_A_DAY: '5' },
    });
    await castAndRead(service.url);
    const secret = await keyIn(databaseUrl);
    assert.ok(secret);
    await run(copy, folder.path, { DATABASE_URL: databaseUrl });
    const copied = join(folder.path, 'backups/votes.db');
    assert.deepEqual(readdirSync(join(folder.path, 'backups')), ['votes.db']);
    assert.ok(!readFileSync(copied).includes(secret));
    assert.equal(await keyIn(pathToFileURL(copied).href), undefined);
    assert.equal(await shipOf(service, t, pathToFileURL(copied).href), 1);
  });

  test('of a file says why it is not made', async (t) => {
    const folder = await temporaryFolder();
    t.after(folder.remove);
    const { databaseUrl } = await startService(t);
    const backup = (url: string, file: string): string => {
      const args = [...programOf('demo/server/bin.ts'), 'backup', file];
      const env = { PATH: process.env.PATH, DATABASE_URL: url };
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
      assert.equal(status, 1);
      return stderr;
    };
    assert.match(
      backup(databaseUrl, fileURLToPath(databaseUrl)),
      /is there already, and is not written over/,
    );
    assert.match(
      backup('file:/nowhere/votes.db', join(folder.path, 'a.db')),
      /there is no \/nowhere\/votes\.db/,
    );
    const secret = backup('postgres://votes:secret@127.0.0.1/votes', join(folder.path, 'b.db'));
    assert.match(secret, /^DATABASE_URL: only files are copied: use pg_dump/);
    assert.doesNotMatch(secret, /secret/);
  });

  describe('of PostgreSQL', () => {
    const server = sharedPostgres();
    test('is whole, and brings the votes back', async (t) => {
      const folder = await temporaryFolder();
      t.after(folder.remove);
      const service = await startService(t, { newUrl: () => server().newDatabase() });
      const restoredUrl = await server().newDatabase();
      const environment = {
        PATH: `${ensurePostgres()}:${process.env.PATH}`,
        DATABASE_URL: service.databaseUrl,
        RESTORED_URL: restoredUrl,
      };
      const [before, after] = await duringVotes(service.url, () => run(postgres, folder.path, environment));
      assert.ok(await keyIn(service.databaseUrl));
      assert.equal(await keyIn(restoredUrl), undefined);
      const restored = await shipOf(service, t, restoredUrl);
      assert.ok(restored >= before && restored <= after, `${restored} of ${before} to ${after}`);
      assert.equal((await read(service.url)).a?.ship, after);
    });
  });
});
