// The public module for servers, as it is published, and the example of docs/server-rendering.md: it compiles against the types of the package, and
// does what it says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ensurePackage } from '../../scripts/package.mjs';
import { full, minimal } from '../support/element/documents.js';

const root = join(import.meta.dirname, '../..');
const [, example = ''] =
  /^# On a server\n[^]*?```ts\n([^]*?)```/.exec(
    readFileSync(join(root, 'docs/server-rendering.md'), 'utf8'),
  ) ?? [];

describe('tool-comparison/ssr, as it is published', () => {
  const dist = join(ensurePackage(), 'dist');
  const nameOf = (file: string): string => JSON.stringify(pathToFileURL(join(dist, file)).href);
  const run = (script: string, ...options: string[]): { stdout: string; stderr: string } =>
    spawnSync(process.execPath, [...options, '--input-type=module', '--eval', script], { encoding: 'utf8' });

  // The runtimes of other servers take what packages have for browsers, and have no DOM either.
  for (const options of [[], ['--conditions=browser', '--conditions=worker']]) {
    it(`defines no global of a DOM, and needs none: node ${options.join(' ')}`, () => {
      const { stdout, stderr } = run(
        `const before = new Set(Object.getOwnPropertyNames(globalThis));
        const { renderComparison } = await import(${nameOf('ssr/index.js')});
        renderComparison(${JSON.stringify(full())});
        const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
        console.log(JSON.stringify(added.sort()));`,
        ...options,
      );
      assert.equal(stderr, '');
      // Lit's and Zod's own, which say which copies there are.
      assert.deepEqual(JSON.parse(stdout), ['__zod_globalConfig', '__zod_globalRegistry', 'litHtmlVersions']);
    });
  }

  it('throws the errors of tool-comparison/document', () => {
    const { stdout, stderr } = run(
      `const { renderComparison } = await import(${nameOf('ssr/index.js')});
      const { ComparisonError } = await import(${nameOf('document/index.js')});
      try { renderComparison({}); } catch (error) { console.log(error instanceof ComparisonError, error.code); }`,
    );
    assert.equal(stdout + stderr, 'true invalid\n');
  });
});

describe('the example for servers', () => {
  // Within its own folder a package is found by its name.
  const folder = mkdtempSync(join(ensurePackage(), 'example-'));
  const file = join(folder, 'example.mts');
  writeFileSync(file, example);
  after(() => rmSync(folder, { recursive: true }));

  it('compiles', () => {
    const program = ts.createProgram([file], {
      noEmit: true,
      strict: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    });
    const problems = ts.getPreEmitDiagnostics(program);
    assert.equal(
      ts.formatDiagnostics(problems, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
      '',
    );
  });

  it('renders a page and a stream', async () => {
    const { outputText } = ts.transpileModule(example, { compilerOptions: { module: ts.ModuleKind.ESNext } });
    writeFileSync(join(folder, 'example.mjs'), outputText);
    const { page, oneOfMany } = (await import(pathToFileURL(join(folder, 'example.mjs')).href)) as {
      page: (comparison: unknown) => string;
      oneOfMany: (comparison: unknown) => Readable;
    };
    assert.match(page(minimal()), /<tool-comparison [^>]*><template shadowrootmode="open"><style>/);
    assert.match(await text(oneOfMany(minimal())), /^<tool-comparison>[^]*href="\/comparison\.css"/);
  });
});
