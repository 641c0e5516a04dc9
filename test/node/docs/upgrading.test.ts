// docs/upgrading.md: every module that is exported is named as public, and what it says of documents, answers and hashes is so.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { integrityOf } from '../../../scripts/built-facts.mjs';
import { checkComparison } from '../../../src/document/check.js';
import { ComparisonError } from '../../../src/document/errors.js';
import { parseComparison } from '../../../src/document/parse.js';
import { readTallies } from '../../../src/document/tallies.js';
import { blocksOf, readPage, root } from '../../support/docs/pages.js';

const page = readPage('docs/upgrading.md');
const { name, exports } = JSON.parse(readPage('package.json')) as {
  readonly name: string;
  readonly exports: Record<string, unknown>;
};
const table = page.split('\n').filter((line) => line.startsWith('| '));

const published = 'https://publisher.example/a-vs-b.json';
const [example = ''] = blocksOf(page, 'json');
const ofTomorrow = JSON.parse(example) as Record<string, unknown>;

describe('docs/upgrading.md', () => {
  it('names everything that is exported, and nothing else', () => {
    const [modules = '', types = '', files = ''] = table.slice(2);
    const namesIn = (row: string): string[] =>
      [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, found = '']) => found);
    const said = [...namesIn(modules), ...namesIn(types)].map((module) => module.replace(name, '.'));
    // A folder: what is in it is exported by another path.
    const saidFiles = namesIn(files)
      .filter((file) => !file.endsWith('/'))
      .map((file) => `./${file}`);
    expect([...said, ...saidFiles].toSorted()).to.deep.equal(Object.keys(exports).toSorted());
  });

  it('has a document with a field that no release knows: it is shown, and told of by the check', () => {
    const { comparison, problems } = parseComparison(ofTomorrow, published);
    expect([comparison.title, problems]).to.deep.equal(['Alpha vs Beta', []]);
    expect(checkComparison(ofTomorrow)).to.deep.equal([
      { path: 'sinceTheNextRelease', message: 'unknown key' },
    ]);
  });

  it('says which error a newer version of the format is', () => {
    let code = '';
    try {
      parseComparison({ ...ofTomorrow, version: 2 }, published);
    } catch (error) {
      if (error instanceof ComparisonError) code = error.code;
    }
    expect(code).to.equal('unsupported-version');
    expect(page).to.include(`[\`${code}\`](troubleshooting.md#${code})`);
  });

  it('says that fields of an answer that are not known are ignored', () => {
    const answer = { a: { ship: 1, skip: 2, undecided: 3 } };
    expect(JSON.parse(JSON.stringify(readTallies(answer)))).to.deep.equal({ a: { ship: 1, skip: 2 } });
  });

  it('prints the hash of the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'upgrading-'));
    after(() => rmSync(folder, { recursive: true }));
    const installed = join(folder, 'node_modules', name);
    mkdirSync(dirname(installed), { recursive: true });
    symlinkSync(root, installed);
    const command = blocksOf(page, 'sh').find((block) => block.includes('openssl')) ?? '';
    const { stdout } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(`sha384-${stdout}`).to.equal(integrityOf(readFileSync(resolve(root, 'dist/tool-comparison.js'))));
  });

  it('has commands for this package alone', () => {
    const indented = [...page.matchAll(/^ {3}```sh\n([^]*?)^ {3}```$/gm)].map(([, block = '']) =>
      block.trim(),
    );
    expect(indented).to.deep.equal([`npx --yes ${name}@latest check content`, `npm install ${name}@latest`]);
  });
});
