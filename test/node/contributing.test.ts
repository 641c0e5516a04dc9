// CONTRIBUTING.md describes the project as it is: its layers are those the linter enforces, and its commands and files exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Linter } from 'eslint';
import config from '../../eslint.config.js';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
/** Without its code blocks. */
const prose = page.replaceAll(/^```[\s\S]*?^```/gm, '');

interface Zone {
  readonly target: string;
  readonly from: string;
  readonly except: readonly string[];
}

/** Of each layer of src, the layers it may import from, as the linter's zones have them. */
function lintedLayers(): Map<string, string[]> {
  const entries = (config as readonly Linter.Config[])
    .flatMap(({ rules }) => rules?.['import-x/no-restricted-paths'] ?? [])
    .filter((option): option is { zones: Zone[] } => typeof option === 'object' && option !== null)
    .flatMap(({ zones }) => zones)
    .filter(({ target, from }) => from === './src' && /^\.\/src\/[^/*]+$/.test(target))
    .map(({ target, except }) => {
      const layer = target.slice('./src/'.length);
      return [layer, except.map((name) => name.slice(2)).filter((name) => name !== layer)] as const;
    });
  return new Map(entries.map(([layer, others]) => [layer, others]));
}

/** The names between backticks. */
function codeIn(text = ''): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The same, as the table of CONTRIBUTING.md has them. "Everything above" counts the rows above. */
function documentedLayers(): Map<string, string[]> {
  const [, table = ''] = /<!-- layers:start -->([\s\S]*)<!-- layers:end -->/.exec(page) ?? [];
  const layers = new Map<string, string[]>();
  for (const row of table.split('\n').filter((line) => line.startsWith('| `'))) {
    const [, first, others = ''] = row.split('|');
    const [layer = ''] = codeIn(first);
    const names = codeIn(others);
    const isAllAbove = others.includes('everything above but');
    layers.set(layer, isAllAbove ? [...layers.keys()].filter((name) => !names.includes(name)) : names);
  }
  return layers;
}

describe('CONTRIBUTING.md', () => {
  it('has the layers of the linter', () => {
    const linted = lintedLayers();
    const documented = documentedLayers();
    assert.ok(linted.size > 10);
    assert.deepEqual([...documented.keys()].sort(), [...linted.keys()].sort());
    for (const [layer, others] of linted) {
      assert.deepEqual(documented.get(layer)?.sort(), others.sort(), layer);
    }
  });

  it('names only commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = new Set([...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
    assert.deepEqual(
      [...commands].filter((name) => !(name in scripts)),
      [],
    );
  });

  it('names only files and folders that exist', () => {
    const paths = codeIn(prose).filter((code) => /^(src|test|demo|bench)\/[\w./-]+$/.test(code));
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});
