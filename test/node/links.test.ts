// The links of the documents lead to existing headings and files.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

/** The anchors that GitHub makes of a page's headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map(
      (heading) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-')}`,
    ),
  );
}

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/what-is-shown.md',
  'docs/troubleshooting.md',
  'docs/embedding-in-a-frame.md',
  'demo/hosts/README.md',
];

for (const page of PAGES) {
  describe(page, () => {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

    it('links to headings of its own', () => {
      const anchors = anchorsOf(text);
      const missing = targets.filter((target) => target.startsWith('#') && !anchors.has(target));
      assert.deepEqual(missing, []);
    });

    it('links to files that exist', () => {
      const paths = targets.filter((target) => !/^(#|https?:)/.test(target));
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(root, dirname(page), path.replace(/#.*/, '')))),
        [],
      );
    });
  });
}

describe('docs/troubleshooting.md', () => {
  const anchors = anchorsOf(readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8'));
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
