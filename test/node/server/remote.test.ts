import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { startRemote } from './support/remote-database.js';
import { startService } from './support/start.js';
import { cast, castAndRead, read, votesUrl } from './support/voting.js';

test('with a libsql:// URL votes are counted in a remote database', async (t) => {
  const remote = await startRemote(t);
  const environment = { DATABASE_URL: remote.url, DATABASE_AUTH_TOKEN: 'a-token' };
  const { url, process, documents } = await startService(t, { environment });
  assert.deepEqual([...remote.authorizations], ['Bearer a-token']);

  const voter = randomUUID();
  const now = Date.now();
  await Promise.all(Array.from({ length: 100 }, () => castAndRead(url)));
  await castAndRead(url, { voter, sequence: now - 1 });
  await castAndRead(url, { voter, sequence: now, choice: 'skip' });
  await castAndRead(url, { voter, sequence: now - 1, choice: null });
  assert.deepEqual((await read(url)).a, { ship: 100, skip: 1 });

  // A second instance on the same database finds the schema and the votes.
  await process.stop();
  const second = await startService(t, { environment: { ...environment, COMPARISONS: documents } });
  assert.deepEqual((await read(second.url)).a, { ship: 100, skip: 1 });
});

test('an unreachable remote database gives 503 with Retry-After, also for reads', async (t) => {
  const remote = await startRemote(t);
  const { url } = await startService(t, { environment: { DATABASE_URL: remote.url } });
  assert.equal((await cast(url)).status, 200);
  await remote.stop();
  for (const response of [await cast(url), await fetch(votesUrl(url)), await fetch(`${url}/ready`)]) {
    assert.equal(response.status, 503);
    assert.match(response.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  }
});
