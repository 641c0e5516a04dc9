import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PostgresAdapter, sql } from 'kysely';
import { MisuseError, parse } from '../../../demo/server/admin/votes/arguments.js';
import { networksOf } from '../../../demo/server/http/ip-address.js';
import type { NetworkLimits } from '../../../demo/server/networks.js';
import { readSettings } from '../../../demo/server/settings.js';
import { Administration } from '../../../demo/server/store/administration.js';
import { type Database } from '../../../demo/server/store/database.js';
import { NetworkKeys } from '../../../demo/server/store/network-keys.js';
import { markSurges } from '../../../demo/server/store/surges.js';
import { BallotRefusedError, TallyStore } from '../../../demo/server/store/tally-store.js';
import { watchArrivals } from '../../../demo/server/watch.js';
import { blocksOf, readPage } from '../../support/docs/pages.js';
import { forEachDatabase } from './support/databases.js';
import { sharedService } from './support/shared.js';
import { programOf } from './support/programs.js';
import { startService } from './support/start.js';
import { cast, problemOf, read, send, voteUrl } from './support/voting.js';
import { ballot, openDatabaseFor } from './support/stores.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.UTC(2026, 0, 31, 12);

const VOTE = '{"choice":"ship","sequence":1}';
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('a list of origins', () => {
  const service = sharedService({
    environment: { ALLOWED_ORIGINS: 'https://blog.example', PUBLIC_URL: 'https://votes.example' },
  });
  const put = (headers: Record<string, string>): Promise<Response> =>
    send('PUT', voteUrl(service().url, { voter: randomUUID() }), VOTE, { ...JSON_TYPE, ...headers });

  test('stops what pages of other origins send, and nothing of it is stored', async () => {
    for (const origin of [
      'https://other.example',
      'https://blog.example.evil.example',
      'http://blog.example',
      'null',
      'x',
    ]) {
      const refused = await put({ Origin: origin });
      const { status, code, detail } = await problemOf(refused);
      assert.deepEqual([refused.status, status, code], [403, 403, 'origin-not-allowed'], origin);
      assert.ok(!detail.includes(origin));
      const headers = { ...JSON_TYPE, Origin: origin };
      const post = await send('POST', `${service().url}/api/newsletter`, '{"email":"a@b.example"}', headers);
      assert.equal(post.status, 403);
    }
    assert.deepEqual((await read(service().url)).a, { ship: 0, skip: 0 });
  });

  test('lets pass its own, those of the service itself, and who is no page', async () => {
    const own = new URL(service().url);
    const passing = [
      { Origin: 'https://blog.example' },
      { Origin: 'https://votes.example' },
      { Origin: `https://${own.host}` },
      { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      {},
    ];
    for (const headers of passing) assert.equal((await put(headers)).status, 200, JSON.stringify(headers));
    const other = { headers: { Origin: 'https://other.example' } };
    assert.equal(
      (await fetch(`${service().url}/api/comparisons/a-or-b/votes`, other)).status,
      200,
      'reading is free',
    );
  });
});

/** How many of the votes from these addresses are taken. */
async function taken(store: TallyStore, addresses: readonly string[], comparison = 'c'): Promise<number> {
  const results = await Promise.allSettled(
    addresses.map((address) => store.cast(ballot({ comparison }), networksOf(address))),
  );
  for (const result of results)
    if (result.status === 'rejected') assert.ok(result.reason instanceof BallotRefusedError);
  return results.filter(({ status }) => status === 'fulfilled').length;
}

const times = (count: number, address: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => address(index));

/** Many counts of yesterday, and one of today. */
async function fill({ queries }: Database, today: number): Promise<void> {
  for (let batch = 0; batch < 10; batch += 1) {
    const networks = times(batch === 9 ? 1 : 500, (index) => `${batch} ${index}`);
    const time = batch === 9 ? today : today - 2 * DAY;
    const [day, minute] = [Math.floor(time / DAY), Math.floor(time / MINUTE)];
    await queries
      .insertInto('newcomers')
      .values(networks.map((network) => ({ comparison: 'c', network, day, voters: 1 })))
      .execute();
    await queries
      .insertInto('arrivals')
      .values(networks.map((network) => ({ comparison: 'c', network, minute, voters: 1 })))
      .execute();
  }
}

const isPostgres = ({ queries }: Database): boolean =>
  queries.getExecutor().adapter instanceof PostgresAdapter;

async function failDeletes(database: Database, table: string): Promise<void> {
  const statements = isPostgres(database)
    ? [
        `create function fail() returns trigger language plpgsql as $$ begin raise exception 'made for a test'; end $$`,
        `create trigger fail before delete on ${table} for each row execute function fail()`,
      ]
    : [`create trigger fail before delete on ${table} begin select raise(abort, 'made for a test'); end`];
  for (const statement of statements) await sql.raw(statement).execute(database.queries);
}

async function allowDeletes(database: Database, table: string): Promise<void> {
  const statement = `drop trigger fail${isPostgres(database) ? ` on ${table}` : ''}`;
  await sql.raw(statement).execute(database.queries);
}

forEachDatabase((newUrl) => {
  const storeOf = async (
    t: TestContext,
    newVoters: NetworkLimits,
    now = () => NOON,
  ): Promise<[TallyStore, Database]> => {
    const database = await openDatabaseFor(t, await newUrl(t));
    return [new TallyStore(database, { newVoters, now }), database];
  };

  describe('the new voters of a network', () => {
    test('are limited a comparison and day; the votes of known ones are not', async (t) => {
      const [store, database] = await storeOf(t, { subscriber: 5, site: 0 });
      const networks = networksOf('192.0.2.1');
      const known = ballot();
      await store.cast(known, networks);
      assert.equal(
        await taken(
          store,
          times(20, () => '192.0.2.1'),
        ),
        4,
      );
      const tallies = await store.cast({ ...known, choice: 'skip', sequence: 2 }, networks);
      assert.deepEqual(tallies.get('a'), { ship: 4, skip: 1 });
      await store.cast({ ...known, tool: 'b' }, networks);
      assert.equal(
        await taken(
          store,
          times(20, () => '192.0.2.1'),
          'another',
        ),
        5,
      );
      assert.equal(
        await taken(
          store,
          times(20, () => '192.0.2.2'),
        ),
        5,
      );
      const voters = await database.queries
        .selectFrom('voters')
        .select('voter')
        .where('comparison', '=', 'c')
        .execute();
      assert.equal(voters.length, 10, 'nothing is kept of those who were refused');
    });

    test('may come again the next day, and are told when', async (t) => {
      let now = NOON;
      const [store] = await storeOf(t, { subscriber: 1, site: 0 }, () => now);
      const networks = networksOf('2001:db8:1:2:3:4:5:6');
      await store.cast(ballot(), networks);
      const refused = ballot();
      await assert.rejects(
        store.cast(refused, networks),
        ({ reason, retryAfterSeconds }: BallotRefusedError) => {
          const wait = retryAfterSeconds * 1000;
          return reason === 'too-many-new-voters' && wait >= DAY / 2 && wait < DAY / 2 + 3_600_000;
        },
      );
      now += DAY / 2;
      assert.deepEqual((await store.cast(refused, networks)).get('a'), { ship: 2, skip: 0 });
    });

    test('are counted by wider networks, too', async (t) => {
      const [store, database] = await storeOf(t, { subscriber: 10, site: 30 });
      assert.equal(
        await taken(
          store,
          times(250, (index) => `192.0.2.${index}`),
        ),
        30,
      );
      assert.equal(
        await taken(
          store,
          times(8000 / 20, (index) => `2001:db8:1:${(index * 128).toString(16)}:0:0:0:1`),
        ),
        30,
      );
      assert.equal(
        await taken(
          store,
          times(100, (index) => `2001:db8:2:${index.toString(16)}:0:0:0:1`),
        ),
        15,
      );
      assert.equal(
        await taken(
          store,
          times(40, () => '2001:db8:2:8000:0:0:0:1'),
        ),
        10,
      );
      const { queries } = database;
      const empty = await queries.selectFrom('newcomers').selectAll().where('voters', '<=', 0).execute();
      assert.deepEqual(empty, [], 'nothing is kept of networks that were only refused');
    });

    test('are never more than the limit, however many processes count', async (t) => {
      const url = await newUrl(t);
      const stores = await Promise.all(
        [1, 2, 3].map(
          async () =>
            new TallyStore(await openDatabaseFor(t, url), { newVoters: { subscriber: 100, site: 0 } }),
        ),
      );
      const counts = await Promise.all(
        stores.map((store) =>
          taken(
            store,
            times(90, () => '192.0.2.1'),
          ),
        ),
      );
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        100,
      );
      assert.deepEqual((await stores[0]?.tallies('c'))?.get('a'), { ship: 100, skip: 0 });
    });

    test('are kept without an address, by a key that is thrown away with the counts the next day', async (t) => {
      let now = NOON;
      const [store, database] = await storeOf(t, { subscriber: 9, site: 9 }, () => now);
      const all = async (): Promise<string> => {
        const { queries } = database;
        const tables = await Promise.all(
          (['network_keys', 'newcomers', 'arrivals', 'voters', 'votes'] as const).map((table) =>
            queries.selectFrom(table).selectAll().execute(),
          ),
        );
        return JSON.stringify(tables);
      };
      await taken(store, ['192.0.2.77', '2001:db8:77:1:0:0:0:1']);
      const today = await all();
      assert.doesNotMatch(today, /192\.0|2001:db8/);
      const { secret } = await database.queries
        .selectFrom('network_keys')
        .selectAll()
        .executeTakeFirstOrThrow();
      const hashes = await database.queries.selectFrom('newcomers').select('network').execute();
      assert.equal(hashes.length, 5);
      now += DAY + MINUTE;
      await new NetworkKeys(database).forget(now);
      const tomorrow = await all();
      for (const gone of [secret, ...hashes.map(({ network }) => network)])
        assert.ok(!tomorrow.includes(gone));
      assert.deepEqual((await store.tallies('c')).get('a'), { ship: 2, skip: 0 });
    });

    test('are forgotten the next day, however many they are, and by the next look if one fails', async (t) => {
      const [, database] = await storeOf(t, { subscriber: 9, site: 9 });
      const keys = new NetworkKeys(database);
      const today = Date.now();
      await keys.at(today - DAY);
      await keys.at(today);
      await fill(database, today);
      const count = async (): Promise<number[]> => {
        const tables = ['network_keys', 'newcomers', 'arrivals'] as const;
        const rows = await Promise.all(
          tables.map((table) => database.queries.selectFrom(table).selectAll().execute()),
        );
        return rows.map(({ length }) => length);
      };
      assert.deepEqual(await count(), [2, 4501, 4501]);
      await failDeletes(database, 'newcomers');
      await assert.rejects(keys.forget(today));
      assert.deepEqual(
        await count(),
        [1, 4501, 4501],
        'the key is gone, and by it the meaning of the hashes',
      );
      await new TallyStore(database, { now: () => today }).cast(ballot());

      t.mock.timers.enable({ apis: ['setInterval'] });
      const events: string[] = [];
      const note = (_level: string, event: string): void => void events.push(event);
      const watch = watchArrivals(database, 0, Object.assign(note, { flush: () => {} }));
      while (events.length === 0) await setTimeout(10);
      assert.deepEqual(events, ['networks-not-deleted']);
      await allowDeletes(database, 'newcomers');
      t.mock.timers.tick(15_000);
      const until = performance.now() + 5000;
      while ((await count())[2] !== 2 && performance.now() < until) await setTimeout(10);
      await watch.stop();
      assert.deepEqual(await count(), [1, 1, 2]);
    });
  });

  test('a stored sequence that no request can set today silences nobody', async (t) => {
    const [store] = await storeOf(t, { subscriber: 0, site: 0 }, () => Date.now());
    const stolen = ballot({ sequence: Number.MAX_SAFE_INTEGER });
    await store.cast(stolen);
    const { choice } = { choice: 'skip' } as const;
    assert.deepEqual((await store.cast({ ...stolen, choice, sequence: Date.now() })).get('a'), {
      ship: 0,
      skip: 1,
    });
    await store.cast({ ...stolen, sequence: 5 });
    assert.deepEqual(
      (await store.tallies('c')).get('a'),
      { ship: 0, skip: 1 },
      'and a late one overturns nothing',
    );
  });

  describe('a surge', () => {
    test('is marked once, by its rate or by one wide network, and its votes stay counted', async (t) => {
      let now = NOON;
      const [store, database] = await storeOf(t, { subscriber: 0, site: 0 }, () => now);
      const spread = (count: number): string[] => times(count, (index) => `10.${index}.0.1`);
      for (let minute = 0; minute < 4; minute += 1) {
        await taken(store, spread(9));
        assert.deepEqual(await markSurges(database, 10, now), [], 'as many as that are nothing remarkable');
        now += MINUTE;
      }
      await taken(store, spread(100));
      const [byRate, ...others] = await markSurges(database, 10, now);
      assert.deepEqual(others, []);
      assert.deepEqual(byRate, {
        comparison: 'c',
        minute: now / MINUTE,
        voters: 100,
        largest: 1,
        cause: 'rate',
      });
      await taken(store, spread(50));
      assert.deepEqual(await markSurges(database, 10, now), [], 'it is known');
      now += MINUTE;
      await taken(
        store,
        times(40, (index) => `192.0.${index}.1`),
        'd',
      );
      assert.deepEqual(
        (await markSurges(database, 10, now)).map(({ comparison, largest, cause }) => [
          comparison,
          largest,
          cause,
        ]),
        [['d', 40, 'network']],
      );
      const [state] = await new Administration(database).list();
      assert.deepEqual(
        state?.surges.map(({ voters }) => voters),
        [150],
      );
      assert.deepEqual((await store.tallies('c')).get('a'), { ship: 186, skip: 0 });
    });

    test('can be taken out, and the tallies with it', async (t) => {
      let now = NOON;
      const [store, database] = await storeOf(t, { subscriber: 0, site: 0 }, () => now);
      const votes = new Administration(database);
      const honest = ballot();
      await store.cast(honest, networksOf('198.51.100.1'));
      now += MINUTE;
      await taken(
        store,
        times(30, () => '192.0.2.1'),
      );
      await markSurges(database, 10, now);
      now += MINUTE;
      await store.cast({ ...honest, tool: 'b', choice: 'skip' });
      const selection = { comparison: 'c', minutes: await votes.surges('c') };
      assert.deepEqual(await votes.count(selection), { votes: 30, voters: 30 });
      const action = { action: 'remove', comparison: 'c', selection: 'surge', reason: 'why' } as const;
      assert.deepEqual(await votes.remove(selection, action), { votes: 30, voters: 30 });
      assert.deepEqual(Object.fromEntries(await store.tallies('c')), {
        a: { ship: 1, skip: 0 },
        b: { ship: 0, skip: 1 },
      });
      assert.deepEqual(await votes.remove(selection, action), { votes: 0, voters: 0 });
      assert.deepEqual((await votes.log()).map((one) => one.votes).toSorted(), [0, 30]);
    });

    test('is taken out in several transactions where it is large, and noted once', async (t) => {
      const [store, database] = await storeOf(t, { subscriber: 0, site: 0 });
      const votes = new Administration(database);
      const voters = await Promise.all(
        times(25, () => randomUUID()).map(async (voter) => {
          await store.cast(ballot({ voter }));
          await store.cast(ballot({ voter, tool: 'b', choice: null }));
          return voter;
        }),
      );
      const action = { action: 'remove', comparison: 'c', selection: 'all', reason: '' } as const;
      const told: unknown[] = [];
      store.onChange((comparison) => told.push(comparison));
      assert.deepEqual(await votes.remove({ comparison: 'c', from: 0 }, action, 10), {
        votes: 50,
        voters: voters.length,
      });
      assert.deepEqual(told, ['c', 'c', 'c']);
      assert.deepEqual(
        (await votes.log()).map((one) => one.votes),
        [50],
      );
      assert.deepEqual(Object.fromEntries(await store.tallies('c')), { a: { ship: 0, skip: 0 } });
    });
  });
});

