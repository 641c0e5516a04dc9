import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RateLimiter } from '../../../demo/server/http/rate-limiter.js';
import { startService } from './support/start.js';
import { cast, problemOf, read, send, voteUrl, votesUrl } from './support/voting.js';

/** A vote with an X-Forwarded-For header. */
function castFrom(url: string, forwardedFor: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor };
  return send('PUT', voteUrl(url), '{"choice":"ship","sequence":1}', headers);
}

async function statuses(url: string, senders: readonly string[]): Promise<number[]> {
  const all: number[] = [];
  for (const sender of senders) all.push((await castFrom(url, sender)).status);
  return all;
}

describe('the rate limit', () => {
  test('refuses votes and subscriptions with Retry-After, and still allows reads', async (t) => {
    const { url } = await startService(t, { environment: { RATE_LIMIT: '3' } });
    for (let count = 0; count < 3; count += 1) assert.equal((await cast(url)).status, 200);
    for (const refused of [
      await cast(url),
      await send('POST', `${url}/api/newsletter`, '{"email":"a@b.example"}'),
    ]) {
      assert.equal(refused.status, 429);
      const seconds = Number(refused.headers.get('retry-after'));
      assert.ok(Number.isInteger(seconds) && seconds >= 1 && seconds <= 20, `${seconds} s`);
      assert.equal((await problemOf(refused)).code, 'too-many-requests');
    }
    assert.equal((await fetch(votesUrl(url))).status, 200);
    assert.deepEqual((await read(url)).a, { ship: 3, skip: 0 });
  });

  test('counts refused requests too', async (t) => {
    const { url } = await startService(t, { environment: { RATE_LIMIT: '2' } });
    assert.equal((await cast(url, { comparison: 'nope' })).status, 404);
    assert.equal((await send('PUT', voteUrl(url), '{')).status, 400);
    assert.equal((await cast(url)).status, 429);
  });

  test('is off at 0', async (t) => {
    const { url } = await startService(t, { environment: { RATE_LIMIT: '0' } });
    const answers = await Promise.all(Array.from({ length: 1500 }, () => cast(url)));
    assert.ok(answers.every((answer) => answer.status === 200));
  });

  test('cannot be escaped by a forged X-Forwarded-For', async (t) => {
    const { url } = await startService(t, { environment: { RATE_LIMIT: '2' } });
    assert.deepEqual(await statuses(url, ['192.0.2.1', '192.0.2.2', '192.0.2.3']), [200, 200, 429]);
  });

  test('trusts the entry that a trusted proxy wrote, and no other', async (t) => {
    const environment = { RATE_LIMIT: '1', TRUSTED_PROXY: '127.0.0.0/8, 10.0.0.0/8' };
    const { url } = await startService(t, { environment });
    assert.deepEqual(await statuses(url, ['192.0.2.1', '192.0.2.2', '192.0.2.1']), [200, 200, 429]);
    // The entries to the left of the address that the proxy saw come from the client.
    assert.deepEqual(await statuses(url, ['198.51.100.1, 192.0.2.3', '198.51.100.2, 192.0.2.3']), [200, 429]);
    // A second trusted proxy in between is skipped.
    assert.deepEqual(await statuses(url, ['192.0.2.4, 10.1.2.3', '192.0.2.4, 10.9.9.9']), [200, 429]);
  });

  test('counts an IPv6 subscriber by its /64', async (t) => {
    const { url } = await startService(t, { environment: { RATE_LIMIT: '1', TRUSTED_PROXY: '127.0.0.1' } });
    const senders = [
      '2001:db8:1:2::1',
      '2001:DB8:1:2:ffff:1:2:3',
      '[2001:db8:1:2::9]:443',
      '2001:db8:1:3::1',
    ];
    assert.deepEqual(await statuses(url, senders), [200, 429, 429, 200]);
    assert.deepEqual(
      await statuses(url, ['192.0.2.7', '::ffff:192.0.2.7', '::ffff:c000:207']),
      [200, 429, 429],
    );
  });
});

describe('a token bucket', () => {
  test("holds one minute's tokens and refills evenly", () => {
    let now = 0;
    const limiter = new RateLimiter({ perMinute: 60, now: () => now });
    for (let count = 0; count < 60; count += 1) assert.equal(limiter.take('a'), 0);
    assert.equal(limiter.take('a'), 1);
    assert.equal(limiter.take('b'), 0, 'each has its own');
    now += 999;
    assert.equal(limiter.take('a'), 1);
    now += 1;
    assert.equal(limiter.take('a'), 0);
    assert.equal(limiter.take('a'), 1);
    now += 3_600_000;
    for (let count = 0; count < 60; count += 1) assert.equal(limiter.take('a'), 0);
    assert.equal(limiter.take('a'), 1, "never more than a minute's worth");
  });

  test('returns a wait after which there is a token', () => {
    let now = 0;
    const limiter = new RateLimiter({ perMinute: 7, now: () => now });
    for (let count = 0; count < 7; count += 1) limiter.take('a');
    now += limiter.take('a') * 1000;
    assert.equal(limiter.take('a'), 0);
  });

  test('forgets the sender that has been silent the longest when there are too many', () => {
    const limiter = new RateLimiter({ perMinute: 1, maxSenders: 100, now: () => 0 });
    limiter.take('first');
    for (let count = 0; count < 10_000; count += 1) {
      limiter.take(`sender ${count}`);
      assert.notEqual(limiter.take('first'), 0, 'one that keeps sending is remembered');
    }
    assert.equal(limiter.senders, 100);
  });
});
