import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { Addresses } from '../../../demo/server/addresses.js';
import { createApp } from '../../../demo/server/app.js';
import { listen } from '../../../demo/server/listen.js';
import { createLog } from '../../../demo/server/log.js';
import { StoreUnavailableError } from '../../../demo/server/store/store-error.js';
import { NO_NEWSLETTER } from './support/app.js';
import { noStreams } from './support/no-streams.js';
import { cast, problemOf, votesUrl } from './support/voting.js';

test('the app can be mounted beside other routes and does not touch them', async (t) => {
  const comparison = { id: 'a-or-b', tools: ['a', 'b'], file: 'a-or-b.json', document: {} };
  const lines: string[] = [];
  const log = createLog((text) => lines.push(text));
  const app = createApp({
    catalog: {
      find: (id) => Promise.resolve([comparison].find((one) => one.id === id)),
      all: () => Promise.resolve([comparison]),
    },
    addresses: (requestUrl) =>
      new Addresses({ publicUrl: undefined, widgetUrl: '/dist/', documentsUrl: '/comparisons/' }, requestUrl),
    store: {
      tallies: () => Promise.resolve(new Map()),
      ping: () => Promise.resolve(),
      cast: () => Promise.reject(new StoreUnavailableError('locked', 7)),
    },
    live: noStreams,
    limit: async (_context, next) => next(),
    limitMails: async (_context, next) => next(),
    newsletter: NO_NEWSLETTER,
    isStopping: () => false,
    allowedOrigins: '*',
    log,
  });
  const site = new Hono();
  site.get('/page', (context) => context.html('<p>A page</p>'));
  site.route('/', app);
  site.get('/comparisons/:file', (context) => context.text(`The file ${context.req.param('file')}`));
  const server = await listen(site.fetch, '127.0.0.1', 0);
  t.after(() => server.stop(0));

  const page = await fetch(`${server.url}/page`);
  assert.deepEqual([page.status, page.headers.get('access-control-allow-origin')], [200, null]);
  const nowhere = await fetch(`${server.url}/nowhere`);
  assert.deepEqual([nowhere.status, nowhere.headers.get('content-type')], [404, 'text/plain; charset=UTF-8']);

  const file = await fetch(`${server.url}/comparisons/a-or-b.json`);
  assert.deepEqual(
    [await file.text(), file.headers.get('access-control-allow-origin')],
    ['The file a-or-b.json', null],
  );

  assert.equal((await fetch(votesUrl(server.url))).status, 200);
  const unavailable = await cast(server.url);
  assert.deepEqual([unavailable.status, unavailable.headers.get('retry-after')], [503, '7']);
  assert.equal(unavailable.headers.get('access-control-allow-origin'), '*');
  assert.equal((await problemOf(await fetch(`${server.url}/api/nowhere`))).code, 'not-found');
  log.flush();
  assert.doesNotMatch(lines.join(''), /"\/(page|comparisons)/, 'it must not log other routes');
});
