// What the service publishes, where something it needs is not as it should be.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Tallies } from '../../../demo/server/ballot.js';
import { StoreUnavailableError } from '../../../demo/server/store/store-error.js';
import { full } from '../../support/element/documents.js';
import { appOf } from './support/app.js';
import { problemOf } from './support/voting.js';

const SITE = 'https://publisher.example';

describe('where the votes cannot be read', () => {
  const document = full({ id: 'a-or-b', community: { votes: '/api/comparisons/a-or-b/votes' } });
  const NAMES = ['page', 'badge'] as const;
  const paths = { page: '/comparisons/a-or-b', badge: '/badges/a-or-b/a.svg' };
  for (const name of NAMES) {
    test(`the ${name} is shown without them, is not kept, and the log says why`, async (t) => {
      let now = 0;
      t.mock.method(performance, 'now', () => now);
      let tallies = (): Promise<Tallies> => Promise.reject(new StoreUnavailableError('No connection.', 5));
      const { app, lines } = appOf({ documents: [document], tallies: () => tallies() });
      const url = SITE + paths[name];
      const without = await app.request(url);
      assert.deepEqual([without.status, without.headers.get('cache-control')], [200, 'no-store']);
      const failures = lines().filter(({ event }) => event === 'tallies-not-read');
      assert.deepEqual(
        failures.map(({ level, message }) => [level, message]),
        [['error', 'No connection.']],
      );
      // It is asked again soon, and then the answer may be kept.
      tallies = () => Promise.resolve(new Map([['a', { ship: 7777, skip: 0 }]]));
      now = 1001;
      const again = await app.request(url);
      assert.match(again.headers.get('cache-control') ?? '', /max-age=\d+$/);
      assert.notEqual(await again.text(), await without.text());
    });
  }
});

const PATHS = (origin: string): string[] => [
  '/comparisons/a-or-b',
  '/badges/a-or-b/a.svg',
  `/oembed?url=${encodeURIComponent(`${origin}/comparisons/a-or-b`)}`,
];

describe('the origin that is named', () => {
  const documents = [full({ id: 'a-or-b', community: { votes: `${SITE}/api/comparisons/a-or-b/votes` } })];
  const tallies = (): Promise<Tallies> => Promise.resolve(new Map([['a', { ship: 7777, skip: 0 }]]));

  test('is that of each request without PUBLIC_URL, and then no shared cache may keep the answer', async () => {
    const { app } = appOf({ documents, tallies });
    // One after the other and back again: what the service itself keeps for one is not sent to the other.
    for (const origin of [SITE, 'https://elsewhere.example', SITE]) {
      for (const path of PATHS(origin)) {
        const response = await app.request(origin + path);
        assert.equal(response.status, 200);
        assert.match(response.headers.get('cache-control') ?? '', /^private, max-age=\d+$/, path);
        const other = origin === SITE ? 'elsewhere.example' : 'publisher.example/dist';
        assert.ok(!(await response.text()).includes(other), path);
      }
    }
  });

  test('is PUBLIC_URL, whatever a request says, and then every cache may keep the answer', async () => {
    const { app } = appOf({ documents, tallies, published: { publicUrl: SITE } });
    for (const path of PATHS(SITE)) {
      const response = await app.request(SITE + path);
      const elsewhere = await app.request(`https://elsewhere.example${path}`);
      assert.match(elsewhere.headers.get('cache-control') ?? '', /^public, max-age=\d+$/, path);
      const body = await elsewhere.text();
      assert.ok(!body.includes('elsewhere.example'), path);
      assert.equal(body, await response.text());
    }
  });
});

test('a document that cannot be shown has a code of its own, whatever the tool', async () => {
  const document = { ...full({ id: 'a-or-b' }), version: 2 };
  const { app } = appOf({ documents: [document] });
  for (const path of [
    '/badges/a-or-b/a.svg',
    '/badges/a-or-b/nope.svg',
    `/oembed?url=${encodeURIComponent(`${SITE}/comparisons/a-or-b`)}`,
  ]) {
    const response = await app.request(SITE + path);
    assert.deepEqual([response.status, (await problemOf(response)).code], [404, 'invalid-document'], path);
  }
});
