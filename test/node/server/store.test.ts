import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { sql, type Kysely, type Migration } from 'kysely';
import type { Tallies } from '../../../demo/server/ballot.js';
import { addToTallies } from '../../../demo/server/store/count.js';
import { openDatabase, type Database } from '../../../demo/server/store/database.js';
import { migrate } from '../../../demo/server/store/migrate.js';
import { migrations } from '../../../demo/server/store/migrations/index.js';
import { TallyStore } from '../../../demo/server/store/tally-store.js';
import { forEachDatabase } from './support/databases.js';
import { ballot, openDatabaseFor } from './support/stores.js';

/** Counts here and not in SQL, so that a mistake in our SQL cannot hide itself. */
async function recount({ queries }: Database): Promise<Tallies> {
  const tallies = new Map<string, { ship: number; skip: number }>();
  for (const { tool, choice } of await queries.selectFrom('votes').selectAll().execute()) {
    const tally = tallies.get(tool) ?? { ship: 0, skip: 0 };
    if (choice) tally[choice] += 1;
    tallies.set(tool, tally);
  }
  return tallies;
}

forEachDatabase((newUrl) => {
  describe('migrations', () => {
    const added: Migration = {
      up: async (db: Kysely<unknown>) => {
        await db.schema.alterTable('votes').addColumn('extra', 'text').execute();
      },
    };
    const later = { ...migrations, '999-added': added };

    test('create the schema, and do nothing the second time', async (t) => {
      const url = await newUrl(t);
      const database = await openDatabaseFor(t, url);
      await new TallyStore(database).cast(ballot());
      assert.deepEqual(await migrate(database.queries), []);
      const again = await openDatabaseFor(t, url);
      assert.deepEqual(await new TallyStore(again).tallies('c'), new Map([['a', { ship: 1, skip: 0 }]]));
    });

    test('continue from an older version', async (t) => {
      const { queries } = await openDatabaseFor(t, await newUrl(t));
      assert.deepEqual(await migrate(queries, later), ['999-added']);
      assert.deepEqual(await migrate(queries, later), []);
    });

    test('run once if several instances start at the same time', async (t) => {
      const url = await newUrl(t);
      const databases = await Promise.all([1, 2, 3].map(() => openDatabaseFor(t, url)));
      await Promise.all(databases.map((database) => new TallyStore(database).cast(ballot())));
      const [first] = databases;
      assert.deepEqual((await new TallyStore(first ?? assert.fail()).tallies('c')).get('a'), {
        ship: 3,
        skip: 0,
      });
    });

    test('leave nothing behind if they fail', async (t) => {
      const { queries } = await openDatabaseFor(t, await newUrl(t));
      const broken: Migration = {
        up: async (db) => {
          await added.up(db);
          await sql`not sql`.execute(db);
        },
      };
      await assert.rejects(migrate(queries, { ...migrations, '999-added': broken }));
      assert.deepEqual(await migrate(queries, later), ['999-added'], 'the whole of it is still to do');
    });

    test('refuse a database of a later version', async (t) => {
      const url = await newUrl(t);
      const { queries } = await openDatabaseFor(t, url);
      await migrate(queries, later);
      const refusal = /version 999-added; this service knows versions up to \d+-/;
      await assert.rejects(migrate(queries), refusal);
      await assert.rejects(openDatabase({ url }), refusal);
    });
  });

  describe('tallies', () => {
    test('equal a recount of the votes', async (t) => {
      const database = await openDatabaseFor(t, await newUrl(t));
      const store = new TallyStore(database);
      const choices = ['ship', 'skip', null] as const;
      const cast = Array.from({ length: 20 }, () => randomUUID()).flatMap((voter, index) =>
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
      const counted = await recount(database);
      assert.equal(counted.size, 2);
      assert.deepEqual(await store.tallies('c'), counted);
    });

    test('equal a recount if two instances count the same voters at the same time', async (t) => {
      const url = await newUrl(t);
      const databases = [await openDatabaseFor(t, url), await openDatabaseFor(t, url)];
      const voters = Array.from({ length: 10 }, () => randomUUID());
      const choices = ['ship', 'skip', null] as const;
      await Promise.all(
        databases.map(async (database, shard) => {
          const store = new TallyStore(database, { shard });
          for (let sequence = 0; sequence < 20; sequence += 1) {
            await Promise.all(
              voters.map((voter, index) =>
                store.cast(
                  ballot({ voter, sequence, choice: choices[(index + sequence + shard) % 3] ?? null }),
                ),
              ),
            );
          }
        }),
      );
      const [first] = databases;
      const store = new TallyStore(first ?? assert.fail());
      assert.deepEqual(await store.tallies('c'), await recount(first ?? assert.fail()));
    });

    test('of two comparisons do not mix when votes arrive at the same time', async (t) => {
      const store = new TallyStore(await openDatabaseFor(t, await newUrl(t)));
      const [one, two] = await Promise.all([
        store.cast(ballot()),
        store.cast(ballot({ comparison: 'd', choice: 'skip' })),
      ]);
      assert.deepEqual(one, new Map([['a', { ship: 1, skip: 0 }]]));
      assert.deepEqual(two, new Map([['a', { ship: 0, skip: 1 }]]));
      assert.deepEqual(
        await store.talliesOf(['d', 'e', 'c']),
        new Map([
          ['d', two],
          ['e', new Map()],
          ['c', one],
        ]),
      );
    });

    test('of one voter’s ballots in a group count the last, and of equal sequences the first', async (t) => {
      const store = new TallyStore(await openDatabaseFor(t, await newUrl(t)));
      const voter = randomUUID();
      await Promise.all([
        store.cast(ballot({ voter, sequence: 2, choice: 'skip' })),
        store.cast(ballot({ voter, sequence: 2, choice: 'ship' })),
        store.cast(ballot({ voter, sequence: 1, choice: null })),
      ]);
      assert.deepEqual(await store.tallies('c'), new Map([['a', { ship: 0, skip: 1 }]]));
    });

    test('are those of the highest number that a sequence may be', async (t) => {
      const store = new TallyStore(await openDatabaseFor(t, await newUrl(t)));
      const voter = randomUUID();
      // A day ahead of the clock: the routes take no higher one.
      const highest = Date.now() + 24 * 3_600_000;
      await store.cast(ballot({ voter, sequence: highest - 1 }));
      await store.cast(ballot({ voter, sequence: highest, choice: 'skip' }));
      await store.cast(ballot({ voter, sequence: highest - 1 }));
      assert.deepEqual(await store.tallies('c'), new Map([['a', { ship: 0, skip: 1 }]]));
    });
  });

  describe('a transaction', () => {
    test('that fails leaves nothing, and the next one is not affected', async (t) => {
      const database = await openDatabaseFor(t, await newUrl(t));
      await assert.rejects(
        database.write(async (transaction) => {
          await addToTallies(
            transaction,
            [{ comparison: 'c', tool: 'a', previous: null, choice: 'ship' }],
            0,
          );
          throw new TypeError('ours');
        }),
        TypeError,
      );
      const store = new TallyStore(database);
      assert.deepEqual(await store.cast(ballot()), new Map([['a', { ship: 1, skip: 0 }]]));
    });

    test('that writes waits for its turn, however many there are at once', async (t) => {
      const database = await openDatabaseFor(t, await newUrl(t));
      const change = { comparison: 'c', tool: 'a', previous: null, choice: 'ship' } as const;
      await Promise.all(
        Array.from({ length: 50 }, () =>
          database.write((transaction) => addToTallies(transaction, [change], 0)),
        ),
      );
      assert.deepEqual(await new TallyStore(database).tallies('c'), new Map([['a', { ship: 50, skip: 0 }]]));
    });
  });
});
