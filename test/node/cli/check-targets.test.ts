// What `tool-comparison check` looks at: files, folders, patterns, addresses and the standard input.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { full, minimal, put } from '../../support/element/documents.js';
import { started } from './support/started.js';

const root = mkdtempSync(join(tmpdir(), 'tool-comparison-check-'));
after(() => rmSync(root, { recursive: true }));

let folders = 0;

/** Writes files into a new folder: texts as they are, and everything else as JSON. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = join(root, String(++folders));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isText ? content : JSON.stringify(content));
  }
  return folder;
}

/** Wrong in one place, so that it is told of. */
const wrong = (id: string) => minimal({ id, kickr: '' });

/** What is told, with the folder left out. */
async function checked(folder: string, ...targets: string[]) {
  const { code, output, warnings } = await started(['check', ...targets]);
  assert.deepEqual(warnings, []);
  const lines = output.replaceAll(`${folder}/`, '').trimEnd().split('\n');
  const files = lines.flatMap((line) => /^(\S+?):\d+:\d+: /.exec(line)?.slice(1) ?? []);
  return { code, files, lines, summary: lines.at(-1) };
}

describe('tool-comparison check, of files', () => {
  it('checks every file that is named, each once', async () => {
    const folder = folderWith({ 'a.json': wrong('a'), 'b.json': wrong('b'), 'c.json': minimal({ id: 'c' }) });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.json`)) as [string, string, string];
    const { code, files, summary } = await checked(
      folder,
      a,
      b,
      c,
      a,
      `${folder}/../${folders}/a.json`,
      folder,
    );
    assert.equal(code, 1);
    assert.deepEqual(files, ['a.json', 'b.json']);
    assert.equal(summary, '3 files checked: 2 problems in 2 files');
    assert.equal((await checked(folder, c)).code, 0);
  });

  it('checks a folder and its folders, without node_modules and .folders', async () => {
    const folder = folderWith({
      'a.json': wrong('a'),
      'deep/er/b.json': wrong('b'),
      'deep/[c].json': wrong('c'),
      'deep/d.jsonc': '//',
      'node_modules/x/e.json': wrong('e'),
      'deep/node_modules/f.json': wrong('f'),
      '.git/g.json': wrong('g'),
      'deep/.h.json': wrong('h'),
    });
    const { files, summary } = await checked(folder, folder);
    assert.deepEqual(files, ['a.json', 'deep/[c].json', 'deep/er/b.json']);
    assert.equal(summary, '3 files checked: 3 problems in 3 files');
  });

  it('ends where folders lead in a circle', async () => {
    const folder = folderWith({ 'in/a.json': wrong('a') });
    symlinkSync('..', join(folder, 'in', 'up'));
    const { code, files } = await checked(folder, folder);
    assert.equal(code, 1);
    assert.ok(files.includes('in/a.json'));
  });

  it('skips what is plainly no comparison, in folders only', async () => {
    const folder = folderWith({
      'a.json': minimal(),
      'package.json': { name: 'x', version: '1.0.0' },
      'tsconfig.json': '{ // why\n "compilerOptions": {} }',
      'list.json': [1],
    });
    const { code, summary } = await checked(folder, folder);
    assert.equal(code, 0);
    assert.equal(
      summary,
      '1 file checked: no problem. 3 files skipped that are no comparisons: list.json, package.json, tsconfig.json',
    );
    const named = await checked(folder, join(folder, 'package.json'), join(folder, 'list.json'));
    assert.equal(named.code, 1);
    assert.match(
      named.lines.join('\n'),
      /package\.json:1:1: id is missing[^]*list\.json:1:1: must be an object/,
    );
  });

  it('does not skip a comparison that is spoilt', async () => {
    const documents = {
      tools: { ...minimal(), version: undefined },
      version: { version: '1', id: 'b' },
      text: '{"tools": [',
    };
    for (const document of Object.values(documents)) {
      const folder = folderWith({ 'a.json': document });
      const { code, files } = await checked(folder, folder);
      assert.deepEqual([code, files[0]], [1, 'a.json']);
    }
  });

  it('fails where there is no comparison to check', async () => {
    const other = folderWith({ 'package.json': {} });
    const { code, summary } = await checked(other, other);
    assert.deepEqual(
      [code, summary],
      [1, '0 files checked: no problem. 1 file skipped that is no comparison: package.json'],
    );
    const empty = folderWith({ 'a.txt': '' });
    const { output } = await started(['check', empty]);
    assert.equal(output, `${empty}: has no JSON file in it\n\n0 files checked: 1 problem in 1 file\n`);
  });

  it('names some of many files that are skipped', async () => {
    const folder = folderWith(
      Object.fromEntries(['b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.json`, {}])),
    );
    const { summary } = await checked(folder, folder);
    assert.match(
      summary ?? '',
      /5 files skipped that are no comparisons: b\.json, c\.json, d\.json and 2 more$/,
    );
  });

  it('checks what a pattern fits, and does not skip it', async () => {
    const folder = folderWith({
      'a.json': wrong('a'),
      'in/b.json': wrong('b'),
      'in/c.json': {},
      'node_modules/d.json': {},
    });
    assert.deepEqual((await checked(folder, `${folder}/**/{a,b}.json`)).files, ['a.json', 'in/b.json']);
    const { lines } = await checked(folder, `${folder}/in/*.json`);
    assert.match(lines.join('\n'), /in\/c\.json:1:1: id is missing/);
    const before = process.cwd();
    process.chdir(folder);
    try {
      assert.deepEqual((await checked(folder, '*.json', 'in/b*')).files, ['a.json', 'in/b.json']);
      assert.equal((await checked(folder, '**/*.json')).summary, '3 files checked: 5 problems in 3 files');
    } finally {
      process.chdir(before);
    }
    const { code, output } = await started(['check', `${folder}/*.yaml`]);
    assert.equal(code, 1);
    assert.match(output, /\*\.yaml: is a pattern that no file fits\n/);
  });

  it('takes a file whose name looks like a pattern', async () => {
    const folder = folderWith({ '[a].json': wrong('a'), 'a.json': minimal() });
    assert.deepEqual((await checked(folder, join(folder, '[a].json'))).files, ['[a].json']);
  });

  it('tells of files that cannot be read, and checks the others', async () => {
    const folder = folderWith({
      'a.json': wrong('a'),
      'empty.json': ' \n',
      'latin.json': Uint8Array.of(0x7b, 0xff, 0x7d),
      'large.json': ' '.repeat(1024 * 1024 + 1),
    });
    const none = join(folder, 'none.json');
    const { code, lines } = await checked(folder, none, folder);
    assert.equal(code, 1);
    assert.match(lines[0] ?? '', /^none\.json: cannot be read: ENOENT/);
    assert.deepEqual(
      lines.filter((line) => /^(empty|latin|large| {2}hint: save)/.test(line)),
      [
        'empty.json: is empty',
        'large.json: is larger than 1 MiB',
        'latin.json: is not UTF-8',
        '  hint: save it as UTF-8',
      ],
    );
    assert.equal(lines.at(-1), '5 files checked: 5 problems in 5 files');
  });

  it('tells of files with the same id', async () => {
    const same = {
      'a.json': minimal(),
      'b.json': minimal({ id: 'b' }),
      'c.json': '{\n"version": 1, "id": "a-vs-b", "tools": []}',
    };
    const folder = folderWith(same);
    const { code, lines, summary } = await checked(folder, folder);
    assert.equal(code, 1);
    const index = lines.findIndex((line) => line.includes('is also the id'));
    assert.deepEqual(lines.slice(index, index + 4), [
      'c.json:2:21: id is also the id in a.json: the two would share their votes',
      '  2 | "version": 1, "id": "a-vs-b", "tools": []}',
      '    |                     ^^^^^^^^',
      '  hint: give each comparison an id of its own',
    ]);
    assert.equal(summary, '3 files checked: 2 problems in 1 file');
  });

  it('does not take an id of what it skips, or an id that is none', async () => {
    const folder = folderWith({
      'a.json': { id: 'a-vs-b' },
      'b.json': minimal(),
      'c.json': minimal({ id: '' }),
      'd.json': minimal({ id: '' }),
      'e.json': minimal({ id: undefined }),
    });
    assert.doesNotMatch((await checked(folder, folder)).lines.join('\n'), /is also the id/);
  });

  it('checks the standard input', async () => {
    const { code, output } = await started(['check', '-'], JSON.stringify(wrong('a')));
    assert.equal(code, 1);
    assert.match(output, /^standard input:1:\d+: kickr unknown key\n/);
    assert.equal((await started(['check', '-'], '')).output.split('\n')[0], 'standard input: is empty');
  });

  it('writes no control characters of a name', async () => {
    const folder = folderWith({ 'a\u001b[31m\u202e.json': wrong('a') });
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const { output } = await started(['check', folder, '--format', format]);
      // In a URI they are escaped as everything else is.
      assert.match(output, format === 'sarif' ? /a%1B%5B31m%E2%80%AE\.json/i : /a\\u001b\[31m\\u202e\.json/);
      assert.ok(!/\p{Bidi_Control}/u.test(output) && !output.includes('\u001b'));
    }
  });

  for (const args of [
    [],
    [''],
    ['a.json', '--strict'],
    ['-', '--format', 'xml'],
    ['-', '--json', '--format', 'sarif'],
    ['https://a:b@c.example/'],
    ['https://'],
  ]) {
    it(`is used wrongly: check ${args.join(' ')}`, async () => {
      const { code, output, warnings } = await started(['check', ...args], JSON.stringify(minimal()));
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), /See: tool-comparison check --help$/);
    });
  }
});

