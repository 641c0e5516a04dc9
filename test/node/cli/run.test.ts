import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { renderStatic } from '../../../src/static/index.js';
import { BASE, full, put } from '../../support/element/documents.js';
import { started } from './support/started.js';

const folder = mkdtempSync(join(tmpdir(), 'tool-comparison-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(content: string | Uint8Array): string {
  const path = join(folder, 'a-vs-b.json');
  writeFileSync(path, content);
  return path;
}

describe('tool-comparison render', () => {
  it('writes what renderStatic gives, from a file and from the standard input', async () => {
    const json = JSON.stringify(full());
    const expected = renderStatic(full(), { base: BASE, structuredData: true });
    const options = ['--base', BASE, '--structured-data'];
    const fromFile = await started(['render', fileWith(json), ...options]);
    assert.deepEqual(fromFile, { code: 0, output: expected, warnings: [] });
    const fromInput = await started(['render', '-', ...options], `\ufeff${json}`);
    assert.equal(fromInput.output, expected);
  });

  it('has the options of renderStatic', async () => {
    const json = JSON.stringify({ ...full(), lang: undefined });
    const args = '--format fragment --lang fr --heading-level 4'.split(' ');
    const { output } = await started(['render', '-', ...args], json);
    assert.equal(output, renderStatic(JSON.parse(json), { format: 'fragment', lang: 'fr', headingLevel: 4 }));
    for (const format of ['feed', 'markdown', 'text'] as const) {
      const run = await started(['render', '-', '--format', format], json);
      assert.equal(run.output, renderStatic(JSON.parse(json), { format }));
    }
  });

  it('names every problem of a document that cannot be shown, with the file and the place', async () => {
    const path = fileWith(JSON.stringify({ version: 1, tools: [{ id: 'a' }, { name: 'B' }] }));
    const { code, output, warnings } = await started(['render', path]);
    assert.equal(code, 1);
    assert.equal(output, '');
    assert.deepEqual(warnings.sort(), [
      `${path}: id is missing`,
      `${path}: tools[0].name is missing`,
      `${path}: tools[1].id is missing`,
    ]);
  });

  it('leaves out what is wrong, and says so beside the result', async () => {
    const json = JSON.stringify({ ...full(), updated: 'soon', url: 'a-vs-b.html' });
    const { code, output, warnings } = await started(['render', '-', '--format', 'text'], json);
    assert.equal(code, 0);
    assert.match(output, /Alpha or Beta/);
    assert.deepEqual(warnings, [
      'standard input: url must be an http(s) URL (left out)',
      'standard input: updated must be an ISO 8601 date (left out)',
      'Relative URLs need --base, the address of the document.',
    ]);
  });

  it('asks for --base only where it would help', async () => {
    const hint = 'Relative URLs need --base, the address of the document.';
    const logos: readonly (readonly [string, boolean])[] = [
      ['javascript:alert(1)', false],
      ['https://user:secret@p.example/a.svg', false],
      ['pictures/a.svg', true],
      ['//p.example/a.svg', true],
    ];
    for (const [logo, isHelped] of logos) {
      const { warnings } = await started(['render', '-'], JSON.stringify(put(full(), 'tools[0].logo', logo)));
      assert.equal(warnings[0], 'standard input: tools[0].logo must be an http(s) URL (left out)');
      assert.equal(warnings.includes(hint), isHelped, logo);
    }
  });

  it('says that an address is not a file, and what to do', async () => {
    const { code, warnings } = await started(['render', 'https://p.example/a-vs-b.json']);
    assert.equal(code, 2);
    assert.match(warnings.join(), /must be a file, or - for the standard input[^]*curl[^]*--base/);
  });

  for (const [what, content, message] of [
    ['what is not JSON', '{"version": 1,', /: is not JSON: /],
    ['what is not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), /: is not UTF-8$/],
    ['nothing', ' \n', /: is empty$/],
    ['too much', JSON.stringify({ a: 'x'.repeat(1024 * 1024) }), /: is larger than 1 MiB$/],
    ['a later version', '{"version": 2}', /: is of a later version/],
  ] as const) {
    it(`says that a file holds ${what}`, async () => {
      const path = fileWith(content);
      const { code, output, warnings } = await started(['render', path]);
      assert.deepEqual([code, output, warnings.length], [1, '', 1]);
      const [line = ''] = warnings;
      assert.ok(line.startsWith(path));
      assert.match(line, message);
    });
  }

  it('says that there is no such file', async () => {
    const { code, warnings } = await started(['render', join(folder, 'none.json')]);
    assert.equal(code, 1);
    assert.match(warnings.join(), /none\.json: cannot be read: ENOENT/);
  });

  for (const args of [
    [],
    ['a.json', 'b.json'],
    ['-', '--format', 'pdf'],
    ['-', '--formats', 'html'],
    ['-', '--structured-data', '--format', 'text'],
    ['-', '--oembed', 'https://p.example/', '--format', 'feed'],
    ['-', '--base', 'comparisons/'],
    ['-', '--base', 'javascript:alert(1)'],
    ['-', '--oembed', 'data:text/json,{}'],
    ['-', '--heading-level', '7'],
    ['-', '--lang', 'german language'],
    ['-', '--lang', ''],
  ]) {
    it(`is used wrongly: render ${args.join(' ')}`, async () => {
      const { code, output, warnings } = await started(['render', ...args], JSON.stringify(full()));
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), /See: tool-comparison render --help$/);
    });
  }
});

describe('tool-comparison', () => {
  it('lists its commands, and tells how each is used', async () => {
    const { code, output } = await started(['--help']);
    assert.equal(code, 0);
    for (const name of ['init', 'check', 'render', 'schema', 'conform']) {
      assert.match(output, new RegExp(`^ {2}${name} +\\S`, 'm'));
      const help = await started([name, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.output, new RegExp(`^tool-comparison ${name}\\b[^]*Options:[^]*Exit codes:`));
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
    ) as {
      version: string;
    };
    for (const option of ['--version', '-v'])
      assert.deepEqual(await started([option]), { code: 0, output: `${version}\n`, warnings: [] });
  });

  it('needs a command that there is', async () => {
    for (const args of [[], ['draw', 'a.json']]) {
      const { code, output, warnings } = await started(args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), /Commands:/);
    }
  });
});
