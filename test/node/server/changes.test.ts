import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { describe, test, type TestContext } from 'node:test';
import { TallyStore } from '../../../demo/server/store/tally-store.js';
import { forEachDatabase } from './support/databases.js';
import { PostgresServer } from './support/postgres-server.js';
import { ballot, openDatabaseFor } from './support/stores.js';

async function open(t: TestContext, url: string): Promise<TallyStore> {
  return new TallyStore(await openDatabaseFor(t, url));
}

const haveHeard = new Set<EventEmitter>();
const hasHeard = (heard: EventEmitter): boolean => haveHeard.has(heard);

/** What a store hears, as events. */
function heardBy(store: TallyStore): EventEmitter {
  const heard = new EventEmitter();
  store.onChange((comparison) => {
    haveHeard.add(heard);
    heard.emit('change', comparison);
    heard.emit(comparison ?? 'any');
  });
  return heard;
}

forEachDatabase((newUrl) => {
  test('a store tells of each comparison whose votes it has changed, and of no other', async (t) => {
    const store = await open(t, await newUrl(t));
    const heard: (string | undefined)[] = [];
    const stop = store.onChange((comparison) => heard.push(comparison));
    const first = ballot();
    await Promise.all([store.cast(first), store.cast(ballot({ comparison: 'd' })), store.cast(ballot())]);
    assert.deepEqual(heard.toSorted(), ['c', 'd']);
    await store.cast({ ...first, choice: 'skip' });
    assert.equal(heard.length, 2, 'a late vote changes nothing');
    stop();
    await store.cast(ballot());
    assert.equal(heard.length, 2);
  });
});

describe('with PostgreSQL', () => {
  test('a store hears of the votes that another process counts, also after the server was away', async (t) => {
    const server = await new PostgresServer().create();
    t.after(() => server.remove());
    const url = await server.newDatabase();
    const [one, other] = [await open(t, url), await open(t, url)];
    const heard = heardBy(other);
    const id = `a comparison's "id"`;
    const told = once(heard, 'change');
    assert.equal(other.hearsOthers, false, 'that it listens says nothing: a pooler may lose what is told');
    // Until it listens, nobody hears.
    while (!hasHeard(heard)) await one.cast(ballot({ comparison: id }));
    assert.deepEqual(await told, [id]);
    assert.equal(other.hearsOthers, true);

    const back = new Promise<void>((resolve) => {
      heard.on('change', (comparison) => {
        if (comparison === undefined) resolve();
      });
    });
    await server.stop('SIGQUIT');
    assert.equal(other.hearsOthers, false);
    await server.start();
    await back;
    const again = new Promise<void>((resolve) => {
      heard.on('change', (comparison) => {
        if (comparison === 'again') resolve();
      });
    });
    while (
      !(await one.ping().then(
        () => true,
        () => false,
      ))
    );
    await one.cast(ballot({ comparison: 'again' }));
    await again;
    assert.deepEqual((await other.tallies('again')).get('a'), { ship: 1, skip: 0 });
  });

  test('an id that is too long for a message is told as any', async (t) => {
    const server = await new PostgresServer().create();
    t.after(() => server.remove());
    const url = await server.newDatabase();
    const [one, other] = [await open(t, url), await open(t, url)];
    const heard = heardBy(other);
    const told = once(heard, 'change');
    while (!hasHeard(heard)) await one.cast(ballot({ comparison: 'x'.repeat(2001) }));
    assert.deepEqual(await told, [undefined]);
  });

  test('what somebody else sends by NOTIFY is told as any, and ends no process', async (t) => {
    const server = await new PostgresServer().create();
    t.after(() => server.remove());
    const url = await server.newDatabase();
    const [one, other] = [await open(t, url), await open(t, url)];
    const heard = heardBy(other);
    while (!hasHeard(heard)) await one.cast(ballot());
    for (const payload of ['', 'no JSON', 'null', '1', '{}', '{"from":1,"comparison":2}']) {
      const told = once(heard, 'any');
      await server.run(`select pg_notify('vote_service_tallies', '${payload}')`, url);
      await told;
    }
    const told = once(heard, 'again');
    await one.cast(ballot({ comparison: 'again' }));
    await told;
  });
});