describe('tool-comparison check, of addresses', () => {
  type Answer = (response: ServerResponse) => void;
  let server: Server;
  let origin = '';
  /** Tells of the next request. */
  let onRequest = (): void => undefined;

  const json =
    (document: unknown, type: string | undefined = 'application/json', status = 200): Answer =>
    (response) => {
      const text = typeof document === 'string' ? document : JSON.stringify(document);
      response.writeHead(status, type ? { 'content-type': type } : {}).end(text);
    };
  const redirect =
    (location: string): Answer =>
    (response) => {
      response.writeHead(302, { location }).end();
    };

  const ANSWERS: Readonly<Record<string, Answer>> = {
    '/a.json': json(full()),
    '/types/plus': json(full(), 'application/vnd.comparison+json; charset=utf-8'),
    '/types/text': json(full(), 'text/plain'),
    '/types/none': json(full(), ''),
    '/types/html': json('<!doctype html>', 'text/html; charset=utf-8'),
    '/wrong.json': json(put(full(), 'reviews[0].verdict', 'yes')),
    '/moved.json': redirect('/deep/moved.json'),
    '/deep/moved.json': redirect('../wrong.json'),
    '/circle': redirect('/circle'),
    '/gone.json': json({}, 'application/json', 410),
    '/broken.json': json('{"a": 1,}'),
    '/latin.json': (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(Uint8Array.of(0x7b, 0xff)),
    '/large.json': json(' '.repeat(1024 * 1024 + 1)),
    '/exact.json': json(JSON.stringify(full()).padEnd(1024 * 1024)),
    '/cut.json': (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{', () => response.destroy());
    },
    '/silent.json': () => onRequest(),
  };

  before(async () => {
    server = createServer(({ url = '' }, response) => ANSWERS[url]?.(response));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  /** What is told, without the summary. */
  async function saidOf(path: string): Promise<string> {
    const { code, output, warnings } = await started(['check', '--quiet', `${origin}${path}`]);
    assert.deepEqual([code, warnings], [output ? 1 : 0, []]);
    return output.replaceAll(origin, '');
  }

  it('has nothing to say where all is well', async () => {
    for (const path of ['/a.json', '/types/plus', '/exact.json']) assert.equal(await saidOf(path), '', path);
  });

  it('follows redirects, and tells of problems at the address that was given', async () => {
    const [line, , , hint] = (await saidOf('/moved.json')).split('\n');
    assert.match(line ?? '', /^\/moved\.json:1:\d+: reviews\[0\]\.verdict must be "ship" or "skip"$/);
    assert.equal(hint, '  hint: did you mean "ship"?');
  });

  for (const [path, message] of [
    ['/gone.json', 'cannot be loaded: the server answers with status 410'],
    ['/circle', 'cannot be loaded: redirect count exceeded'],
    ['/types/text', 'is served as text/plain, and not as JSON'],
    ['/types/none', 'is served without a media type'],
    ['/types/html', 'is served as text/html; charset=utf-8, and not as JSON'],
    ['/latin.json', 'is not UTF-8'],
    ['/large.json', 'is larger than 1 MiB'],
  ] as const) {
    it(`says of ${path}: ${message}`, async () => {
      const lines = (await saidOf(path)).trimEnd().split('\n');
      assert.equal(lines[0], `${path}: ${message}`);
      // Nothing but a hint follows.
      assert.ok(lines.length <= 2, lines.join('\n'));
    });
  }

  it('tells the place in what is not JSON', async () => {
    assert.match(await saidOf('/broken.json'), /^\/broken\.json:1:8: a trailing comma/);
  });

  it('tells of a server that is not there, and of an answer that breaks off', async () => {
    assert.match(await saidOf('/cut.json'), /^\/cut\.json: cannot be loaded: \S/);
    const closed = createServer();
    await new Promise<void>((resolve) => {
      closed.listen(0, '127.0.0.1', resolve);
    });
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { code, output } = await started(['check', `http://127.0.0.1:${port}/`]);
    assert.equal(code, 1);
    assert.match(output, /: cannot be loaded: connect ECONNREFUSED/);
  });

  it('waits for 15 seconds and no longer', async () => {
    const clock = new AbortController();
    const timeout = mock.method(AbortSignal, 'timeout', () => clock.signal);
    onRequest = () => clock.abort(new DOMException('', 'TimeoutError'));
    try {
      assert.equal(
        await saidOf('/silent.json'),
        '/silent.json: cannot be loaded: it did not arrive within 15 seconds\n',
      );
      assert.deepEqual(timeout.mock.calls[0]?.arguments, [15_000]);
    } finally {
      timeout.mock.restore();
    }
  });

  it('checks addresses beside files', async () => {
    const folder = folderWith({ 'a.json': full() });
    const { output } = await started(['check', folder, `${origin}/a.json`]);
    assert.match(output, /id is also the id in .*a\.json: [^]*\n2 files checked: 1 problem in 1 file\n$/);
  });
});
