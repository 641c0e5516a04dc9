import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createMetrics } from '../../../demo/server/metrics.js';
import { newToken } from '../../../demo/server/newsletter/token.js';
import { NewsletterStore } from '../../../demo/server/store/newsletter-store.js';
import { appOf } from './support/app.js';
import { openEvents } from './support/events.js';
import { readContract, type Contract } from './support/contract.js';
import { inDatabase } from './support/newsletter.js';
import { RemoteDatabase } from './support/remote-database.js';
import { sharedService } from './support/shared.js';
import { cast, send, voteUrl, votesUrl } from './support/voting.js';

const VOTES = '/api/comparisons/{comparison}/votes';
const VOTE = `${VOTES}/{tool}/{voter}`;
const NEWSLETTER = '/api/newsletter';
const CONFIRM = '/newsletter/confirm';
const UNSUBSCRIBE = '/newsletter/unsubscribe';
const HEALTH = '/health';
const READY = '/ready';
const METRICS = '/metrics';
const BADGE = '/badges/{comparison}/{tool}.svg';
const OEMBED = '/oembed';
const PAGE = '/comparisons/{comparison}';

/** A bug in the service would cause it, so no request can. */
const NEVER_SEEN = /^(get|put|post) \S+ 500$/;

/** The same for `/badges/:comparison/:file` and `/badges/{comparison}/{tool}.svg`. */
const patternOf = (path: string): string => path.replaceAll(/:\w+|\{\w+\}(?:\.svg)?/g, '*');

