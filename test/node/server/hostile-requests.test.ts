// Requests that no client of ours sends, over bare connections to the running service: each is answered with a problem, or its
// connection is closed where HTTP gives no other way, and nothing of it is stored.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { Database } from '../../../demo/server/store/database.js';
import { forEachDatabase } from './support/databases.js';
import { startService, type TestService } from './support/start.js';
import { openDatabaseFor } from './support/stores.js';
import { castAndRead, problemOf, send, votesUrl, voteUrl, type ProblemBody } from './support/voting.js';

const GOOD = '{"choice":"ship","sequence":1}';
const TABLES = [
  'votes',
  'tallies',
  'voters',
  'newcomers',
  'arrivals',
  'newsletter_subscribers',
  'newsletter_tokens',
  'newsletter_outbox',
  'newsletter_mailed',
] as const;

/** All that is stored of requests. */
async function stored({ queries }: Database): Promise<Record<string, unknown>> {
  const rows = await Promise.all(TABLES.map((table) => queries.selectFrom(table).selectAll().execute()));
  return Object.fromEntries(TABLES.map((table, index) => [table, rows[index]]));
}

const NUL = 'a\0b';
/** Of 200 characters, each of which takes three bytes or four: the longest id that a document may have. */
const LONG = '長'.repeat(198) + '𠮷';

