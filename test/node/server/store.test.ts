import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, readlink, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Client } from '@libsql/client';
import type { Ballot } from '../../../demo/server/ballot.js';
import { openDatabase, type Database } from '../../../demo/server/store/database.js';
import { migrate } from '../../../demo/server/store/migrate.js';
import { migrations } from '../../../demo/server/store/migrations/index.js';
import type { Migration } from '../../../demo/server/store/migrations/migration.js';
import { TallyStore } from '../../../demo/server/store/tally-store.js';
import { temporaryFolder } from './support/documents.js';
import { lockDatabase } from './support/lock.js';

async function temporaryDatabase(t: TestContext): Promise<Database & { readonly url: string }> {
  const folder = await temporaryFolder();
  const url = pathToFileURL(join(folder.path, 'in a new folder', 'votes.db')).href;
  const database = await openDatabase({ url });
  t.after(async () => {
    database.client.close();
    await folder.remove();
  });
  return { ...database, url };
}

const ballot = (change: Partial<Ballot> = {}): Ballot => ({
  comparison: 'c',
  tool: 'a',
  voter: randomUUID(),
  choice: 'ship',
  sequence: 1,
  ...change,
});

async function scalar(client: Client, sql: string): Promise<unknown> {
  return (await client.execute(sql)).rows[0]?.[0];
}

/** How many connections to the database this process has open. */
async function openConnections(url: string): Promise<number> {
  const path = fileURLToPath(url);
  const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
  return (await Promise.all(links)).filter((link) => link === path).length;
}

describe('the database', () => {
  test('uses WAL and full sync, on the one connection that writes', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    const store = new TallyStore(database);
    const { client } = database;
    // The setting of a connection that the client opened by itself.
    await client.execute('PRAGMA synchronous = OFF');
    await Promise.all([store.cast(ballot()), store.cast(ballot()), store.tallies('c'), store.ping()]);
    assert.equal(await scalar(client, 'PRAGMA synchronous'), 2, 'FULL');
    assert.equal(await scalar(client, 'PRAGMA journal_mode'), 'wal');
    assert.ok(Number(await scalar(client, 'PRAGMA busy_timeout')) > 0);
  });

  test(
    'has one connection, however many requests it gets at once',
    { skip: process.platform !== 'linux' },
    async (t) => {
      const database = await temporaryDatabase(t);
      await migrate(database);
      const store = new TallyStore(database);
      await Promise.all(
        Array.from({ length: 50 }, () => [store.cast(ballot()), store.tallies('c'), store.ping()]).flat(),
      );
      await assert.rejects(database.write(['INSERT INTO nowhere VALUES (1)']));
      await store.cast(ballot());
      assert.equal(await openConnections(database.url), 1);
    },
  );

  test(
    'writes again right after a lock, and has leaked no connection',
    { skip: process.platform !== 'linux' },
    async (t) => {
      const database = await temporaryDatabase(t);
      await migrate(database);
      const lock = await lockDatabase(database.url);
      const open = await openConnections(database.url);
      for (let count = 0; count < 20; count += 1)
        await assert.rejects(database.write(['DELETE FROM votes']), /locked/);
      assert.equal(await openConnections(database.url), open);
      await lock.release();
      await database.write(['DELETE FROM votes']);
    },
  );

  test('recovers if a statement itself fails on a lock', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    const lock = await lockDatabase(database.url);
    // Skips the lock check that `write` makes first, as if another process took the lock right after it.
    await assert.rejects(database.client.batch(['DELETE FROM votes'], 'write'), /locked/);
    await lock.release();
    // The client library leaves that connection unable to commit. At most one group of votes may fail on it.
    await database.write(['DELETE FROM votes']).catch(() => undefined);
    const store = new TallyStore(database);
    await database.write(['DELETE FROM votes']);
    await store.cast(ballot());
    assert.equal(await scalar(database.client, 'PRAGMA synchronous'), 2, 'FULL, on the new connection too');
  });

  test('writes a vote to the write-ahead log before it confirms the vote', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    const store = new TallyStore(database);
    const cast = ballot();
    await store.cast(cast);
    const log = await readFile(`${fileURLToPath(database.url)}-wal`);
    assert.ok(log.includes(cast.voter));
  });
});

describe('migrations', () => {
  test('create the schema, and do nothing the second time', async (t) => {
    const database = await temporaryDatabase(t);
    assert.deepEqual(
      await migrate(database),
      migrations.map(({ number }) => number),
    );
    await new TallyStore(database).cast(ballot());
    assert.deepEqual(await migrate(database), []);
    assert.equal(await scalar(database.client, 'SELECT ship FROM tallies'), 1);
    assert.ok((await stat(fileURLToPath(database.url))).size > 0);
  });

  const added: Migration = {
    number: 2,
    name: 'test',
    statements: ['ALTER TABLE votes ADD COLUMN extra TEXT'],
  };

  test('continue from an older version', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    assert.deepEqual(await migrate(database, [...migrations, added]), [2]);
    assert.deepEqual(await migrate(database, [...migrations, added]), []);
  });

  test('run once if two instances start at the same time', async (t) => {
    const first = await temporaryDatabase(t);
    const second = await openDatabase({ url: first.url });
    t.after(() => second.client.close());
    await Promise.all([migrate(first), migrate(second)]);
    assert.equal(await scalar(first.client, 'SELECT count(*) FROM migrations'), migrations.length);
  });

  test('leave nothing behind if they fail', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    const broken = { ...added, statements: [...added.statements, 'NOT SQL'] };
    await assert.rejects(migrate(database, [...migrations, broken]));
    assert.deepEqual(await migrate(database, [...migrations, added]), [2], 'the whole of it is still to do');
  });

  test('refuse a database of a later version', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database, [...migrations, added]);
    await assert.rejects(migrate(database), /version 2; this service knows versions up to 1/);
  });
});

describe('tallies', () => {
  test('equal a recount of the votes, whoever writes them', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    const store = new TallyStore(database);
    const voters = Array.from({ length: 20 }, () => randomUUID());
    const choices = ['ship', 'skip', null] as const;
    const cast = voters.flatMap((voter, index) =>
      [1, 2, 3].map((sequence) =>
        store.cast(
          ballot({
            voter,
            sequence,
            tool: index % 2 ? 'a' : 'b',
            choice: choices[(index + sequence) % 3] ?? null,
          }),
        ),
      ),
    );
    await Promise.all(cast);
    await database.client.execute({
      sql: 'DELETE FROM votes WHERE voter IN (?, ?)',
      args: voters.slice(0, 2),
    });
    const recount = await database.client.execute(
      `SELECT tool, sum(choice IS 'ship') AS ship, sum(choice IS 'skip') AS skip FROM votes GROUP BY tool`,
    );
    const counted = new Map(recount.rows.map((row) => [row.tool, { ship: row.ship, skip: row.skip }]));
    assert.equal(counted.size, 2);
    assert.deepEqual(await store.tallies('c'), counted);
  });

  test('of two comparisons do not mix when votes arrive at the same time', async (t) => {
    const database = await temporaryDatabase(t);
    await migrate(database);
    const store = new TallyStore(database);
    const [one, two] = await Promise.all([
      store.cast(ballot()),
      store.cast(ballot({ comparison: 'd', choice: 'skip' })),
    ]);
    assert.deepEqual(one, new Map([['a', { ship: 1, skip: 0 }]]));
    assert.deepEqual(two, new Map([['a', { ship: 0, skip: 1 }]]));
  });
});