describe('openapi.yaml agrees with the service', () => {
  const remote = new RemoteDatabase();
  let contract: Contract;
  before(async () => {
    contract = await readContract();
    await remote.start();
  });
  after(() => remote.stop());
  const service = sharedService();
  const limited = sharedService({ environment: { RATE_LIMIT: '1', LIVE_STREAMS_PER_NETWORK: '1' } });
  const listed = sharedService({ environment: { ALLOWED_ORIGINS: 'https://blog.example' } });
  const working = sharedService({ environment: { PROOF_OF_WORK: '1' } });
  const measured = sharedService({ environment: { METRICS_PORT: '0' } });
  const cutOff = sharedService({
    get environment() {
      return { DATABASE_URL: remote.url };
    },
  });

  const text = { 'Content-Type': 'text/plain' };
  const large = '"'.padEnd(9000);

  test('about reading tallies', async () => {
    const { url } = service();
    const first = await fetch(votesUrl(url));
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    await contract.check('get', VOTES, first);
    await contract.check('get', VOTES, await fetch(votesUrl(url), { headers }));
    await contract.check('get', VOTES, await fetch(votesUrl(url, 'nope')));
    await contract.check('get', VOTES, await fetch(`${url}/api/comparisons/%ff/votes`));
    await contract.check('get', VOTES, await fetch(votesUrl(listed().url)));
    await contract.check('get', HEALTH, await fetch(`${url}/health`));
    await contract.check('get', READY, await fetch(`${url}/ready`));
  });

  test('about metrics', async () => {
    const { metrics } = await measured().process.line('listening');
    const { port } = new URL(String(metrics));
    assert.notEqual(port, new URL(measured().url).port);
    await contract.check('get', METRICS, await fetch(String(metrics)));
    assert.equal((await fetch(`${measured().url}/metrics`)).status, 404);
  });

  test('about the stream of tallies', async () => {
    const first = await openEvents(service().url);
    const { retry } = (await first.block()) ?? {};
    first.leave();
    await contract.check('get', VOTES, new Response(`retry: ${retry ?? ''}\n\n`, first.response));
    const only = await openEvents(limited().url);
    const refused = await openEvents(limited().url);
    assert.equal(refused.response.status, 429);
    await contract.check('get', VOTES, refused.response);
    only.leave();
    const ofList = await openEvents(listed().url);
    await ofList.block();
    ofList.leave();
    await contract.check('get', VOTES, new Response('retry: 3000\n\n', ofList.response));
  });

  test('about pages', async () => {
    const { url } = service();
    const page = `${url}/comparisons/a-or-b`;
    const first = await fetch(page);
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    const answers = [
      first,
      await fetch(page, { headers }),
      await fetch(`${url}/comparisons/nope`),
      await fetch(`${url}/comparisons/%ff`),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 304, 404, 400],
    );
    for (const answer of answers) await contract.check('get', PAGE, answer);
  });

  test('about embedding', async () => {
    const { url } = service();
    const ask = (query: Record<string, string>, headers = {}): Promise<Response> =>
      fetch(`${url}/oembed?${new URLSearchParams(query).toString()}`, { headers });
    const page = { url: `${url}/comparisons/a-or-b` };
    const first = await ask(page);
    const answers = [
      first,
      await ask(page, { 'If-None-Match': first.headers.get('etag') ?? '' }),
      await ask({}),
      await ask({ ...page, maxwidth: 'wide' }),
      await ask({ url: 'https://elsewhere.example/' }),
      await ask({ ...page, format: 'xml' }),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 304, 400, 400, 404, 501],
    );
    for (const answer of answers) await contract.check('get', OEMBED, answer);
  });

  test('about badges', async () => {
    const { url } = service();
    const badge = `${url}/badges/a-or-b/a.svg`;
    const first = await fetch(badge);
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    const answers = [
      first,
      await fetch(badge, { headers }),
      await fetch(`${url}/badges/a-or-b/nope.svg`),
      await fetch(`${url}/badges/%ff/a.svg`),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 304, 404, 400],
    );
    for (const answer of answers) await contract.check('get', BADGE, answer);
  });

  test('about voting', async () => {
    const { url } = service();
    const answers = [
      await cast(url),
      await cast(url, { comparison: 'nope' }),
      await cast(url, { tool: 'nope' }),
      await cast(url, { choice: 'both', sequence: -1, voter: 'me' }),
      await send('PUT', voteUrl(url), '{'),
      await send('PUT', voteUrl(url), '{}', text),
      await send('PUT', voteUrl(url), large),
      await cast(limited().url),
      await cast(limited().url),
      await cast(working().url),
      await send('PUT', voteUrl(listed().url), '{}', { Origin: 'https://other.example' }),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 404, 404, 422, 400, 415, 413, 200, 429, 428, 403],
    );
    for (const answer of answers) await contract.check('put', VOTE, answer);
  });

  test('about the newsletter', async () => {
    const subscribe = (body: string, headers?: Record<string, string>): Promise<Response> =>
      send('POST', service().url + NEWSLETTER, body, headers);
    const answers = [
      await subscribe(JSON.stringify(contract.example('Subscription'))),
      await subscribe('{}'),
      await subscribe('{'),
      await subscribe('{}', text),
      await subscribe(large),
      // The votes above have used up this client's tokens.
      await send('POST', limited().url + NEWSLETTER, '{}'),
      await send('POST', listed().url + NEWSLETTER, '{}', { Origin: 'https://other.example' }),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [202, 422, 400, 415, 413, 429, 403],
    );
    for (const answer of answers) await contract.check('post', NEWSLETTER, answer);
  });

  test('about the links of its mails', async () => {
    const { url, databaseUrl } = service();
    const confirm = newToken();
    const unsubscribe = newToken();
    await inDatabase(databaseUrl, async (database) => {
      const store = new NewsletterStore(database);
      const address = 'links@example.org';
      await store.subscribe({ address, email: address, language: 'de', origin: url }, Date.now(), 0);
      await store.addTokens(address, [
        { hash: confirm.hash, purpose: 'confirm', expiresAt: Date.now() + 3_600_000 },
        { hash: unsubscribe.hash, purpose: 'unsubscribe', expiresAt: null },
      ]);
    });
    const page = `${url}${CONFIRM}?token=${confirm.text}`;
    for (const method of ['get', 'post', 'post', 'get']) {
      await contract.check(method, CONFIRM, await fetch(page, { method }));
    }
    const leaving = `${url}${UNSUBSCRIBE}?token=${unsubscribe.text}`;
    const form = (value: string): URLSearchParams => new URLSearchParams({ 'List-Unsubscribe': value });
    const multipart = { 'Content-Type': 'multipart/form-data' };
    await contract.check('get', UNSUBSCRIBE, await fetch(leaving));
    await contract.check('get', UNSUBSCRIBE, await fetch(`${leaving}x`));
    const answers = [
      await send('POST', leaving, 'a', multipart),
      await send('POST', leaving, form('No'), {}),
      await send('POST', leaving, form('x'.repeat(9000)), {}),
      await send('POST', `${leaving}x`, form('One-Click'), {}),
      await send('POST', leaving, form('One-Click'), {}),
    ];
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [400, 422, 413, 404, 200],
    );
    for (const answer of answers) await contract.check('post', UNSUBSCRIBE, answer);
    for (const path of [CONFIRM, UNSUBSCRIBE]) {
      const response = await fetch(url + path, { method: 'DELETE' });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, HEAD, POST']);
    }
  });

  test('about preflights and unsupported methods', async () => {
    const concrete = {
      [VOTES]: votesUrl(''),
      [VOTE]: voteUrl(''),
      [NEWSLETTER]: NEWSLETTER,
      [HEALTH]: HEALTH,
      [READY]: READY,
      [PAGE]: '/comparisons/a-or-b',
      [OEMBED]: OEMBED,
      [BADGE]: '/badges/a-or-b/a.svg',
    };
    for (const [path, target] of Object.entries(concrete)) {
      const url = service().url + target;
      const headers = { Origin: 'https://blog.example', 'Access-Control-Request-Method': 'PUT' };
      await contract.check('options', path, await fetch(url, { method: 'OPTIONS', headers }));
      const allowed = contract.methods(path);
      for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'].filter(
        (one) => !allowed.includes(one),
      )) {
        const response = await fetch(url, { method });
        assert.equal(response.status, 405, `${method} ${path}`);
        assert.deepEqual(new Set(response.headers.get('allow')?.split(', ')), new Set(allowed));
        await contract.checkAgainst('MethodNotAllowed', response);
      }
    }
  });

  test('about an unreachable database', async () => {
    const { url } = cutOff();
    await remote.stop();
    await contract.check('get', VOTES, await fetch(votesUrl(url)));
    await contract.check('get', HEALTH, await fetch(`${url}/health`));
    await contract.check('get', READY, await fetch(`${url}/ready`));
    await contract.check('put', VOTE, await cast(url));
    const subscription = JSON.stringify(contract.example('Subscription'));
    await contract.check('post', NEWSLETTER, await send('POST', url + NEWSLETTER, subscription));
    const { text: token } = newToken();
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    for (const path of [CONFIRM, UNSUBSCRIBE]) {
      const link = `${url}${path}?token=${token}`;
      await contract.check('get', path, await fetch(link));
      await contract.check('post', path, await fetch(link, { method: 'POST', body }));
    }
  });

  test('about what a vote is, for any value', async () => {
    const { url } = service();
    const isVote = contract.schema('Vote');
    // What the description says, and a schema cannot.
    const isInTime = (value: unknown): boolean =>
      (value as { sequence: number }).sequence <= Date.now() + 24 * 3_600_000;
    const near = fc.record(
      {
        choice: fc.oneof(fc.constantFrom('ship', 'skip', null), fc.jsonValue()),
        sequence: fc.oneof(
          fc.maxSafeNat(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.jsonValue(),
        ),
        extra: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const good = fc.record({
      choice: fc.constantFrom('ship', 'skip', null),
      sequence: fc.oneof(fc.nat(), fc.maxSafeNat()),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(near, good, fc.jsonValue()), async (value) => {
        const body = JSON.stringify(value);
        const response = await send('PUT', voteUrl(url, { voter: randomUUID() }), body);
        assert.equal(response.status, isVote(JSON.parse(body)) && isInTime(value) ? 200 : 422, body);
        await contract.check('put', VOTE, response);
      }),
      { numRuns: 300 },
    );
    assert.ok(isVote(contract.example('Vote')));
  });

  test('and every route of the app is in it, and no other', () => {
    const { app } = appOf({ documents: [] });
    const routes = [...app.routes, ...createMetrics().app.routes]
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => `${method.toLowerCase()} ${patternOf(path)}`);
    const documented = contract.paths.flatMap((path) =>
      contract
        .methods(path)
        .filter((method) => !['HEAD', 'OPTIONS'].includes(method))
        .map((method) => `${method.toLowerCase()} ${patternOf(path)}`),
    );
    assert.deepEqual([...new Set(routes)].sort(), documented.sort());
  });

  test('and every answer that these services have logged is in it', () => {
    const paths = new Map(contract.paths.map((path) => [patternOf(path), path]));
    const documented = new Set(contract.documented);
    const answers = [service, limited, listed, measured, cutOff]
      .flatMap((one) => one().process.lines)
      .filter(({ event, status }) => event === 'request' && status !== 405)
      .map(({ method, route, status }) => {
        const name = method === 'HEAD' ? 'get' : String(method).toLowerCase();
        return `${name} ${paths.get(patternOf(String(route))) ?? String(route)} ${String(status)}`;
      });
    assert.ok(answers.length > 300);
    const undocumented = answers.filter((name) => !documented.has(name) && !/ none 404$/.test(name));
    assert.deepEqual([...new Set(undocumented)], []);
  });

  test('and documents no answer that these tests have not seen', () => {
    const unseen = contract.documented.filter((name) => !contract.seen.has(name) && !NEVER_SEEN.test(name));
    assert.deepEqual(unseen, []);
  });
});
