import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openDatabase, type Database } from '../../../demo/server/store/database.js';
import { NewsletterStore } from '../../../demo/server/store/newsletter-store.js';
import { forEachDatabase } from './support/databases.js';

const ADDRESS = 'reader@example.org';
const REQUEST = { address: ADDRESS, email: ADDRESS, language: 'en', origin: 'https://news.example' };
const TOKEN = { hash: 'hash', purpose: 'unsubscribe', expiresAt: null } as const;

const tokensIn = ({ queries }: Database): Promise<unknown[]> =>
  queries.selectFrom('newsletter_tokens').selectAll().execute();

forEachDatabase((newUrl) => {
  describe('the newsletter’s store', () => {
    test('keeps no link of an address that is deleted, also if both happen at once', async (t) => {
      const url = await newUrl(t);
      const [database, other] = [await openDatabase({ url }), await openDatabase({ url })];
      t.after(async () => {
        await database.close();
        await other.close();
      });
      const [store, deleter] = [new NewsletterStore(database), new NewsletterStore(other)];
      assert.equal(await store.addTokens(ADDRESS, [TOKEN]), false);
      assert.deepEqual(await tokensIn(database), []);
      for (let i = 0; i < 20; i++) {
        await store.subscribe(REQUEST, Date.now(), 0);
        await Promise.all([
          store.addTokens(ADDRESS, [{ ...TOKEN, hash: `hash ${i}` }]),
          deleter.delete(ADDRESS),
        ]);
        assert.deepEqual(await tokensIn(database), []);
      }
    });

    test('purges links of which nobody has the address any more, and no others', async (t) => {
      const database = await openDatabase({ url: await newUrl(t) });
      t.after(() => database.close());
      const store = new NewsletterStore(database);
      const now = Date.now();
      await store.subscribe(REQUEST, now, 0);
      await store.addTokens(ADDRESS, [TOKEN]);
      await database.write(async (transaction) => {
        await transaction
          .insertInto('newsletter_tokens')
          .values({ hash: 'left', address: 'left@example.org', purpose: 'unsubscribe', expires_at: null })
          .execute();
      });
      assert.equal(await store.purge(now - 1000, now), 0);
      assert.equal(await store.languageOf(TOKEN.hash, 'unsubscribe', now), 'en');
      assert.equal((await tokensIn(database)).length, 1);
    });
  });
});
