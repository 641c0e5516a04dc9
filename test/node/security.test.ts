// SECURITY.md promises only what is tested: its numbers are those of the tests, and its commands run existing tests.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { addressFields, shownFields } from '../support/corpora/corpora-scenes.js';
import { addresses, jsonInputs, jsonValues, strings, unfoldedTexts } from '../support/corpora/corpora.js';
import { PLACES } from '../support/element/places.js';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const [, table = ''] = /<!-- promises:start -->([\s\S]*)<!-- promises:end -->/.exec(page) ?? [];
const promises = table
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Promise|-)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));
const specs = readdirSync(join(root, 'test', 'browser'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.spec.ts'),
);
const count = (n: number): string => n.toLocaleString('en');

describe('SECURITY.md', () => {
  it('has a command for each promise', () => {
    assert.ok(promises.length > 10);
    for (const cells of promises) {
      assert.equal(cells.length, 5, cells.join());
      assert.match(cells[4] ?? '', /^`npm run [\w:]+.*`\s*$/, cells[0]);
    }
  });

  for (const [promise = '', , , , command = ''] of promises) {
    it(`names existing tests: ${promise.trim()}`, () => {
      const [, script = '', words = ''] = /npm run ([\w:]+)(?: -- (.*?))?`/.exec(command) ?? [];
      assert.ok(scripts[script], command);
      const names = words.split(' ').filter((word) => word && !word.startsWith('--'));
      for (const name of names) {
        const found = name.endsWith('.test.ts')
          ? readFileSync(join(root, name), 'utf8')
          : specs.find((file) => join('test', 'browser', file).includes(name));
        assert.ok(found, `${name} of ${command}`);
      }
    });
  }

  it('has the numbers of the corpora', () => {
    for (const words of [
      `${count(strings.length)} texts × ${count(shownFields.length)} fields`,
      `${count(jsonInputs.length)} inputs for JSON parsers`,
      `${count(unfoldedTexts.length)} texts in`,
      `${count(addresses.length)} addresses × ${count(addressFields.length)} fields`,
      `${count(jsonValues.length)} values × ${count(PLACES.length)} places`,
    ])
      assert.ok(page.includes(words), words);
  });
});
