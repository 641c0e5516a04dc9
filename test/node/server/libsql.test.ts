import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, readlink, readdir } from 'node:fs/promises';
import { describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { Kysely } from 'kysely';
import { Database, openDatabase } from '../../../demo/server/store/database.js';
import { openLibsql } from '../../../demo/server/store/libsql/client.js';
import { libsqlDialect } from '../../../demo/server/store/libsql/dialect.js';
import { DAY } from '../../../demo/server/durations.js';
import { NetworkKeys } from '../../../demo/server/store/network-keys.js';
import { migrate } from '../../../demo/server/store/migrate.js';
import type { Schema } from '../../../demo/server/store/schema.js';
import { StoreUnavailableError } from '../../../demo/server/store/store-error.js';
import { TallyStore } from '../../../demo/server/store/tally-store.js';
import { newFile } from './support/databases.js';
import { lockDatabase } from './support/lock.js';
import { ballot } from './support/stores.js';

interface Opened {
  readonly url: string;
  /** The one that the database uses. */
  readonly client: Client;
  readonly database: Database;
  readonly store: TallyStore;
}

async function open(t: TestContext): Promise<Opened> {
  const url = await newFile(t);
  const libsql = await openLibsql({ url });
  const queries = new Kysely<Schema>({ dialect: libsqlDialect(libsql) });
  const database = new Database(queries, { emptyLog: libsql.emptyLog });
  t.after(() => database.close());
  await migrate(queries);
  return { url, client: libsql.client, database, store: new TallyStore(database) };
}

async function scalar(client: Client, sql: string): Promise<unknown> {
  return (await client.execute(sql)).rows[0]?.[0];
}

/** How many connections to the database this process has open. */
async function openConnections(url: string): Promise<number> {
  const path = fileURLToPath(url);
  const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
  return (await Promise.all(links)).filter((link) => link === path).length;
}

describe('a local file', () => {
  test('uses WAL and full sync, on the one connection that writes', async (t) => {
    const { client, store } = await open(t);
    // The setting of a connection that the client opened by itself.
    await client.execute('PRAGMA synchronous = OFF');
    await Promise.all([store.cast(ballot()), store.cast(ballot()), store.tallies('c'), store.ping()]);
    assert.equal(await scalar(client, 'PRAGMA synchronous'), 2, 'FULL');
    assert.equal(await scalar(client, 'PRAGMA journal_mode'), 'wal');
    assert.ok(Number(await scalar(client, 'PRAGMA busy_timeout')) > 0);
  });

  test('has nothing left of the key of the day before', async (t) => {
    const { url, database } = await open(t);
    const keys = new NetworkKeys(database);
    const files = async (): Promise<string> => {
      const path = fileURLToPath(url);
      const contents = await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'latin1')));
      return contents.join('');
    };
    const now = Date.now();
    const { secret } = await keys.at(now);
    assert.ok((await files()).includes(secret));
    await keys.forget(now + DAY);
    assert.ok(!(await files()).includes(secret));
  });

  test('is flushed also by a statement outside of a transaction', async (t) => {
    const { client, database } = await open(t);
    await client.execute('PRAGMA synchronous = OFF');
    await database.queries.insertInto('votes').values(ballot()).execute();
    assert.equal(await scalar(client, 'PRAGMA synchronous'), 2, 'FULL');
    assert.equal(await scalar(client, 'SELECT count(*) FROM votes'), 1);
  });

  const onLinux = { skip: process.platform !== 'linux' };

  test('has one connection, however many requests it gets at once', onLinux, async (t) => {
    const { url, database, store } = await open(t);
    await Promise.all(
      Array.from({ length: 50 }, () => [store.cast(ballot()), store.tallies('c'), store.ping()]).flat(),
    );
    await assert.rejects(
      database.write((transaction) => transaction.deleteFrom('nowhere' as 'votes').execute()),
    );
    await store.cast(ballot());
    assert.equal(await openConnections(url), 1);
  });

  test('is written again right after a lock, and has leaked no connection', onLinux, async (t) => {
    const { url, database } = await open(t);
    const lock = await lockDatabase(url);
    const open_ = await openConnections(url);
    const write = (): Promise<unknown> =>
      database.attempt((transaction) => transaction.deleteFrom('votes').execute());
    for (let count = 0; count < 20; count += 1) await assert.rejects(write(), /locked/);
    assert.equal(await openConnections(url), open_);
    await lock.release();
    await write();
  });

  test('recovers if a statement itself fails on a lock', async (t) => {
    const { url, client, database, store } = await open(t);
    const lock = await lockDatabase(url);
    // Skips the lock check that a transaction makes first, as if another process took the lock right after it.
    await assert.rejects(client.batch(['DELETE FROM votes'], 'write'), /locked/);
    await lock.release();
    // The client library leaves that connection unable to commit. At most one group of votes may fail on it.
    const write = (): Promise<unknown> =>
      database.attempt((transaction) => transaction.deleteFrom('votes').execute());
    await write().catch(() => undefined);
    await write();
    await store.cast(ballot());
    assert.equal(await scalar(client, 'PRAGMA synchronous'), 2, 'FULL, on the new connection too');
  });

  test('has a vote in its write-ahead log before the vote is confirmed', async (t) => {
    const { url, store } = await open(t);
    const cast = ballot();
    await store.cast(cast);
    const log = await readFile(`${fileURLToPath(url)}-wal`);
    assert.ok(log.includes(cast.voter));
  });
});