describe('npm run votes', () => {
  async function votes(environment: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
    const program = [...programOf('demo/server/bin.ts'), 'votes', ...args];
    const env = { PATH: process.env.PATH, ...environment };
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: ROOT, env });
    return stdout;
  }

  test('lists, exports, removes and freezes, beside the running service, and notes what it did', async (t) => {
    const { url, environment } = await startService(t);
    const [voter, other] = [randomUUID(), randomUUID()];
    await cast(url, { voter });
    await cast(url, { voter, tool: 'b', choice: 'skip' });
    await cast(url, { voter: other });
    assert.equal(
      await votes(environment, 'list'),
      'a-or-b: 2 voters\n  a: 2 ship, 0 skip\n  b: 0 ship, 1 skip\n',
    );

    const [head, ...rows] = (await votes(environment, 'export', 'a-or-b')).trim().split('\r\n');
    assert.equal(head, 'comparison,tool,voter,choice,sequence,came');
    assert.equal(rows.length, 3);
    assert.ok(rows.some((row) => row.startsWith(`a-or-b,b,${voter},skip,1,20`)));
    const lines = (await votes(environment, 'export', '--format', 'json')).trim().split('\n');
    assert.deepEqual(lines.map((line) => (JSON.parse(line) as { tool: string }).tool).toSorted(), [
      'a',
      'a',
      'b',
    ]);

    const remove = ['remove', 'a-or-b', '--voter', voter.toUpperCase()];
    assert.equal(await votes(environment, ...remove, '--dry-run'), 'Would remove 2 votes of 1 voters.\n');
    assert.deepEqual((await read(url)).a, { ship: 2, skip: 0 });
    assert.equal(await votes(environment, ...remove, '--reason', 'a test'), 'Removed 2 votes of 1 voters.\n');
    assert.deepEqual(await read(url), { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 0 } });

    await votes(environment, 'freeze', 'a-or-b', '--reason', 'a flood');
    const refused = await cast(url, { voter: other, choice: 'skip', sequence: 2 });
    assert.deepEqual([refused.status, (await problemOf(refused)).code], [403, 'frozen']);
    assert.deepEqual((await read(url)).a, { ship: 1, skip: 0 }, 'reading goes on');
    assert.match(await votes(environment, 'list'), /a-or-b: 1 voters, frozen since 20/);
    await votes(environment, 'unfreeze', 'a-or-b');
    assert.equal((await cast(url, { voter: other, choice: 'skip', sequence: 2 })).status, 200);

    const tomorrow = new Date(Date.now() + DAY).toISOString();
    assert.equal(
      await votes(environment, 'remove', 'a-or-b', '--from', tomorrow),
      'Removed 0 votes of 0 voters.\n',
    );
    assert.equal(
      await votes(environment, 'remove', 'a-or-b', '--before', tomorrow),
      'Removed 1 votes of 1 voters.\n',
    );

    const log = (await votes(environment, 'list', '--log')).trim().split('\n');
    assert.equal(log.length, 5);
    assert.match(log.at(-1) ?? '', /^20\S+Z {2}remove a-or-b one voter: 2 votes \(a test\)$/);
    assert.match(log.at(-2) ?? '', /freeze a-or-b \(a flood\)$/);
    assert.ok(!log.join('').includes(voter), 'it keeps no id of a voter whose votes were removed');
  });

  test('says how it is used, and does nothing where it is not clear what', async (t) => {
    const { url, environment } = await startService(t);
    await cast(url);
    const unclear = [
      [],
      ['delete', 'a-or-b'],
      ['remove'],
      ['remove', 'a-or-b'],
      ['remove', 'a-or-b', '--from', 'yesterday'],
      ['freeze'],
      ['export', '--format', 'xml'],
      ['list', '--unknown'],
    ];
    for (const args of unclear) assert.throws(() => parse(args), MisuseError, args.join(' '));
    await assert.rejects(votes(environment, 'remove', 'a-or-b', '--surge', 'all'), { code: 2 });
    assert.match(await votes(environment, '--help'), /remove COMPARISON/);
    assert.deepEqual((await read(url)).a, { ship: 1, skip: 0 });
  });
});

