import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { networksOf, normalizeAddress } from '../../../demo/server/http/ip-address.js';
import { NetworkLimiter } from '../../../demo/server/http/network-limiter.js';
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
    const limiter = new RateLimiter({ limit: 60, now: () => now });
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
    const limiter = new RateLimiter({ limit: 7, now: () => now });
    for (let count = 0; count < 7; count += 1) limiter.take('a');
    now += limiter.take('a') * 1000;
    assert.equal(limiter.take('a'), 0);
  });

  test('is remembered until it is full again, however many others come', () => {
    let now = 0;
    const limiter = new RateLimiter({ limit: 2, maxSenders: 100, now: () => now });
    const remembered = (): number => limiter.senders;
    limiter.take('limited');
    limiter.take('limited');
    assert.notEqual(limiter.take('limited'), 0);
    for (let count = 0; count < 66_000; count += 1) limiter.take(`other ${count}`);
    assert.notEqual(limiter.take('limited'), 0, 'its bucket is as empty as before');
    assert.equal(limiter.senders, 100);
    now += 60_000;
    assert.equal(limiter.take('late'), 0, 'full buckets make room');
    assert.equal(limiter.take('limited'), 0);
    assert.ok(remembered() <= 100);
  });

  test('is shared by those for whom there is no room', () => {
    const limiter = new RateLimiter({ limit: 3, maxSenders: 10, now: () => 0 });
    for (let count = 0; count < 10; count += 1) limiter.take(`known ${count}`);
    const waits = Array.from({ length: 5 }, (_, index) => limiter.take(`unknown ${index}`) > 0);
    assert.deepEqual(waits, [false, false, false, true, true]);
    assert.ok(limiter.waitFor('another') > 0);
    assert.equal(limiter.take('known 3'), 0, 'one that has a place keeps it');
  });
});

describe('wider networks', () => {
  const take = (limiter: NetworkLimiter, addresses: readonly string[]): number =>
    addresses.filter((address) => limiter.take(networksOf(normalizeAddress(address) ?? '')) === 0).length;

  test('are one sender each: 8,000 IPv6 /64 of one /48 are not 8,000 readers', () => {
    const limiter = new NetworkLimiter({ subscriber: 100, site: 400 });
    const all = Array.from({ length: 8000 }, (_, index) => `2001:db8:1:${(index * 8).toString(16)}::1`);
    const taken = take(limiter, all);
    assert.ok(taken >= 400 && taken < 480, `${taken}`);
  });

  test('have a budget each: IPv4 /24, and IPv6 /56 within its /48', () => {
    const count = (addresses: readonly string[]): number =>
      take(new NetworkLimiter({ subscriber: 10, site: 40 }), addresses);
    const many = (address: (index: number) => string): string[] =>
      Array.from({ length: 250 }, (_, index) => address(index));
    assert.equal(count(many((index) => `192.0.2.${index}`)), 40);
    assert.equal(count(many((index) => `192.0.${index}.1`)), 250);
    assert.equal(count(many((index) => `2001:db8:1:2${index.toString(16).padStart(2, '0')}::1`)), 20);
    assert.equal(count(many((index) => `2001:db8:${index.toString(16)}:1::1`)), 250);
  });

  test('lose nothing by a sender that has used up its own', () => {
    const limiter = new NetworkLimiter({ subscriber: 2, site: 4 });
    assert.equal(take(limiter, Array<string>(50).fill('192.0.2.1')), 2);
    assert.equal(take(limiter, ['192.0.2.2', '192.0.2.3', '192.0.2.4']), 2);
  });

  test('are never smaller than what is within them', () => {
    const limiter = new NetworkLimiter({ subscriber: 4, site: 5 });
    assert.equal(take(limiter, Array<string>(9).fill('2001:db8:0:0:0:0:0:1')), 4, 'not half of five');
  });

  test('are limited at the service, too, and by a setting of their own', async (t) => {
    const environment = { RATE_LIMIT: '2', RATE_LIMIT_WIDE: '3', TRUSTED_PROXY: '127.0.0.1' };
    const { url } = await startService(t, { environment });
    const senders = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '198.51.100.1'];
    assert.deepEqual(await statuses(url, senders), [200, 200, 200, 429, 200]);
  });
});
