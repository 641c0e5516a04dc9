import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkComparison } from '../../../src/document/check.js';
import { comparisonJsonSchema } from '../../../src/document/json-schema.js';
import { started } from './support/started.js';

const SCHEMA = 'node_modules/tool-comparison/dist/comparison.v1.schema.json';

const folder = mkdtempSync(join(tmpdir(), 'tool-comparison-init-'));
after(() => rmSync(folder, { recursive: true }));

describe('tool-comparison init', () => {
  it('writes a document that has nothing wrong and no facts', async () => {
    const { code, output, warnings } = await started(['init', '-']);
    assert.deepEqual([code, warnings], [0, []]);
    const document = JSON.parse(output) as { $schema: string; tools: { name: string; url: string }[] };
    assert.deepEqual(checkComparison(document), []);
    assert.equal((await started(['check', '-'], output)).code, 0);
    assert.deepEqual(
      document.tools.map(({ name }) => name),
      ['Tool A', 'Tool B'],
    );
    const hosts = [...output.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host = '']) => host);
    assert.ok(hosts.length > 0);
    // Names that are reserved for examples (RFC 2606).
    assert.deepEqual(
      hosts.filter((host) => !host.endsWith('.example')),
      [],
    );
  });

  it('has every section of the format but the labels, and its schema is in the package', async () => {
    const { output } = await started(['init', '-']);
    const document = JSON.parse(output) as Record<string, unknown>;
    const { properties } = comparisonJsonSchema() as { properties: object };
    assert.deepEqual(
      Object.keys(properties).filter((key) => key !== 'labels' && !(key in document)),
      [],
    );
    assert.equal(document['$schema'], `./${SCHEMA}`);
  });

  it('writes the same into a file, and not over one that is there', async () => {
    const file = join(folder, 'a.json');
    const { output } = await started(['init', '-']);
    const first = await started(['init', file]);
    assert.deepEqual([first.code, first.output], [0, '']);
    const written = readFileSync(file, 'utf8');
    const rest = (text: string): string => text.replace(/"\$schema": ".*",/, '');
    assert.equal(rest(written), rest(output));
    // From there editors find the package that is installed here.
    const { $schema } = JSON.parse(written) as { $schema: string };
    assert.equal(resolve(folder, $schema), resolve(SCHEMA));
    writeFileSync(file, 'mine');
    const second = await started(['init', file]);
    assert.deepEqual(second, {
      code: 1,
      output: '',
      warnings: [`${file}: is there already, and is not written over`],
    });
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  });

  it('writes comparison.json where no file is named', async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      assert.equal((await started(['init'])).code, 0);
    } finally {
      process.chdir(before);
    }
    assert.match(readFileSync(join(folder, 'comparison.json'), 'utf8'), /Tool A vs Tool B/);
  });

  it('says where it cannot write', async () => {
    const { code, warnings } = await started(['init', join(folder, 'none', 'a.json')]);
    assert.equal(code, 1);
    assert.match(warnings.join(), /a\.json: cannot be written: ENOENT/);
  });

  for (const args of [
    ['a.json', 'b.json'],
    ['-', '--force'],
  ]) {
    it(`is used wrongly: init ${args.join(' ')}`, async () => {
      const { code, output, warnings } = await started(['init', ...args]);
      assert.deepEqual([code, output], [2, '']);
      assert.match(warnings.join('\n'), /See: tool-comparison init --help$/);
    });
  }
});
