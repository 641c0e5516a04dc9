import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { connect } from 'node:net';
import { once } from 'node:events';
import { isRandomUuid } from '../../../demo/server/routes/vote-values.js';
import { text } from 'node:stream/consumers';
import { sharedService } from './support/shared.js';
import {
  cast,
  castAndRead,
  problemOf,
  read,
  send,
  voteUrl,
  votesUrl,
  type ProblemBody,
  type TallyBody,
} from './support/voting.js';

const GOOD = '{"choice":"ship","sequence":1}';

describe('a request that is refused', () => {
  const service = sharedService();
  let before: TallyBody['tallies'];
  beforeEach(async () => {
    before = await read(service().url);
  });
  afterEach(async () => {
    assert.deepEqual(await read(service().url), before, 'nothing was stored');
  });

  async function refused(response: Response, status: number, code: string, what = code): Promise<void> {
    const problem = await problemOf(response);
    assert.deepEqual([response.status, problem.status, problem.code], [status, status, code], what);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  }

  test('because its body is not JSON: 400', async () => {
    const bodies = [
      '',
      '{',
      'ship',
      '{"choice":"ship","sequence":1',
      '{"choice":"ship","sequence":01}',
      "{'choice':1}",
    ];
    for (const body of bodies)
      await refused(await send('PUT', voteUrl(service().url), body), 400, 'bad-json', body);
    const latin1 = new Uint8Array([
      ...Buffer.from(GOOD.slice(0, -1)),
      ...Buffer.from(',"x":"'),
      0xe9,
      0x22,
      0x7d,
    ]);
    await refused(await send('PUT', voteUrl(service().url), latin1), 400, 'bad-json', 'not UTF-8');
  });

  test('because its path is malformed: 400', async () => {
    for (const path of ['%', '%zz', '%ff', '%c3%28']) {
      await refused(await fetch(`${service().url}/api/comparisons/${path}/votes`), 400, 'bad-path', path);
      const vote = `${votesUrl(service().url)}/${path}/${randomUUID()}`;
      await refused(await send('PUT', vote, GOOD), 400, 'bad-path', path);
    }
  });

  test('because of wrong values, each with a pointer: 422', async () => {
    const choices = ['Ship', 'SKIP', '', 'both', 1, true, ['ship'], {}, undefined];
    for (const choice of choices) {
      const response = await send('PUT', voteUrl(service().url), JSON.stringify({ choice, sequence: 1 }));
      assert.deepEqual(
        (await problemOf(response.clone())).errors?.map((error) => error.pointer),
        ['#/choice'],
      );
      await refused(response, 422, 'wrong-values', JSON.stringify(choice));
    }
    for (const sequence of ['-1', '1.5', '9007199254740992', '1e400', '"1"', 'null', 'true', '[1]', '{}']) {
      const response = await send('PUT', voteUrl(service().url), `{"choice":"ship","sequence":${sequence}}`);
      assert.deepEqual(
        (await problemOf(response.clone())).errors?.map((error) => error.pointer),
        ['#/sequence'],
      );
      await refused(response, 422, 'wrong-values', sequence);
    }
    for (const body of ['null', '[]', '"ship"', '1', '{}']) {
      await refused(await send('PUT', voteUrl(service().url), body), 422, 'wrong-values', body);
    }
  });

  test('because the voter id is not a random UUID: 422', async () => {
    const id = randomUUID();
    for (const voter of [
      '1',
      'me',
      `${id}0`,
      `{${id}}`,
      id.replaceAll('-', ''),
      `${id.slice(0, -1)}g`,
      `${id}\n`,
      '00000000-0000-0000-0000-000000000000',
      'ffffffff-ffff-ffff-ffff-ffffffffffff',
      // Versions 1, 3, 6, 7 and 8 of RFC 9562, and other variants.
      'c232ab00-9414-11ec-b3c8-9f6bdeced846',
      '5df41881-3aed-3515-88a7-2f4a814cf09e',
      '1ec9414c-232a-6b00-b3c8-9f6bdeced846',
      '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
      '2489e9ad-2ee2-8e00-8ec9-32d5f69181c0',
      `${id.slice(0, 19)}c${id.slice(20)}`,
      `${id.slice(0, 19)}0${id.slice(20)}`,
      // Counted up.
      '00000000-0000-0000-0000-000000000001',
      '00000000-0000-4000-8000-000000000001',
      'AaAaAaAa-aAaA-4123-8456-aAaA00112233',
    ]) {
      const { errors } = await problemOf(await cast(service().url, { voter }));
      assert.equal(errors?.[0]?.pointer, '#', voter);
      await refused(await cast(service().url, { voter }), 422, 'wrong-values', voter);
    }
  });

  test('but no voter id takes long to be checked', () => {
    const worst = '00000000-0000-4000-8aaa-aaaaaaaaaaaa';
    assert.equal(isRandomUuid(worst), true);
    const start = performance.now();
    for (let time = 0; time < 2000; time += 1) isRandomUuid(worst);
    assert.ok(performance.now() - start < 1000);
  });

  test('because its sequence is far ahead of the clock, so that nobody silences a voter for ever: 422', async () => {
    const voter = randomUUID();
    const day = 24 * 3_600_000;
    for (const sequence of [Number.MAX_SAFE_INTEGER, Date.now() * 1000, Date.now() + day + 60_000]) {
      const response = await cast(service().url, { voter, choice: 'ship', sequence });
      assert.deepEqual(
        (await problemOf(response.clone())).errors?.map((error) => error.pointer),
        ['#/sequence'],
      );
      await refused(response, 422, 'wrong-values', String(sequence));
    }
    const { a } = await castAndRead(service().url, {
      voter,
      choice: 'skip',
      sequence: Date.now() + day - 60_000,
    });
    assert.equal(
      a?.skip,
      (before.a?.skip ?? 0) + 1,
      'a clock that is some hours ahead is none that is wrong',
    );
    await castAndRead(service().url, { voter, choice: null, sequence: Date.now() + day - 59_000 });
  });

  test('because its content type is not JSON, as of form posts and text/plain: 415', async () => {
    const types = [
      'text/plain',
      'text/plain;charset=UTF-8',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/jsonp',
      'text/json',
      'application/problem+json',
      '',
    ];
    for (const type of types) {
      await refused(
        await send('PUT', voteUrl(service().url), GOOD, { 'Content-Type': type }),
        415,
        'not-json',
        type,
      );
    }
    const bytes = Buffer.from(GOOD);
    await refused(await send('PUT', voteUrl(service().url), bytes, {}), 415, 'not-json', 'no type at all');
    const form = new FormData();
    form.set('choice', 'ship');
    await refused(await send('PUT', voteUrl(service().url), form, {}), 415, 'not-json', 'a form');
    const gzip = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    await refused(await send('PUT', voteUrl(service().url), bytes, gzip), 415, 'not-json', 'gzip');
  });

  test('because its body is too large, by its Content-Length or as it streams: 413', async () => {
    const megabyte = `{"choice":"ship","sequence":1,"x":"${'x'.repeat(1024 * 1024)}"}`;
    await refused(await send('PUT', voteUrl(service().url), megabyte), 413, 'too-large', 'declared');
    const stream = new Blob([megabyte]).stream();
    await refused(await send('PUT', voteUrl(service().url), stream), 413, 'too-large', 'streamed');
    const justOver = GOOD.padEnd(8193);
    await refused(await send('PUT', voteUrl(service().url), justOver), 413, 'too-large', '8193 bytes');
    await refused(await send('PUT', voteUrl(service().url), new Blob([justOver]).stream()), 413, 'too-large');
  });

  test('because of its size, before all of it has arrived', async () => {
    const url = new URL(voteUrl(service().url));
    const socket = connect(Number(url.port), url.hostname);
    socket.write(`PUT ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\n`);
    socket.write(`Transfer-Encoding: chunked\r\n\r\n2100\r\n${'x'.repeat(0x2100)}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(String(answer), /^HTTP\/1.1 413 /);
  });

  test('because it is not HTTP, or what no browser sends, each with a problem', async () => {
    const url = new URL(votesUrl(service().url));
    const ask = async (lines: readonly string[]): Promise<string> => {
      const socket = connect(Number(url.port), url.hostname);
      socket.write(lines.map((line) => `${line}\r\n`).join(''));
      return text(socket);
    };
    const get = `GET ${url.pathname} HTTP/1.1`;
    const host = `Host: ${url.host}`;
    const last = 'Connection: close';
    const requests = [
      ['400', 'bad-request', ['NO SUCH METHOD', '']],
      ['400', 'bad-request', [get, 'Host: a b', 'no colon', '']],
      ['400', 'bad-request', [get, last, '']],
      ['400', 'bad-request', [get, 'Host:', last, '']],
      ['417', 'unknown-expectation', [get, host, 'Expect: foo', '']],
      ['431', 'too-large', [get, host, `X: ${'x'.repeat(20_000)}`, '']],
    ] as const;
    for (const [status, code, lines] of requests) {
      const answer = await ask(lines);
      const [head = '', body = '', ...more] = answer.split('\r\n\r\n');
      assert.deepEqual(more, [], answer);
      assert.ok(head.startsWith(`HTTP/1.1 ${status} `), answer);
      for (const header of [
        /^content-type: application\/problem\+json$/im,
        new RegExp(`^content-length: ${Buffer.byteLength(body)}$`, 'im'),
        /^connection: close$/im,
      ]) {
        assert.match(head, header);
      }
      const problem = JSON.parse(body) as ProblemBody;
      assert.deepEqual([String(problem.status), problem.code], [status, code]);
    }
  });

  test('because the path does not support the method: 405 with Allow', async () => {
    const paths = [
      [votesUrl(service().url), 'GET, HEAD, OPTIONS', ['PUT', 'POST', 'DELETE', 'PATCH']],
      [voteUrl(service().url), 'PUT, OPTIONS', ['GET', 'HEAD', 'POST', 'DELETE', 'PATCH']],
      [`${service().url}/api/newsletter`, 'POST, OPTIONS', ['GET', 'HEAD', 'PUT', 'DELETE']],
      [`${service().url}/health`, 'GET, HEAD, OPTIONS', ['PUT', 'POST', 'DELETE']],
    ] as const;
    for (const [url, allow, methods] of paths) {
      for (const method of methods) {
        const response = await fetch(url, { method });
        assert.deepEqual([response.status, response.headers.get('allow')], [405, allow], `${method} ${url}`);
      }
    }
  });

  test('because its path does not exist: 404', async () => {
    const paths = ['/api', '/api/', '/api/x', '/nope', '/api/comparisons/a-or-b', '/api/comparisons//votes'];
    for (const path of paths) {
      const problem = await problemOf(await fetch(service().url + path));
      assert.deepEqual([problem.status, problem.code], [404, 'not-found'], path);
    }
    await refused(await fetch(`${votesUrl(service().url)}/`), 404, 'not-found');
  });

  test('gets a reason that does not repeat what was sent', async () => {
    const secret = 'reader@example.org';
    const response = await send('PUT', voteUrl(service().url, { voter: secret }), `{"choice":"${secret}"}`);
    assert.doesNotMatch(await response.text(), /reader/);
  });

  test('is accepted if it is valid and exactly 8 KiB', async () => {
    const voter = randomUUID();
    const full = await send('PUT', voteUrl(service().url, { voter }), GOOD.padEnd(8192));
    assert.equal(full.status, 200);
    await cast(service().url, { voter, choice: null, sequence: 2 });
    const streamed = await send(
      'PUT',
      voteUrl(service().url, { voter }),
      new Blob([GOOD.padEnd(8192)]).stream(),
    );
    assert.equal(streamed.status, 200);
  });
});
