import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensurePackage } from '../../scripts/package.mjs';

const root = join(import.meta.dirname, '..', '..');
const folder = ensurePackage();
const dist = join(folder, 'dist');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  version: string;
  sideEffects: string[];
  scripts: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
};

/** @returns everything that importing a file in Node says, which is nothing where all is well */
function importInNode(file: string): string {
  const script = `await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)})`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('the package', () => {
  it('has every file its exports name', () => {
    const files = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    assert.ok(files.length > 0);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(folder, file))),
      [],
    );
  });

  it('has every file it declares side effects of', () => {
    assert.deepEqual(
      manifest.sideEffects.filter((file) => !existsSync(join(folder, file))),
      [],
    );
  });

  it('is built by npm before it is packed', () => {
    assert.equal(manifest.scripts['prepack'], 'node scripts/build.mjs --package');
  });

  for (const file of [
    'dist/index.js',
    'dist/tool-comparison-element.js',
    'dist/document/index.js',
    'dist/tool-comparison.js',
    'dist/tool-comparison.classic.js',
  ]) {
    it(`imports ${file} in Node without an error`, () => {
      assert.equal(importInNode(file), '');
    });
  }

  describe('in a server component of React', () => {
    const imported = (names: string): string[] => {
      const script = `import { ${names} } from 'tool-comparison'; console.log(${names});`;
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--conditions=react-server', '--input-type=module', '--eval', script],
        // Within its own folder a package is found by its name.
        { cwd: folder, encoding: 'utf8' },
      );
      return [stdout, stderr];
    };

    it('exports what it does elsewhere, and says that no browser gets it', () => {
      const [stdout = '', stderr = ''] = imported('ComparisonError');
      assert.match(stdout, /class ComparisonError/);
      assert.match(stderr, /^<tool-comparison> [^\n]*\[server-only\]\n$/);
    });
  });

  it('knows its version', async () => {
    const index = pathToFileURL(join(dist, 'index.js')).href;
    const { ToolComparisonElement } = (await import(index)) as { ToolComparisonElement: { version: string } };
    assert.equal(ToolComparisonElement.version, manifest.version);
  });

  it('bundles everything into the one file', () => {
    const code = readFileSync(join(dist, 'tool-comparison.js'), 'utf8');
    assert.doesNotMatch(code, /\bimport\s*["'{*]|\bfrom\s*["']/);
    assert.match(code, /^\/\*! tool-comparison .*THIRD-PARTY-LICENSES\.txt \*\/\n/);
    assert.match(readFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8'), /lit-html/);
  });

  it('bundles everything into a classic script, in ASCII, that other scripts may surround', () => {
    const code = readFileSync(join(dist, 'tool-comparison.classic.js'), 'utf8');
    assert.deepEqual(code.match(/[^\t\n\x20-\x7e]/g), null);
    assert.match(
      code.slice(0, 100),
      /^\/\*! tool-comparison .*THIRD-PARTY-LICENSES\.txt \*\/\n;\n?\(function/,
    );
    assert.match(
      code.slice(-100),
      /\}\)\(\);\n\/\/# sourceMappingURL=tool-comparison\.classic\.js\.map\n\/\*\*\/\n$/,
    );
    assert.ok(existsSync(join(dist, 'tool-comparison.classic.js.map')));
  });

  it('leaves lit and zod as imports of the npm files', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.js') && !/^tool-comparison(\.classic)?\.js$/.test(file),
    );
    const bare = new Set(
      files.flatMap((file) =>
        [
          ...readFileSync(join(dist, file), 'utf8').matchAll(/^(?:import|export) .*from "([^."][^"]*)"/gm),
        ].map(([, name]) => name?.split('/')[0]),
      ),
    );
    assert.deepEqual([...bare].sort(), ['lit', 'zod']);
  });

  it('says nothing of the machine it was built on', () => {
    for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|ts|map|json|txt)$/.test(file)) continue;
      assert.ok(!readFileSync(join(dist, file), 'utf8').includes(root), file);
    }
  });
});