forEachDatabase((newUrl) => {
  describe('the service', () => {
    const cleanUps: (() => Promise<void>)[] = [];
    let service: TestService;
    let database: Database;
    before(async () => {
      const here = { after: (cleanUp: unknown) => void cleanUps.push(cleanUp as () => Promise<void>) };
      service = await startService(here, {
        newUrl,
        environment: { NEW_VOTERS_A_DAY: '1000' },
        documents: [
          { id: 'a-or-b', tools: ['a', 'b'] },
          { id: NUL, tools: ['a', 'b'] },
          { id: 'tools', tools: [NUL, 'b'] },
          { id: LONG, tools: [LONG, 'b'] },
          { id: '__proto__', tools: ['constructor', 'toString'] },
        ],
      });
      database = await openDatabaseFor(here, service.databaseUrl);
      await castAndRead(service.url);
    });

    after(async () => {
      for (const cleanUp of cleanUps.reverse()) await cleanUp();
    });

    /** Runs `ask`, after which as much is stored as before it. */
    async function unchanged(ask: () => Promise<void>): Promise<void> {
      const was = await stored(database);
      await ask();
      assert.deepEqual(await stored(database), was);
    }

    test('knows no comparison with a U+0000 in an id, which no database of both can store', async () => {
      await unchanged(async () => {
        for (const [comparison, tool] of [
          [NUL, 'a'],
          ['tools', NUL],
          ['tools', 'b'],
          ['a-or-b', NUL],
        ] as const) {
          const answer = await send('PUT', voteUrl(service.url, { comparison, tool }), GOOD);
          assert.equal(answer.status, 404, `${comparison} ${tool}`);
          assert.match((await problemOf(answer)).code, /^unknown-(?:comparison|tool)$/);
        }
      });
    });

    test('takes votes for the longest ids, and for those that objects have of themselves', async () => {
      for (const [comparison, tool] of [
        [LONG, LONG],
        ['__proto__', 'constructor'],
      ] as const) {
        const tallies = await castAndRead(service.url, { comparison, tool });
        assert.deepEqual(tallies[tool], { ship: 1, skip: 0 });
      }
    });

    test('refuses ids, tokens and languages that are none', async () => {
      const { url } = service;
      const votes = votesUrl(url);
      const none = [
        '%00',
        'a%00',
        '%ED%A0%80',
        '%EF%BF%BF',
        '%C0%80',
        'x'.repeat(12_000),
        '%F0%9F%98',
        '..%2f',
      ];
      await unchanged(async () => {
        for (const id of none) {
          const asks = [
            fetch(`${url}/api/comparisons/${id}/votes`),
            send('PUT', `${url}/api/comparisons/${id}/votes/a/${randomUUID()}`, GOOD),
            send('PUT', `${votes}/${id}/${randomUUID()}`, GOOD),
            send('PUT', `${votes}/a/${id}`, GOOD),
            send('PUT', `${votes}/a/${randomUUID()}${id}`, GOOD),
            fetch(`${url}/badges/${id}/a.svg`),
            fetch(`${url}/badges/a-or-b/${id}.svg`),
            fetch(`${url}/oembed?url=${id}`),
            fetch(`${url}/oembed?url=${encodeURIComponent(`${url}/comparisons/`)}${id}`),
          ];
          for (const answer of await Promise.all(asks)) {
            assert.ok([400, 404, 422].includes(answer.status), `${answer.status} ${answer.url}`);
            assert.equal((await problemOf(answer)).status, answer.status, answer.url);
          }
          for (const path of [
            `/newsletter/confirm?token=${id}`,
            `/newsletter/unsubscribe?token=${id}`,
            `/comparisons/${id}`,
          ]) {
            const { status } = await fetch(url + path);
            assert.ok([400, 404].includes(status), `${status} ${path}`);
          }
        }
        for (const email of [NUL, 'a\0@b.example', 'a@b\0.example', '\ud800@b.example', 'a@\ud800.example']) {
          const answer = await send('POST', `${url}/api/newsletter?lang=%00`, JSON.stringify({ email }));
          assert.equal(answer.status, 422);
        }
      });
    });

    /** Sends the bytes, ends its side of the connection where `isCut`, and reads until the service has closed it. */
    async function exchange(bytes: string | Buffer, isCut = false): Promise<string> {
      const { port, hostname } = new URL(service.url);
      const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
      socket.on('error', () => {});
      if (isCut) socket.end(bytes);
      else socket.write(bytes);
      try {
        return await text(socket);
      } catch {
        // Closed without an answer.
        return '';
      } finally {
        socket.destroy();
      }
    }

    const put = (
      headers: readonly string[],
      body: string | Buffer = GOOD,
      version = '1.1',
      target = '',
    ): Buffer => {
      const { pathname, host } = new URL(voteUrl(service.url));
      const lines = [`PUT ${target || pathname} HTTP/${version}`, `Host: ${host}`, ...headers, '', ''];
      return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), Buffer.from(body)]);
    };
    const JSON_TYPE = 'Content-Type: application/json';
    const LAST = 'Connection: close';
    const length = (body: string | Buffer): string => `Content-Length: ${Buffer.byteLength(body)}`;
    const withBody = (body: string | Buffer): Buffer => put([JSON_TYPE, length(body), LAST], body);
    const chunked = (body: string): Buffer => put([JSON_TYPE, 'Transfer-Encoding: chunked', LAST], body);

    /** Whole: the connection may stay open after it. */
    const requests = (): Readonly<Record<string, Buffer>> => ({
      'an empty body': withBody(''),
      'deeply nested JSON': withBody('['.repeat(4000)),
      'deeply nested JSON that is whole': withBody('['.repeat(4000) + ']'.repeat(4000)),
      'a number that is infinite': withBody('{"choice":"ship","sequence":1e999}'),
      'a number with many digits': withBody(`{"choice":"ship","sequence":${'9'.repeat(5000)}}`),
      'a fraction': withBody('{"choice":"ship","sequence":1.5}'),
      NaN: withBody('{"choice":"ship","sequence":NaN}'),
      'the values in __proto__': withBody('{"__proto__":{"choice":"ship","sequence":1}}'),
      'the values in constructor.prototype': withBody(
        '{"constructor":{"prototype":{"choice":"ship","sequence":1}}}',
      ),
      'the last of two keys that is wrong': withBody('{"choice":"ship","sequence":1,"sequence":"1"}'),
      'a choice that all objects have': withBody('{"choice":"toString","sequence":1}'),
      'invalid UTF-8': withBody(
        Buffer.from([...Buffer.from('{"choice":"ship","sequence":1,"x":"'), 0xff, 0x22, 0x7d]),
      ),
      'an overlong U+0000': withBody(
        Buffer.from([...Buffer.from('{"choice":"ship","sequence":1,"x":"'), 0xc0, 0x80, 0x22, 0x7d]),
      ),
      'UTF-16': withBody(Buffer.from(GOOD, 'utf16le')),
      'two values': withBody(GOOD + GOOD),
      'an array of votes': withBody(`[${GOOD}]`),
      'a huge body': withBody(' '.repeat(100_000)),
      'a body without a length': put([JSON_TYPE, LAST]),
      'a wrong length': put([JSON_TYPE, 'Content-Length: x', LAST]),
      'a negative length': put([JSON_TYPE, 'Content-Length: -1', LAST]),
      'two lengths': put([JSON_TYPE, length(GOOD), 'Content-Length: 5', LAST]),
      'a length and chunks': put([JSON_TYPE, length(GOOD), 'Transfer-Encoding: chunked', LAST], `0\r\n\r\n`),
      'an unknown transfer encoding': put([JSON_TYPE, 'Transfer-Encoding: cow', LAST]),
      'a chunk of no size': chunked(`x\r\n${GOOD}\r\n0\r\n\r\n`),
      'a chunk that is longer than it says': chunked(`5\r\n${GOOD}\r\n0\r\n\r\n`),
      'no content type': put([length(GOOD), LAST]),
      'two content types': put([
        JSON_TYPE,
        'Content-Type: text/plain',
        'Content-Encoding: br',
        length(GOOD),
        LAST,
      ]),
      'an encoding': put([JSON_TYPE, 'Content-Encoding: gzip', length(GOOD), LAST]),
      'an unknown expectation': put([JSON_TYPE, 'Expect: 200-ok', length(GOOD), LAST]),
      'huge headers': put([JSON_TYPE, `X: ${'x'.repeat(70_000)}`, length(GOOD), LAST]),
      'very many headers': put([
        JSON_TYPE,
        ...Array.from({ length: 4000 }, (_, index) => `X${index}: x`),
        length(GOOD),
        LAST,
      ]),
      'a header without a colon': put([JSON_TYPE, 'nonsense', length(GOOD), LAST]),
      'a folded header': put([JSON_TYPE, 'X: a', ' b: c', 'Y\0: z', length(GOOD), LAST]),
      'a NUL in a header': put([JSON_TYPE, 'X: a\0b', length(GOOD), LAST]),
      'a lone line feed': put([JSON_TYPE, 'X: a\nContent-Length: 3', length(GOOD), LAST]),
      'another version': put([JSON_TYPE, length(GOOD), LAST], GOOD, '9.9'),
      'HTTP/2 without an upgrade': Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
      'a method of our own': Buffer.from(`FROB / HTTP/1.1\r\nHost: x\r\n${LAST}\r\n\r\n`),
      TLS: Buffer.from('16030100a5010000a1030300', 'hex'),
      'a target with a space': put([JSON_TYPE, length(GOOD), LAST], GOOD, '1.1', '/api/a b'),
      'a target that is a star': put([JSON_TYPE, length(GOOD), LAST], GOOD, '1.1', '*'),
      'a target that is no path': put([JSON_TYPE, length(GOOD), LAST], GOOD, '1.1', 'api'),
      'a target with a broken escape': put(
        [JSON_TYPE, length(GOOD), LAST],
        GOOD,
        '1.1',
        '/api/comparisons/%/votes/a/b',
      ),
      'a target in latin1': put(
        [JSON_TYPE, length(GOOD), LAST],
        GOOD,
        '1.1',
        '/api/comparisons/\xe9/votes/a/b',
      ),
      'a target of another scheme': put(
        [JSON_TYPE, length(GOOD), LAST],
        GOOD,
        '1.1',
        'ftp://x/api/comparisons/a-or-b/votes/a/b',
      ),
      'a huge target': put([JSON_TYPE, length(GOOD), LAST], GOOD, '1.1', `/api/${'x'.repeat(70_000)}`),
      CONNECT: Buffer.from('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n'),
      'an upgrade': put([JSON_TYPE, 'Connection: Upgrade, close', 'Upgrade: websocket', length('x')], 'x'),
      TRACE: Buffer.from(`TRACE /api/newsletter HTTP/1.1\r\nHost: x\r\n${LAST}\r\n\r\n`),
      'a host that is none': Buffer.from(
        `GET /api/comparisons/a-or-b/votes HTTP/1.1\r\nHost: a b\r\n${LAST}\r\n\r\n`,
      ),
      'HTTP/1.0 without a host': Buffer.from('PUT /api/comparisons/a-or-b/votes/a/x HTTP/1.0\r\n\r\n'),
      'a form': put(
        ['Content-Type: application/x-www-form-urlencoded', length('choice=ship'), LAST],
        'choice=ship',
      ),
    });

    test('answers each malformed request with a problem, and stores nothing of it', async () => {
      await unchanged(async () => {
        for (const [name, bytes] of Object.entries(requests())) {
          assertProblem(await exchange(bytes), name);
        }
      });
    });

    test('stores nothing of what was cut short', async () => {
      const cut: Record<string, Buffer> = {
        'a body': put([JSON_TYPE, 'Content-Length: 500', LAST]),
        chunks: chunked(`1e\r\n${GOOD}\r\n`),
        'a chunk': chunked(`ff\r\n${GOOD}`),
        'the last chunk': chunked(`1e\r\n${GOOD}\r\n0\r\n`),
        'the headers': put([JSON_TYPE]).subarray(0, 80),
        'the first line': Buffer.from('PUT /api'),
      };
      await unchanged(async () => {
        for (const [name, bytes] of Object.entries(cut)) {
          const answer = await exchange(bytes, true);
          if (answer !== '') assertProblem(answer, name);
        }
      });
    });

    test('answers what follows a request that was refused, each once', async () => {
      const get = `GET /api/comparisons/nope/votes HTTP/1.1\r\nHost: x\r\n`;
      const answer = await exchange(`${get}\r\n${get}\r\n${get}${LAST}\r\n\r\n`);
      assert.equal(answer.match(/HTTP\/1\.1 404/g)?.length, 3);
    });

    test('outlives clients that are gone before they are refused', async () => {
      const { hostname, port } = new URL(service.url);
      const requests = [
        'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
        'nonsense\r\n\r\n',
        'GET / HTTP/1.1\r\n\r\n',
      ];
      for (let count = 0; count < 150; count += 1) {
        const socket = connect(Number(port), hostname).on('error', () => undefined);
        await once(socket, 'connect');
        await new Promise((written) => socket.write(requests[count % requests.length] ?? '', written));
        socket.resetAndDestroy();
      }
      assert.equal((await fetch(`${service.url}/health`)).status, 200);
    });

    test('goes on to take votes', async () => {
      const { host, pathname } = new URL(voteUrl(service.url));
      const expecting = put([JSON_TYPE, 'Expect: 100-continue', length(GOOD), LAST]);
      assert.match(await exchange(expecting), /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
      assert.match(
        await exchange(put([JSON_TYPE, length(GOOD), LAST], GOOD, '1.1', `http://${host}${pathname}`)),
        /^HTTP\/1\.1 200 /,
      );
      const faults = service.process.lines.filter(({ event }) => event === 'fault');
      assert.deepEqual(faults, []);
    });
  });
});

function assertProblem(answer: string, name: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const [, status] = /^HTTP\/1\.1 (4\d\d|501|505) /.exec(head) ?? [];
  assert.ok(status, `${name}: ${answer.slice(0, 300)}`);
  assert.match(head, /^content-type: application\/problem\+json$/im, name);
  const json = /^transfer-encoding: chunked$/im.test(head) ? (body.split('\r\n')[1] ?? '') : body;
  assert.equal((JSON.parse(json) as ProblemBody).status, Number(status), name);
}
