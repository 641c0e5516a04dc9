import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { startDemo, type DemoProcess } from './server/support/demo-process.js';
import { problemOf, send, type TallyBody } from './server/support/voting.js';

const root = resolve(import.meta.dirname, '../..');
const FIRST_PORT = 8080;
/** How long the demo lets requests finish, and how long a process may take to start and end on a busy machine. */
const PATIENCE = 2000;
const MARGIN = 3000;

interface DemoDocument {
  readonly id: string;
  readonly tools: readonly { readonly id: string }[];
  readonly community?: { readonly votes?: string };
  readonly newsletter?: { readonly endpoint?: string };
}

const documents = readdirSync(join(root, 'demo/comparisons'))
  .filter((file) => file.endsWith('.json') && file !== 'worst.json')
  .map((file) => {
    const content = JSON.parse(readFileSync(join(root, 'demo/comparisons', file), 'utf8')) as DemoDocument;
    return { file, content };
  });

/** Every page of every site must be able to read the response. */
function isForEverybody({ headers }: Response): void {
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
}

/** Sends a path as it is: `fetch` would normalise it. Returns the raw response. */
async function getRaw(address: string, path: string): Promise<string> {
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

describe('npm start', { timeout: 60_000 }, () => {
  const cleanUps: (() => Promise<void>)[] = [];
  let demo: DemoProcess;
  let url = '';
  before(async () => {
    demo = await startDemo({ after: (cleanUp) => void cleanUps.push(cleanUp as () => Promise<void>) });
    url = await demo.url();
  });
  after(async () => {
    for (const cleanUp of cleanUps) await cleanUp();
  });

  it('listens only on this machine, and prints the address', () => {
    assert.match(url, /^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
  });

  for (const page of ['', 'index.html', 'gallery.html', 'blog.html']) {
    it(`serves /${page} and every file it links to`, async () => {
      const response = await fetch(url + page);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i);
      const html = await response.text();
      const named = [...html.matchAll(/\s(?:src|href)="([^"#:<]+)"/g)].map(([, path = '']) => path);
      assert.ok(named.includes('dist/tool-comparison.js'));
      for (const path of named) {
        const { status } = await fetch(new URL(path.replaceAll('&amp;', '&'), response.url));
        assert.equal(status, 200, path);
      }
    });
  }

  it('serves every document to every site', async () => {
    for (const file of readdirSync(join(root, 'demo/comparisons'))) {
      const response = await fetch(`${url}comparisons/${file}`, {
        headers: { Origin: 'https://blog.example' },
      });
      assert.equal(response.status, 200, file);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      isForEverybody(response);
      assert.deepEqual(
        Buffer.from(await response.arrayBuffer()),
        readFileSync(join(root, 'demo/comparisons', file)),
      );
    }
  });

  it('serves the built files to every site with the right content types', async () => {
    const types: Readonly<Record<string, RegExp>> = {
      '.js': /^text\/javascript; charset=utf-8$/i,
      '.json': /^application\/json/,
      '.map': /^application\/json/,
      '.txt': /^text\/plain; charset=utf-8$/i,
    };
    // The committed files: what else is in dist/ depends on what was built there last.
    const files = [
      'tool-comparison.js',
      'tool-comparison.js.map',
      'comparison.schema.json',
      'THIRD-PARTY-LICENSES.txt',
    ];
    for (const file of files) {
      const response = await fetch(`${url}dist/${file}`);
      assert.equal(response.status, 200, file);
      assert.match(response.headers.get('content-type') ?? '', types[extname(file)] ?? /^$/, file);
      isForEverybody(response);
      await response.arrayBuffer();
    }
  });

  for (const { file, content } of documents) {
    const { id, tools, community, newsletter } = content;
    const resolved = (path: string): string => new URL(path, `${url}comparisons/${file}`).href;

    if (community?.votes !== undefined) {
      const { votes } = community;
      it(`counts votes at the address that ${file} names`, async () => {
        const before = await fetch(resolved(votes));
        assert.equal(before.status, 200);
        isForEverybody(before);
        const none = { ship: 0, skip: 0 };
        assert.deepEqual(await before.json(), {
          tallies: Object.fromEntries(tools.map((tool) => [tool.id, none])),
        });
        for (const tool of tools) {
          const vote = `${resolved(votes)}/${encodeURIComponent(tool.id)}/${randomUUID()}`;
          const cast = await send('PUT', vote, '{"choice":"ship","sequence":1}');
          assert.equal(cast.status, 200);
          isForEverybody(cast);
          assert.deepEqual(((await cast.json()) as TallyBody).tallies[tool.id], { ship: 1, skip: 0 });
        }
        const { tallies } = (await (await fetch(resolved(votes))).json()) as TallyBody;
        assert.deepEqual(tallies, Object.fromEntries(tools.map((tool) => [tool.id, { ship: 1, skip: 0 }])));
        assert.equal(new URL(resolved(votes)).pathname, `/api/comparisons/${id}/votes`);
      });
    }

    if (newsletter?.endpoint !== undefined) {
      const { endpoint } = newsletter;
      it(`accepts the newsletter form at the address that ${file} names`, async () => {
        const response = await send('POST', resolved(endpoint), '{"email":"reader@example.org"}');
        assert.equal(response.status, 202);
        isForEverybody(response);
      });
    }
  }

  it('has documents with votes, without votes and with a newsletter form', () => {
    const withVotes = documents.filter(({ content }) => content.community?.votes !== undefined);
    const withForm = documents.filter(({ content }) => content.newsletter?.endpoint !== undefined);
    assert.deepEqual([documents.length, withVotes.length, withForm.length], [5, 4, 3]);
  });

  it('answers /faults/STATUS with that status, readable by every site', async () => {
    for (const status of [400, 404, 429, 500, 503, 599]) {
      const response = await fetch(`${url}faults/${status}`);
      assert.equal(response.status, status);
      isForEverybody(response);
    }
    for (const status of ['200', '302', '600', '4040', 'x'])
      assert.equal((await fetch(`${url}faults/${status}`)).status, 404, status);
  });

  it('answers 404 for unknown paths, readable by every site', async () => {
    for (const path of ['nope', 'comparisons/nope.json', 'comparisons/', 'comparisons', 'dist/', 'dist']) {
      const response = await fetch(url + path);
      assert.equal(response.status, 404, path);
      isForEverybody(response);
      assert.ok(!(await response.text()).includes(root), path);
    }
    assert.equal((await problemOf(await fetch(`${url}api/nope`))).code, 'not-found');
  });

  it('serves nothing else: no votes, no source, nothing outside its folders', async () => {
    const paths = [
      '/server/data/votes.db',
      '/server/start.ts',
      '/tools/make-documents.mjs',
      '/package.json',
      '/dist/../package.json',
      '/dist/..%2fpackage.json',
      '/dist/%2e%2e/package.json',
      '/dist/%2e%2e%2fpackage.json',
      '/dist/..%5cpackage.json',
      '/dist/..\\package.json',
      '/dist//../package.json',
      '/dist/dist/../../package.json',
      '/dist/dist/index.js',
      '/comparisons/../server/start.ts',
      '/comparisons/..%2fserver%2fstart.ts',
      '/comparisons/../../package.json',
      '/comparisons%2f..%2fserver%2fstart.ts',
      '/comparisons/%00',
      '/comparisons/caddy-vs-traefik.json%00.html',
      '/..%2fpackage.json',
      '/../package.json',
      '/.git/config',
      '/%zz',
      `//${root}/package.json`,
      `${root}/package.json`,
    ];
    for (const path of paths) {
      const answer = await getRaw(url, path);
      assert.match(answer, /^HTTP\/1\.1 40[04] /, path);
      assert.ok(!answer.includes(root), path);
    }
    assert.match(await getRaw(url, '/'), /^HTTP\/1\.1 200 /);
  });
});

describe('npm start, told to stop', { timeout: 60_000 }, () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`ends with exit code 0 after ${signal}`, async (t) => {
      const demo = await startDemo(t);
      // The page may still be arriving, on a keep-alive connection.
      await fetch(await demo.url());
      const told = performance.now();
      assert.equal((await demo.stop(signal)).code, 0);
      const took = performance.now() - told;
      assert.ok(took < PATIENCE * 0.9, `${Math.round(took)} ms`);
    });
  }

  it('aborts a request that never ends after its patience', async (t) => {
    const demo = await startDemo(t);
    const address = await demo.url();
    const { hostname, port, host } = new URL(address);
    const endless = connect(Number(port), hostname);
    const cut = text(endless);
    endless.write(`GET /faults/never HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    // Once another request is answered, that one has started.
    await fetch(address);
    const told = performance.now();
    const { code, output } = await demo.stop();
    const took = performance.now() - told;
    assert.equal(code, 0);
    assert.ok(took > PATIENCE * 0.9 && took < PATIENCE + MARGIN, `${Math.round(took)} ms`);
    assert.equal(await cut, '');
    assert.doesNotMatch(output, /Error/);
  });

  it('ends in the same way after two signals', async (t) => {
    const demo = await startDemo(t);
    const { hostname, port, host } = new URL(await demo.url());
    connect(Number(port), hostname).write(`GET /faults/never HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await fetch(await demo.url());
    void demo.stop('SIGTERM');
    assert.equal((await demo.stop('SIGINT')).code, 0);
  });
});

describe('npm start, if its port is taken', { timeout: 60_000 }, () => {
  it('takes the next port', async (t) => {
    const other = createServer();
    t.after(() => other.close());
    // If another program has taken it already, that is just as good.
    other.once('error', () => undefined);
    other.listen(FIRST_PORT, '127.0.0.1');
    await Promise.race([once(other, 'listening'), new Promise((taken) => other.once('error', taken))]);
    for (const environment of [{}, { PORT: '' }, { PORT: ' ' }]) {
      const demo = await startDemo(t, environment);
      const port = Number(new URL(await demo.url()).port);
      assert.ok(port > FIRST_PORT && port <= FIRST_PORT + 20, `${port}`);
    }
  });

  it('ends with a message if PORT names it', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, output } = await (await startDemo(t, { PORT: String(port) })).ended;
    assert.equal(code, 1);
    assert.match(output, /^The demo did not start\. .*address already in use/m);
  });

  it('listens on HOST and prints an address that a browser can open', async (t) => {
    const demo = await startDemo(t, { PORT: '0', HOST: '0.0.0.0' });
    assert.match(await demo.url(), /^http:\/\/localhost:\d+\/$/);
    assert.equal((await fetch((await demo.url()).replace('localhost', '127.0.0.1'))).status, 200);
  });

  it('names a wrong setting, without a stack trace', async (t) => {
    const { code, output } = await (await startDemo(t, { PORT: 'http' })).ended;
    assert.deepEqual(
      [code, output],
      [1, 'The demo did not start. PORT: "http" is not a whole number from 0 to 65535\n'],
    );
  });
});
