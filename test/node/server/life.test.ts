import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { lockDatabase } from './support/lock.js';
import { ServiceProcess } from './support/service-process.js';
import { startService } from './support/start.js';
import { cast, castAndRead, problemOf, read, send, voteUrl, votesUrl } from './support/voting.js';

const BODY = '{"choice":"ship","sequence":1}';

describe('a locked database', () => {
  test('gives 503 with Retry-After for votes, still answers reads, and accepts votes again after it', async (t) => {
    const { url, databaseUrl } = await startService(t);
    await castAndRead(url);
    const lock = await lockDatabase(databaseUrl);
    const refused = await cast(url);
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
    assert.equal((await problemOf(refused)).code, 'unavailable');
    assert.deepEqual((await read(url)).a, { ship: 1, skip: 0 });
    assert.equal((await fetch(`${url}/health`)).status, 200);
    await lock.release();
    assert.deepEqual((await castAndRead(url)).a, { ship: 2, skip: 0 });
  });

  test('delays votes but refuses none if the lock is short', async (t) => {
    const { url, databaseUrl } = await startService(t);
    const lock = await lockDatabase(databaseUrl);
    const votes = Array.from({ length: 20 }, () => castAndRead(url));
    // A lock does not stop reading, and after the last of these reads the votes have surely arrived.
    for (let count = 0; count < 30; count += 1) await read(url);
    await lock.release();
    await Promise.all(votes);
    assert.deepEqual((await read(url)).a, { ship: 20, skip: 0 });
  });

  test('delays the start of the service', async (t) => {
    const first = await startService(t);
    await first.process.stop();
    const lock = await lockDatabase(first.databaseUrl);
    const process = new ServiceProcess(first.environment);
    t.after(() => process.stop('SIGKILL'));
    await process.line('waiting-for-database');
    await lock.release();
    assert.equal((await cast(await process.url())).status, 200);
  });
});

test('an idle connection outlives those of the proxies in front', async (t) => {
  const { url } = await startService(t);
  const { host, hostname, port, pathname } = new URL(votesUrl(url));
  const socket = connect(Number(port), hostname);
  t.after(() => socket.destroy());
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  const [, seconds] = /^keep-alive: timeout=(\d+)/im.exec(answer.toString()) ?? [];
  assert.ok(Number(seconds) > 60, answer.toString());
});

describe('stopping', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`${signal} lets a running request finish`, async (t) => {
      const { url, process, environment } = await startService(t);
      const target = new URL(voteUrl(url));
      const socket = connect(Number(target.port), target.hostname);
      socket.write(
        `PUT ${target.pathname} HTTP/1.1\r\nHost: ${target.host}\r\nContent-Type: application/json\r\n`,
      );
      socket.write(`Content-Length: ${BODY.length}\r\nExpect: 100-continue\r\n\r\n`);
      // 100 Continue says that the service has started on the request.
      assert.match(String((await once(socket, 'data'))[0]), /100 Continue/);
      process.signal(signal);
      await process.line('stopping');
      socket.write(BODY);
      const answer = await text(socket);
      assert.match(answer, /^HTTP\/1.1 200 /);
      assert.match(answer, /\r\nconnection: close\r\n/i);
      assert.equal(await process.exited(), 0);
      assert.equal(process.lines.at(-1)?.event, 'stopped');

      const again = new ServiceProcess(environment);
      t.after(() => again.stop('SIGKILL'));
      assert.deepEqual((await read(await again.url())).a, { ship: 1, skip: 0 });
    });
  }

  test('accepts no new connections and does not wait for idle ones', async (t) => {
    const { url, process } = await startService(t);
    await read(url);
    process.signal('SIGTERM');
    assert.equal(await process.exited(), 0);
    await assert.rejects(fetch(votesUrl(url)));
  });

  test('keeps votes and sequences for the next start', async (t) => {
    const { url, process, environment } = await startService(t);
    const voter = randomUUID();
    await castAndRead(url, { voter, sequence: 5 });
    await castAndRead(url, { tool: 'b', choice: 'skip' });
    await process.stop();
    const again = new ServiceProcess(environment);
    t.after(() => again.stop('SIGKILL'));
    const { a } = await castAndRead(await again.url(), { voter, sequence: 4, choice: 'skip' });
    assert.deepEqual(a, { ship: 1, skip: 0 });
    assert.deepEqual((await read(await again.url())).b, { ship: 0, skip: 1 });
  });

  test('with kill -9 right after a confirmation loses no vote', async (t) => {
    const { url, process, environment } = await startService(t);
    await Promise.all(Array.from({ length: 50 }, () => castAndRead(url)));
    await process.stop('SIGKILL');
    const again = new ServiceProcess(environment);
    t.after(() => again.stop('SIGKILL'));
    assert.deepEqual((await read(await again.url())).a, { ship: 50, skip: 0 });
  });
});

describe('a misbehaving client', () => {
  test('that disconnects in the middle of a vote affects nobody else', async (t) => {
    const { url, process } = await startService(t);
    const target = new URL(voteUrl(url));
    for (const head of [
      `Content-Length: ${BODY.length}\r\n\r\n{"ch`,
      'Transfer-Encoding: chunked\r\n\r\n4\r\n{"ch\r\n',
    ]) {
      const socket = connect(Number(target.port), target.hostname);
      socket.write(
        `PUT ${target.pathname} HTTP/1.1\r\nHost: ${target.host}\r\nContent-Type: application/json\r\n${head}`,
      );
      await once(socket, 'connect');
      socket.resetAndDestroy();
    }
    assert.deepEqual(await castAndRead(url), { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 0 } });
    await process.stop();
    assert.deepEqual(
      process.lines.filter((line) => line.level === 'error'),
      [],
    );
  });

  test('that does not speak HTTP gets 400', async (t) => {
    const { url } = await startService(t);
    const { port, hostname } = new URL(url);
    for (const nonsense of [
      'GET /\\api HTTP/1.1\r\nHost: x\r\n',
      'GET / HTTP/1.1\r\nHost: a b\r\n',
      'hello\r\n',
    ]) {
      const socket = connect(Number(port), hostname);
      socket.end(`${nonsense}Connection: close\r\n\r\n`);
      assert.match(await text(socket), /^HTTP\/1.1 400 /, nonsense);
    }
    assert.equal((await fetch(`${url}/health`)).status, 200);
  });
});

describe('the log', () => {
  test('has one line for each request, and no network address, voter id or e-mail address', async (t) => {
    const environment = { TRUSTED_PROXY: '127.0.0.1', RATE_LIMIT: '4' };
    const { url, process } = await startService(t, { environment });
    const voter = randomUUID();
    const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': '192.0.2.55' };
    await send('PUT', voteUrl(url, { voter }), BODY, headers);
    await send('PUT', voteUrl(url, { voter, tool: 'nope' }), BODY, headers);
    await send('PUT', voteUrl(url, { voter: 'reader@example.org' }), BODY, headers);
    await send('POST', `${url}/api/newsletter`, '{"email":"reader@example.org"}', headers);
    await send('PUT', voteUrl(url, { voter }), BODY, headers);
    await fetch(`${url}/api/comparisons/a-or-b/votes?voter=${voter}`);
    await process.stop();
    const requests = process.lines.filter((line) => line.event === 'request');
    assert.deepEqual(
      requests.map((line) => line.status),
      [200, 404, 422, 202, 429, 200],
    );
    const everything = JSON.stringify(process.lines.filter((line) => line.event !== 'listening'));
    assert.doesNotMatch(everything, /192\.0\.2|127\.0\.0|::1|reader|@/);
    assert.ok(!everything.includes(voter));
  });
});
