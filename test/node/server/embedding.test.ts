import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sharedService } from './support/shared.js';
import { cast, castAndRead, send, voteUrl, votesUrl } from './support/voting.js';

const BLOG = 'https://blog.example';
const preflight = (url: string, method: string, origin: string): Promise<Response> =>
  fetch(url, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': 'content-type',
    },
  });

describe('a page of any origin', () => {
  const service = sharedService({ environment: { RATE_LIMIT: '4' } });

  test('gets a preflight answer that is valid for a day', async () => {
    for (const [url, method] of [
      [voteUrl(service().url), 'PUT'],
      [`${service().url}/api/newsletter`, 'POST'],
    ] as const) {
      const { status, headers } = await preflight(url, method, BLOG);
      assert.equal(status, 204);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.ok(headers.get('access-control-allow-methods')?.split(',').includes(method));
      assert.match(headers.get('access-control-allow-headers') ?? '', /content-type/i);
      assert.equal(headers.get('access-control-max-age'), '86400');
      assert.equal(headers.get('access-control-allow-credentials'), null);
    }
  });

  test('can read every answer, including errors and rate limits', async () => {
    const { url } = service();
    const answers = [
      await fetch(votesUrl(url)),
      await fetch(votesUrl(url, 'nope')),
      await fetch(votesUrl(url), { method: 'PUT' }),
      await fetch(`${url}/health`),
      await cast(url),
      await send('PUT', voteUrl(url), 'x'.repeat(9000)),
      await send('PUT', voteUrl(url), '{}', { 'Content-Type': 'text/plain' }),
      await cast(url, { choice: 'both' }),
      await cast(url),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 404, 405, 200, 200, 413, 415, 422, 429],
    );
    for (const { headers, status } of answers) {
      const hint = String(status);
      assert.equal(headers.get('access-control-allow-origin'), '*', hint);
      assert.match(headers.get('access-control-expose-headers') ?? '', /^Retry-After,ETag,Date,Age$/, hint);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', hint);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', hint);
      assert.equal(headers.get('access-control-allow-credentials'), null, hint);
      assert.equal(headers.get('set-cookie'), null, hint);
    }
  });
});

describe('with a list of origins', () => {
  const service = sharedService({ environment: { ALLOWED_ORIGINS: `${BLOG}, https://partner.example/` } });

  test('only those may read, and Vary tells caches', async () => {
    for (const [origin, allowed] of [
      [BLOG, BLOG],
      ['https://partner.example', 'https://partner.example'],
      ['https://evil.example', null],
    ] as const) {
      for (const response of [
        await fetch(votesUrl(service().url), { headers: { Origin: origin } }),
        await fetch(votesUrl(service().url, 'nope'), { headers: { Origin: origin } }),
        await preflight(voteUrl(service().url), 'PUT', origin),
      ]) {
        assert.equal(response.headers.get('access-control-allow-origin'), allowed, origin);
        assert.match(response.headers.get('vary') ?? '', /Origin/, origin);
      }
    }
  });

  test('a 304 has the same headers', async () => {
    const headers = { Origin: BLOG };
    const etag = (await fetch(votesUrl(service().url), { headers })).headers.get('etag') ?? '';
    const again = await fetch(votesUrl(service().url), { headers: { ...headers, 'If-None-Match': etag } });
    assert.deepEqual([again.status, again.headers.get('access-control-allow-origin')], [304, BLOG]);
    assert.match(again.headers.get('vary') ?? '', /Origin/);
  });
});

describe('caching', () => {
  const service = sharedService();
  const readIf = (etag: string): Promise<Response> =>
    fetch(votesUrl(service().url), { headers: { 'If-None-Match': etag } });

  test('a reader who reloads after a vote never sees the old numbers', async () => {
    const first = await fetch(votesUrl(service().url));
    const etag = first.headers.get('etag') ?? '';
    // A browser must revalidate its copy ...
    assert.equal(first.headers.get('cache-control'), 'public, max-age=0, s-maxage=1, must-revalidate');
    assert.match(etag, /^"[^"]+"$/, 'a strong tag');
    // ... and gets a 304 only if nothing has changed.
    assert.equal((await readIf(etag)).status, 304);
    await castAndRead(service().url);
    const second = await readIf(etag);
    assert.equal(second.status, 200);
    assert.notEqual(second.headers.get('etag'), etag);
    assert.deepEqual(await second.json(), { tallies: { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 0 } } });
  });

  test('understands lists, weak tags and * in If-None-Match', async () => {
    const etag = (await fetch(votesUrl(service().url))).headers.get('etag') ?? '';
    for (const header of [`"x", ${etag}`, `W/${etag}`, '*'])
      assert.equal((await readIf(header)).status, 304, header);
    for (const header of ['"x"', etag.replaceAll('"', '')])
      assert.equal((await readIf(header)).status, 200, header);
    const unchanged = await readIf(etag);
    assert.equal(await unchanged.text(), '');
    assert.equal(unchanged.headers.get('etag'), etag);
  });

  test('HEAD answers like GET, without the body', async () => {
    const [get, head] = await Promise.all([
      fetch(votesUrl(service().url)),
      fetch(votesUrl(service().url), { method: 'HEAD' }),
    ]);
    assert.equal(head.status, 200);
    assert.equal(head.headers.get('etag'), get.headers.get('etag'));
    assert.equal(await head.text(), '');
  });

  test('the answer to a vote is never stored', async () => {
    assert.equal((await cast(service().url)).headers.get('cache-control'), 'no-store');
  });
});
