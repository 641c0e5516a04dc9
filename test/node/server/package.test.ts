// The package of the service, as its users get it: packed, installed into an empty folder by npm, and started by its command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildServer, packServer } from '../../../scripts/build-server.mjs';
import { parseComparison } from '../../../src/document/index.js';
import { blocksOf, root } from '../../support/docs/pages.js';
import { temporaryFolder, writeDocuments } from './support/documents.js';
import { ServiceProcess } from './support/service-process.js';
import { A_OR_B } from './support/start.js';
import { castAndRead, read } from './support/voting.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

const readManifest = (path: string): Manifest =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
const manifest = readManifest('demo/server/package.json');

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((size, stats) => size + (stats.isFile() ? stats.size : 0), 0);

describe('the package of the service', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let app = '';
  let bin = '';

  before(async () => {
    folder = await temporaryFolder();
    await buildServer();
    const tarball = packServer(folder.path);
    app = join(folder.path, 'app');
    await mkdir(app);
    await writeFile(join(app, 'package.json'), '{"private":true}');
    const args = ['install', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', tarball];
    const { status, stderr } = spawnSync('npm', args, { cwd: app, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    bin = join(app, 'node_modules/.bin/tool-comparison-server');
    await writeDocuments(join(app, 'documents'), [A_OR_B]);
  });
  after(() => folder.remove());

  const start = (args: readonly string[] = [], environment: Record<string, string> = {}): ServiceProcess =>
    new ServiceProcess(environment, [bin, ...args], app);

  test('is small, and needs nothing that it does not name', () => {
    const megabytes = sizeOf(join(app, 'node_modules')) / 1024 / 1024;
    assert.ok(megabytes < 60, `${megabytes.toFixed(1)} MB are installed`);
    const bundle = readFileSync(join(app, 'node_modules/tool-comparison-server/dist/main.js'), 'utf8');
    const imported = [...bundle.matchAll(/^import .*?from "([^"]+)";$|\bimport\("([^"]+)"\)/gm)]
      .map(([, fixed, dynamic]) => fixed ?? dynamic ?? '')
      .filter((name) => !isBuiltin(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    assert.deepEqual([...new Set(imported)].sort(), Object.keys(manifest.dependencies).sort());
  });

  test('has a front page, with the commands that are run here, and no link that leads nowhere', () => {
    const page = readFileSync(join(app, 'node_modules/tool-comparison-server/README.md'), 'utf8');
    assert.match(page, /^# tool-comparison-server\n/);
    assert.deepEqual(blocksOf(page, 'sh'), [
      `npm install ${manifest.name}\nnpx tool-comparison-server documents\n`,
    ]);
    const links = [...page.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
    assert.deepEqual(
      links.filter((target) => !target.startsWith('https://')),
      [],
    );
    const [document = ''] = blocksOf(page, 'json');
    assert.doesNotThrow(() => parseComparison(JSON.parse(document)));
  });

  test('has the version of the widget', () => {
    assert.equal(manifest.version, readManifest('package.json').version);
    const { stdout } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
    assert.equal(stdout, `${manifest.version}\n`);
  });

  test('serves a folder of documents, keeps its votes beside it, and stops when it is told to', async (t) => {
    const service = start(['documents']);
    t.after(() => service.stop('SIGKILL'));
    const url = await service.url();
    await castAndRead(url);
    const page = await fetch(`${url}/comparisons/a-or-b`, { headers: { accept: 'text/html' } });
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=UTF-8']);
    assert.match(await page.text(), /<tool-comparison /);
    const oembed = await fetch(`${url}/oembed?url=${encodeURIComponent(`${url}/comparisons/a-or-b`)}`);
    const { html } = (await oembed.json()) as { html: string };
    const [, frame = ''] = /src="([^"]+)"/.exec(html) ?? [];
    for (const [path, type] of [
      ['/badges/a-or-b/a.svg', 'image/svg+xml'],
      ['/comparisons/a-or-b.json', undefined],
      ['/comparisons/0.json', 'application/json'],
      ['/dist/tool-comparison.js', 'text/javascript; charset=utf-8'],
      ['/dist/tool-comparison.classic.js', 'text/javascript; charset=utf-8'],
      ['/dist/locales/de.js', 'text/javascript; charset=utf-8'],
      [frame.replace(url, ''), 'text/html; charset=utf-8'],
    ] as const) {
      const answer = await fetch(url + path);
      assert.equal(answer.ok, type !== undefined, path);
      if (type !== undefined)
        assert.equal(answer.headers.get('content-type')?.toLowerCase(), type.toLowerCase(), path);
      await answer.arrayBuffer();
    }
    assert.equal(await service.stop('SIGTERM'), 0);
    assert.equal(service.lines.at(-1)?.event, 'stopped');
    assert.ok(existsSync(join(app, 'votes.db')));

    // The folder may be named as a setting, and the database, too.
    const again = start([], { COMPARISONS: 'documents' });
    t.after(() => again.stop('SIGKILL'));
    assert.deepEqual((await read(await again.url())).a, { ship: 1, skip: 0 });
    const other = start(['documents'], { DATABASE_URL: 'file:other/votes.db' });
    t.after(() => other.stop('SIGKILL'));
    assert.deepEqual((await read(await other.url())).a, { ship: 0, skip: 0 });
    assert.ok(existsSync(join(app, 'other/votes.db')));
  });

  test('says how it is used', async (t) => {
    const help = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });
    assert.deepEqual([help.status, help.stderr], [0, '']);
    assert.match(help.stdout, /^tool-comparison-server FOLDER\n[^]*Exit codes:/);
    for (const args of [['a', 'b'], ['backup'], ['--port', '1']]) {
      const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: app, encoding: 'utf8' });
      assert.deepEqual(
        [status, /See: tool-comparison-server --help\n$/.test(stderr)],
        [2, true],
        args.join(' '),
      );
    }
    const without = start();
    t.after(() => without.stop('SIGKILL'));
    assert.equal(await without.exited(), 1);
    assert.match(String((await without.line('not-started')).message), /^COMPARISONS: names no folder/);
  });
});