describe('docs/vote-stuffing.md', () => {
  const page = readPage('docs/vote-stuffing.md');

  test('shows commands that there are', () => {
    const lines = blocksOf(page, 'sh').flatMap((block) => block.split('\n'));
    const commands = lines.flatMap((line) => /^npm run votes -- ([^#>]*)/.exec(line)?.[1]?.trim() ?? []);
    assert.equal(commands.length, 8);
    for (const command of commands) {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      assert.doesNotThrow(() => parse(args), command);
    }
  });

  test('says the defaults as they are', () => {
    const { rateLimits, newVoters } = readSettings({ COMPARISONS: ROOT });
    const said = (count: number): string => count.toLocaleString('en');
    const [minute = '', day = ''] = page
      .split('\n')
      .filter((line) => /^\| (votes a minute|new voters a day)/.test(line));
    for (const [line, { subscriber, site }] of [
      [minute, rateLimits],
      [day, newVoters],
    ] as const) {
      assert.ok(
        line.includes(`${said(subscriber)} an IPv4 address`) && line.includes(`${said(site)} an IPv4 /24`),
        line,
      );
    }
  });
});

describe('the service under a flood', () => {
  test('tells new voters of a full network to come tomorrow, marks the surge, and logs it without an address', async (t) => {
    const environment = { NEW_VOTERS_A_DAY: '20', SURGE: '10', TRUSTED_PROXY: '127.0.0.1' };
    const { url, process } = await startService(t, { environment });
    const from = (address: string): Promise<Response> =>
      send('PUT', voteUrl(url), VOTE, { ...JSON_TYPE, 'X-Forwarded-For': address });
    const answers = await Promise.all(times(50, () => '192.0.2.77').map(from));
    const refused = answers.filter(({ status }) => status === 429);
    assert.equal(refused.length, 30);
    const [first = assert.fail()] = refused;
    assert.equal((await problemOf(first)).code, 'too-many-new-voters');
    assert.match(first.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    assert.equal((await from('198.51.100.1')).status, 200);
    const line = await process.line('surge');
    const { comparison, cause, voters } = line;
    const [example = ''] = blocksOf(readPage('docs/vote-stuffing.md'), 'json');
    assert.deepEqual(Object.keys(line), Object.keys(JSON.parse(example) as object));
    assert.deepEqual([comparison, cause], ['a-or-b', 'network']);
    assert.ok(Number(voters) >= 10);
    assert.doesNotMatch(JSON.stringify(process.lines), /192\.0\.2|198\.51/);
  });
});
