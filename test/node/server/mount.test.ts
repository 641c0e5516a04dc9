import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { createApp } from '../../../demo/server/app.js';
import { listen } from '../../../demo/server/listen.js';
import { createLog } from '../../../demo/server/log.js';
import { StoreUnavailableError } from '../../../demo/server/store/store-error.js';
import { cast, problemOf, votesUrl } from './support/voting.js';

test('the app can be mounted beside other routes and does not touch them', async (t) => {
  const lines: string[] = [];
  const log = createLog((text) => lines.push(text));
  const app = createApp({
    catalog: { find: (id) => Promise.resolve(id === 'a-or-b' ? { id, tools: ['a', 'b'] } : undefined) },
    store: {
      tallies: () => Promise.resolve(new Map()),
      ping: () => Promise.resolve(),
      cast: () => Promise.reject(new StoreUnavailableError('locked', 7)),
    },
    limit: async (_context, next) => next(),
    allowedOrigins: '*',
    log,
  });
  const site = new Hono();
  site.get('/page', (context) => context.html('<p>A page</p>'));
  site.route('/', app);
  const server = await listen(site.fetch, '127.0.0.1', 0);
  t.after(() => server.stop(0));

  const page = await fetch(`${server.url}/page`);
  assert.deepEqual([page.status, page.headers.get('access-control-allow-origin')], [200, null]);
  const nowhere = await fetch(`${server.url}/nowhere`);
  assert.deepEqual([nowhere.status, nowhere.headers.get('content-type')], [404, 'text/plain; charset=UTF-8']);

  assert.equal((await fetch(votesUrl(server.url))).status, 200);
  const unavailable = await cast(server.url);
  assert.deepEqual([unavailable.status, unavailable.headers.get('retry-after')], [503, '7']);
  assert.equal(unavailable.headers.get('access-control-allow-origin'), '*');
  assert.equal((await problemOf(await fetch(`${server.url}/api/nowhere`))).code, 'not-found');
  log.flush();
  assert.ok(!lines.join('').includes('/page'), 'it must not log other routes');
});
