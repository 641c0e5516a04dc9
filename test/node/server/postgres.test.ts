import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { Administration } from '../../../demo/server/store/administration.js';
import { openDatabase, type Database } from '../../../demo/server/store/database.js';
import { StoreUnavailableError } from '../../../demo/server/store/store-error.js';
import { TallyStore } from '../../../demo/server/store/tally-store.js';
import { sharedPostgres } from './support/databases.js';
import { PASSWORD, PostgresServer } from './support/postgres-server.js';
import { ServiceProcess } from './support/service-process.js';
import { startService } from './support/start.js';
import { cast, castAndRead, read, votesUrl } from './support/voting.js';
import { ballot, openDatabaseFor } from './support/stores.js';

const isUnavailable =
  (message: RegExp) =>
  (error: unknown): boolean =>
    error instanceof StoreUnavailableError && error.retryAfterSeconds > 0 && message.test(error.message);

/** Without the password, as it is written and as it is sent. */
function assertSecret(text: string): void {
  for (const secret of [PASSWORD, encodeURIComponent(PASSWORD)]) assert.ok(!text.includes(secret), text);
}

describe('a PostgreSQL server', () => {
  test('that goes away gives 503 with Retry-After, and the service counts again when it is back', async (t) => {
    const server = await new PostgresServer().create();
    t.after(() => server.remove());
    const { url, process } = await startService(t, { newUrl: () => server.newDatabase() });
    const voter = randomUUID();
    await castAndRead(url, { voter, sequence: 1 });

    await server.stop('SIGQUIT');
    for (const response of [
      await cast(url, { voter, sequence: 2, choice: 'skip' }),
      await fetch(votesUrl(url)),
      await fetch(`${url}/ready`),
    ]) {
      assert.equal(response.status, 503);
      assert.match(response.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    }

    await server.start();
    // A connection that was lost is found out by the first request that gets it.
    while ((await fetch(`${url}/ready`)).status !== 200);
    const tallies = await castAndRead(url, { voter, sequence: 2, choice: 'skip' });
    assert.deepEqual(tallies.a, { ship: 0, skip: 1 });
    await process.stop();
    assertSecret(JSON.stringify(process.lines));
  });

  test('that restarts in an orderly way ends no service, even an idle one', async (t) => {
    const server = await new PostgresServer().create();
    t.after(() => server.remove());
    const { url } = await startService(t, { newUrl: () => server.newDatabase() });
    await Promise.all(Array.from({ length: 20 }, () => castAndRead(url)));
    await server.stop('SIGINT');
    await server.start();
    while ((await fetch(`${url}/ready`)).status !== 200);
    assert.deepEqual((await read(url)).a, { ship: 20, skip: 0 });
  });
});

test('a server that goes away in the middle of a transaction ends that, and not the process', async (t) => {
  const server = await new PostgresServer().create();
  t.after(() => server.remove());
  const database = await openDatabase({ url: await server.newDatabase() });
  t.after(() => database.close());
  const written = database.write(async (transaction) => {
    await sql`select 1`.execute(transaction);
    await server.stop('SIGQUIT');
    await server.start();
    return sql`select 2`.execute(transaction);
  });
  await assert.rejects(written, StoreUnavailableError);
  await database.ping();
});

describe('with PostgreSQL', () => {
  const server = sharedPostgres();

  interface Opened {
    readonly url: string;
    readonly database: Database;
    readonly store: TallyStore;
  }

  async function open(t: TestContext): Promise<Opened> {
    const url = await server().newDatabase();
    const database = await openDatabaseFor(t, url);
    return { url, database, store: new TallyStore(database) };
  }

  /** Makes each write of a vote fail as the server would. */
  async function failWith(code: string, url: string, condition = 'true'): Promise<void> {
    await server().run(
      `create sequence if not exists tries;
      create or replace function fail() returns trigger language plpgsql as $$
      begin
        if ${condition} then raise exception 'made for a test' using errcode = '${code}'; end if;
        return new;
      end $$;
      create or replace trigger fail before insert on votes for each row execute function fail()`,
      url,
    );
  }

  /** Makes statements of a kind take a second. */
  async function slowDown(url: string, statement: string): Promise<void> {
    await server().run(
      `create function wait() returns trigger language plpgsql as $$
      begin
        perform pg_sleep(1);
        return null;
      end $$;
      create trigger wait after ${statement} for each statement execute function wait()`,
      url,
    );
  }

  const removal = { action: 'remove', comparison: 'c', selection: '', reason: '' } as const;

  test('votes that are cast while others are removed are removed with them, or stay whole', async (t) => {
    const { url, database, store } = await open(t);
    const votes = new Administration(database);
    const known = ballot();
    await store.cast(known);
    await slowDown(url, 'delete on votes');
    const removed = votes.remove({ comparison: 'c', from: 0 }, removal);
    await setTimeout(300);
    await Promise.all([removed, store.cast({ ...known, tool: 'b' }), store.cast(ballot())]);
    assert.deepEqual(await votes.count({ comparison: 'c', from: 0 }), { votes: 2, voters: 2 });
    await votes.remove({ comparison: 'c', from: 0 }, removal);
    const left = [...(await store.tallies('c')).values()];
    assert.deepEqual(left, [
      { ship: 0, skip: 0 },
      { ship: 0, skip: 0 },
    ]);
  });

  test('no statement of a command is ended for the time that it takes', async (t) => {
    const { url } = await open(t);
    const timeouts = [false, true].map(async (isPatient) => {
      const database = await openDatabase({ url, isPatient });
      t.after(() => database.close());
      const setting = sql<{ statement_timeout: string }>`show statement_timeout`;
      return database.write(
        async (transaction) => (await setting.execute(transaction)).rows[0]?.statement_timeout,
      );
    });
    assert.deepEqual(await Promise.all(timeouts), ['5s', '0']);
  });

  test('a frozen comparison is frozen for votes that are under way', async (t) => {
    const { url, database, store } = await open(t);
    await slowDown(url, 'insert on votes');
    const under = store.cast(ballot());
    await setTimeout(300);
    await new Administration(database).freeze({ ...removal, action: 'freeze' });
    const tallies = Object.fromEntries(await store.tallies('c'));
    await Promise.allSettled([under]);
    assert.deepEqual(Object.fromEntries(await store.tallies('c')), tallies);
  });

  test('a vote is confirmed when it is on the disk, whatever the server is set to', async (t) => {
    const { database } = await open(t);
    const setting = sql<{ synchronous_commit: string }>`show synchronous_commit`;
    assert.equal((await setting.execute(database.queries)).rows[0]?.synchronous_commit, 'off');
    const { rows } = await database.write((transaction) => setting.execute(transaction));
    assert.equal(rows[0]?.synchronous_commit, 'on');
  });

  for (const [code, message] of [
    ['53100', /disk .* is full/],
    ['53300', /too many connections/],
    ['57P01', /cannot be reached/],
    ['42501', /cannot be reached/],
  ] as const) {
    test(`an error ${code} refuses votes for a while, and they count again after it`, async (t) => {
      const { url, store } = await open(t);
      await failWith(code, url);
      await assert.rejects(store.cast(ballot()), isUnavailable(message));
      await server().run('drop trigger fail on votes', url);
      assert.deepEqual((await store.cast(ballot())).get('a'), { ship: 1, skip: 0 });
    });
  }

  for (const code of ['40001', '40P01', '55P03']) {
    test(`an error ${code} refuses nothing: the group is tried again`, async (t) => {
      const { url, store } = await open(t);
      await failWith(code, url, "nextval('tries') <= 3");
      const votes = await Promise.all([store.cast(ballot()), store.cast(ballot())]);
      assert.deepEqual(votes[0].get('a'), { ship: 2, skip: 0 });
      const [row] = await server().run('select last_value::int as tries from tries', url);
      assert.ok(Number(row?.tries) > 3);
    });
  }

  test('a mistake of ours is not called unavailable', async (t) => {
    const { url, store } = await open(t);
    await failWith('23514', url);
    await assert.rejects(store.cast(ballot()), (error) => !(error instanceof StoreUnavailableError));
  });

  test('a server that is read-only answers reads, and takes votes again when it is not', async (t) => {
    const { url, store } = await open(t);
    const name = new URL(url).pathname.slice(1);
    await store.cast(ballot());
    const becomes = async (setting: 'on' | 'off'): Promise<void> => {
      await server().run(`alter database ${name} set default_transaction_read_only = ${setting}`);
      // Sessions keep the setting they began with.
      await server().run(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      while (
        !(await store.ping().then(
          () => true,
          () => false,
        ))
      );
    };
    await becomes('on');
    await assert.rejects(store.cast(ballot()), isUnavailable(/read-only/));
    assert.deepEqual((await store.tallies('c')).get('a'), { ship: 1, skip: 0 });
    await becomes('off');
    assert.deepEqual((await store.cast(ballot())).get('a'), { ship: 2, skip: 0 });
  });

  test('a server without a free connection refuses for a while', async (t) => {
    const name = `few_${randomUUID().slice(0, 8)}`;
    const password = encodeURIComponent(PASSWORD);
    await server().run(`create role ${name} login password '${PASSWORD}'`);
    await server().run(`create database ${name} owner ${name}`);
    const url = server()
      .url(name)
      .replace(/\/\/[^@]*@/, `//${name}:${password}@`);
    const database = await openDatabase({ url });
    t.after(() => database.close());
    const store = new TallyStore(database);
    await server().run(`alter role ${name} connection limit 0`);
    await assert.rejects(store.cast(ballot()), isUnavailable(/too many connections/));
    await server().run(`alter role ${name} connection limit -1`);
    assert.deepEqual((await store.cast(ballot())).get('a'), { ship: 1, skip: 0 });
  });

  test('a lock that another session holds delays votes, but not for ever', async (t) => {
    const { url, database, store } = await open(t);
    const other = await openDatabase({ url });
    t.after(() => other.close());
    await other.queries.transaction().execute(async (transaction) => {
      await sql`lock table votes`.execute(transaction);
      await assert.rejects(store.cast(ballot()), isUnavailable(/took too long/));
    });
    assert.deepEqual((await store.cast(ballot())).get('a'), { ship: 1, skip: 0 });
    await database.ping();
  });

  test('an address with a password in it is in no error and in no line of the log', async (t) => {
    const { environment } = await startService(t, { newUrl: () => server().newDatabase() });
    const { host } = new URL(server().url('x'));
    const secret = encodeURIComponent(PASSWORD);
    const urls = [
      `postgres://votes:${secret}@127.0.0.1:1/votes`,
      `postgres://nobody:${secret}@${host}/votes`,
      `postgres://votes:${secret}@nowhere.invalid/votes`,
      `postgres://votes:${secret}@[/votes`,
      `libsql://votes:${secret}@127.0.0.1:1?tls=0`,
      `libsql://127.0.0.1:1?tls=0&authToken=${secret}`,
      `http://votes:${secret}@127.0.0.1:1`,
    ];
    const starts = urls.map(async (url) => {
      const process = new ServiceProcess({ ...environment, DATABASE_URL: url });
      assert.equal(await process.exited(), 1, url);
      await process.line('not-started');
      assertSecret(JSON.stringify(process.lines));
    });
    await Promise.all(starts);
  });
});