/** As the service made them before it knew PostgreSQL. */
const OLD_SCHEMA = [
  'CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT',
  "INSERT INTO migrations (number, name) VALUES (1, 'create votes')",
  `CREATE TABLE votes (
    comparison TEXT NOT NULL,
    tool TEXT NOT NULL,
    voter TEXT NOT NULL,
    choice TEXT CHECK (choice IN ('ship', 'skip')),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    PRIMARY KEY (comparison, tool, voter)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tallies (
    comparison TEXT NOT NULL,
    tool TEXT NOT NULL,
    ship INTEGER NOT NULL CHECK (ship >= 0),
    skip INTEGER NOT NULL CHECK (skip >= 0),
    PRIMARY KEY (comparison, tool)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER votes_inserted AFTER INSERT ON votes BEGIN
    INSERT INTO tallies (comparison, tool, ship, skip)
    VALUES (NEW.comparison, NEW.tool, NEW.choice IS 'ship', NEW.choice IS 'skip')
    ON CONFLICT (comparison, tool) DO UPDATE SET ship = ship + excluded.ship, skip = skip + excluded.skip;
  END`,
  `CREATE TRIGGER votes_changed AFTER UPDATE OF choice ON votes WHEN OLD.choice IS NOT NEW.choice BEGIN
    UPDATE tallies SET
      ship = ship + (NEW.choice IS 'ship') - (OLD.choice IS 'ship'),
      skip = skip + (NEW.choice IS 'skip') - (OLD.choice IS 'skip')
    WHERE comparison = NEW.comparison AND tool = NEW.tool;
  END`,
  `CREATE TRIGGER votes_deleted AFTER DELETE ON votes BEGIN
    UPDATE tallies SET ship = ship - (OLD.choice IS 'ship'), skip = skip - (OLD.choice IS 'skip')
    WHERE comparison = OLD.comparison AND tool = OLD.tool;
  END`,
];

test('a file of the service before keeps its votes, sequences and tallies', async (t) => {
  const url = await newFile(t);
  const { client: old } = await openLibsql({ url });
  await old.executeMultiple(OLD_SCHEMA.join(';'));
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
  const insert = 'INSERT INTO votes (comparison, tool, voter, choice, sequence) VALUES (?, ?, ?, ?, ?)';
  await old.batch(
    [
      { sql: insert, args: ['c', 'a', one, 'ship', 7] },
      { sql: insert, args: ['c', 'a', two, 'skip', 1] },
      { sql: insert, args: ['c', 'b', two, 'ship', Number.MAX_SAFE_INTEGER] },
      { sql: insert, args: ['d', 'a', three, null, 3] },
      "UPDATE votes SET choice = 'ship', sequence = 2 WHERE tool = 'a' AND choice = 'skip'",
    ],
    'write',
  );
  old.close();

  // Two instances of the new service start at once.
  const databases = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
  t.after(() => Promise.all(databases.map((database) => database.close())));
  const [database] = databases;
  const store = new TallyStore(database);
  assert.deepEqual(
    await store.tallies('c'),
    new Map([
      ['a', { ship: 2, skip: 0 }],
      ['b', { ship: 1, skip: 0 }],
    ]),
  );
  const late = { comparison: 'c', tool: 'a', voter: one, choice: 'skip' } as const;
  await store.cast({ ...late, sequence: 7 });
  assert.deepEqual((await store.tallies('c')).get('a'), { ship: 2, skip: 0 }, 'a late vote changes nothing');
  await store.cast({ ...late, sequence: 8 });
  assert.deepEqual((await store.tallies('c')).get('a'), { ship: 1, skip: 1 });
  await store.cast({ comparison: 'd', tool: 'a', voter: three, choice: 'ship', sequence: 4 });
  assert.deepEqual((await store.tallies('d')).get('a'), { ship: 1, skip: 0 });
  assert.equal((await database.queries.selectFrom('votes').selectAll().execute()).length, 4);
});

test('a file of the service before refuses that service from then on', async (t) => {
  const url = await newFile(t);
  const { client } = await openLibsql({ url });
  await client.executeMultiple(OLD_SCHEMA.join(';'));
  client.close();
  const database = await openDatabase({ url });
  await database.close();
  const again = createClient({ url });
  // What that service asks; it knew versions up to 1.
  assert.equal(await scalar(again, 'SELECT coalesce(max(number), 0) FROM migrations'), 2);
  again.close();
});

test('a full disk refuses votes for a while, and they count again after it', async (t) => {
  const { client, store } = await open(t);
  await store.cast(ballot());
  const pages = Number(await scalar(client, 'PRAGMA page_count'));
  await client.execute(`PRAGMA max_page_count = ${pages}`);
  const fill = await Promise.allSettled(Array.from({ length: 1000 }, () => store.cast(ballot())));
  const refusals = fill.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  assert.ok(refusals.length > 0);
  for (const error of refusals) {
    assert.ok(error instanceof StoreUnavailableError && /disk .* is full/.test(error.message), String(error));
  }
  await client.execute('PRAGMA max_page_count = 1000000');
  const counted = (await store.tallies('c')).get('a')?.ship ?? 0;
  assert.equal(await scalar(client, 'SELECT count(*) FROM votes'), counted);
  assert.deepEqual((await store.cast(ballot())).get('a'), { ship: counted + 1, skip: 0 });
});

test('a read-only database answers reads, and takes votes again when it is not', async (t) => {
  const { client, store } = await open(t);
  await store.cast(ballot());
  await client.execute('PRAGMA query_only = ON');
  await assert.rejects(
    store.cast(ballot()),
    (error) => error instanceof StoreUnavailableError && /read-only/.test(error.message),
  );
  assert.deepEqual((await store.tallies('c')).get('a'), { ship: 1, skip: 0 });
  await client.execute('PRAGMA query_only = OFF');
  assert.deepEqual((await store.cast(ballot())).get('a'), { ship: 2, skip: 0 });
});
