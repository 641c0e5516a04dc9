// The links of the documents lead to existing headings and files.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { anchorsOf, guides, pathsOf, readPage, root, targetsOf } from '../support/docs/pages.js';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...guides,
  'demo/hosts/README.md',
  'demo/server/README.md',
];

for (const page of PAGES) {
  describe(page, () => {
    const text = readPage(page);

    it('links to headings that exist, of its own and of other pages', () => {
      const missing = targetsOf(text).filter((target) => {
        const [, path = '', anchor] = /^([^#]*)(#.*)$/.exec(target) ?? [];
        if (anchor === undefined || /^https?:/.test(path) || (path && !path.endsWith('.md'))) return false;
        const there = path === '' ? text : readPage(join(dirname(page), path));
        return !anchorsOf(there).has(anchor);
      });
      assert.deepEqual(missing, []);
    });

    it('links to files that exist', () => {
      assert.deepEqual(
        pathsOf(text).filter((path) => !existsSync(join(root, dirname(page), path))),
        [],
      );
    });
  });
}

describe('docs/troubleshooting.md', () => {
  const anchors = anchorsOf(readPage('docs/troubleshooting.md'));
  const source = (path: string): string => readFileSync(join(root, 'src', path), 'utf8');
  const [, union = ''] = /type ComparisonErrorCode =([^;]+);/.exec(source('document/errors.ts')) ?? [];
  const ofErrors = [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code);
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort();
  // A warning ends with its code.
  const ofWarnings = files.flatMap((path) =>
    [...source(path).matchAll(/ \[([a-z]+(?:-[a-z]+)+)\](?=[`'"])/g)].map(([, code = '']) => code),
  );

  it('finds the codes', () => {
    assert.equal(ofErrors.length, 16);
    assert.deepEqual([...ofWarnings].sort(), [
      'not-closed',
      'proof-of-work',
      'proof-of-work-file',
      'server-only',
      'votes-protocol',
      'votes-redirect',
    ]);
  });

  it('has a heading for every code', () => {
    assert.deepEqual(
      [...ofErrors, ...ofWarnings].filter((code) => !anchors.has(`#${code}`)),
      [],
    );
  });
});
