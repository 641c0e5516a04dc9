import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensurePackage } from '../../scripts/package.mjs';
import { LOCALES } from '../../src/i18n/locale-lookup.js';
import { guides, pathsOf, readPage } from '../support/docs/pages.js';

const root = join(import.meta.dirname, '..', '..');
const folder = ensurePackage();
const dist = join(folder, 'dist');
/** A file, or one for each condition. */
type Target = string | { readonly [condition: string]: Target };
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  sideEffects: string[];
  bin: Record<string, string>;
  scripts: Record<string, string>;
  exports: Record<string, Target>;
  typesVersions: Record<'*', Record<string, string[]>>;
  alias: Record<string, string>;
} & Record<'main' | 'module' | 'types' | 'unpkg' | 'jsdelivr' | 'customElements' | 'web-types', string>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
      readonly events?: readonly { readonly name: string }[];
    }[];
  }[];
}

const elementOf = ({ modules }: Manifest) =>
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === 'tool-comparison') ?? {};

const filesOf = (target: Target): string[] =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf);

/** @returns what a target is without any of the other conditions */
const fileOf = (target: Target | undefined, condition: 'types' | 'default'): string | undefined =>
  typeof target === 'object' ? fileOf(target[condition], condition) : target;

/** @returns everything that importing a file in Node says, which is nothing where all is well */
function importInNode(file: string): string {
  const script = `await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)})`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** A name, or a pattern with one star in the name of the file. */
function isThere(file: string): boolean {
  const path = join(folder, file);
  if (!file.includes('*')) return existsSync(path);
  const [start = '', end = ''] = basename(file).split('*');
  return readdirSync(dirname(path)).some((name) => name.startsWith(start) && name.endsWith(end));
}

describe('the package', () => {
  it('has every file its exports name', () => {
    const files = Object.values(manifest.exports).flatMap(filesOf);
    assert.ok(files.length > 0);
    assert.deepEqual(
      files.filter((file) => !isThere(file)),
      [],
    );
  });

  it('has every file it declares side effects of', () => {
    assert.deepEqual(
      manifest.sideEffects.filter((file) => !isThere(file)),
      [],
    );
  });

  it('has the same files for TypeScript and Parcel where they read no exports', () => {
    const entries = Object.entries(manifest.exports).filter(([name]) => name !== '.');
    const typed = entries.flatMap(([name, target]) => {
      const file = typeof target === 'string' ? undefined : fileOf(target, 'types');
      return file === undefined ? [] : [[name.slice(2), [file]] as const];
    });
    assert.deepEqual(manifest.typesVersions, { '*': Object.fromEntries(typed) });
    // What is where its name says needs no other.
    const elsewhere = entries.flatMap(([name, target]) => {
      const file = fileOf(target, 'default') ?? '';
      return file === name ? [] : [[name, file.replace('*', '$1')] as const];
    });
    assert.deepEqual(manifest.alias, Object.fromEntries(elsewhere));
  });

  it('is found by those that read other fields than exports', () => {
    for (const field of [
      'main',
      'module',
      'types',
      'unpkg',
      'jsdelivr',
      'customElements',
      'web-types',
    ] as const)
      assert.ok(isThere(manifest[field]), field);
    assert.equal(manifest.unpkg, './dist/tool-comparison.js');
  });

  it('tells editors every attribute with its values, and no other', () => {
    const { attributes = [], events = [] } = elementOf(readJson('custom-elements.json') as Manifest);
    const names = attributes.map(({ name }) => name);
    assert.ok(names.includes('heading-level') && !names.includes('comparison'));
    const { tags } = readJson('vscode.html-custom-data.json') as {
      tags: [{ name: string; attributes: { name: string; valueSet?: string; values: { name: string }[] }[] }];
    };
    assert.equal(tags[0].name, 'tool-comparison');
    assert.deepEqual(
      tags[0].attributes.map(({ name }) => name),
      names,
    );
    const theme = tags[0].attributes.find(({ name }) => name === 'theme');
    assert.deepEqual(
      theme?.values.map(({ name }) => name),
      ['auto', 'light', 'dark'],
    );
    assert.equal(tags[0].attributes.find(({ name }) => name === 'no-vote')?.valueSet, 'v');
    const webTypes = readJson('web-types.json') as {
      version: string;
      contributions: { html: { elements: [{ attributes: { name: string }[]; events: { name: string }[] }] } };
    };
    const [element] = webTypes.contributions.html.elements;
    assert.equal(webTypes.version, manifest.version);
    assert.deepEqual(
      element.attributes.map(({ name }) => name),
      names,
    );
    assert.deepEqual(
      element.events.map(({ name }) => name),
      events.map(({ name }) => name),
    );
  });

  it('has every language, with its type', () => {
    for (const name of [...LOCALES, 'all'])
      for (const ending of ['js', 'd.ts'])
        assert.ok(existsSync(join(folder, 'dist/locales', `${name}.${ending}`)), `${name}.${ending}`);
  });

  it('has every page, and every file that one of them leads to', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const [packed] = Object.values(JSON.parse(stdout) as Record<string, { files: { path: string }[] }>);
    const files = packed?.files.map(({ path }) => path) ?? [];
    const pages = files.filter((path) => path.endsWith('.md'));
    const targets = pages.flatMap((page) =>
      pathsOf(readFileSync(join(folder, page), 'utf8')).map((path) => posix.join(posix.dirname(page), path)),
    );
    assert.ok(targets.length > 10);
    assert.deepEqual(
      [...new Set([...targets, ...pathsOf(readPage('README.md')), ...guides])].filter(
        (path) => !files.some((file) => file === path || file.startsWith(`${path}/`)),
      ),
      [],
    );
  });

  it('has an empty module for the types of each framework', () => {
    const names = ['react', 'preact', 'vue', 'svelte', 'solid'];
    for (const name of names) {
      assert.deepEqual(manifest.exports[`./${name}`], {
        types: `./dist/frameworks/${name}.d.ts`,
        default: `./dist/frameworks/${name}.js`,
      });
      assert.equal(readFileSync(join(dist, 'frameworks', `${name}.js`), 'utf8'), 'export {};\n');
    }
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
    'dist/locales/all.js',
    ...readdirSync(join(dist, 'frameworks'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `dist/frameworks/${name}`),
  ]) {
    it(`imports ${file} in Node without an error`, () => {
      assert.equal(importInNode(file), '');
    });
  }

  describe('in a server component of React', () => {
    const imported = (names: string): string[] => {
      const script = `import { ${names} } from '${manifest.name}'; console.log(${names});`;
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

  it('has a command, which renders a document', () => {
    const file = manifest.bin['tool-comparison'] ?? '';
    const document = JSON.stringify({
      version: 1,
      id: 'a',
      tools: ['A', 'B'].map((id) => ({ id, name: id })),
    });
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(folder, file), 'render', '-', '--format', 'markdown'],
      { input: document, encoding: 'utf8' },
    );
    assert.deepEqual([stderr, status], ['', 0]);
    assert.match(stdout, /^## A vs B$/m);
    assert.match(readFileSync(join(folder, file), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('knows its version', async () => {
    const index = pathToFileURL(join(dist, 'index.js')).href;
    const { ToolComparisonElement } = (await import(index)) as { ToolComparisonElement: { version: string } };
    assert.equal(ToolComparisonElement.version, manifest.version);
  });

  it('bundles everything into the one file', () => {
    const code = readFileSync(join(dist, 'tool-comparison.js'), 'utf8');
    assert.doesNotMatch(code, /\bimport\s*["'{*]|\bfrom\s*["']/);
    assert.match(
      code,
      /^\/\/# allFunctionsCalledOnLoad\n\/\*! tool-comparison .*THIRD-PARTY-LICENSES\.txt \*\/\n/,
    );
    assert.match(readFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8'), /lit-html/);
  });

  it('bundles everything into a classic script, in ASCII, that other scripts may surround', () => {
    const code = readFileSync(join(dist, 'tool-comparison.classic.js'), 'utf8');
    assert.deepEqual(code.match(/[^\t\n\x20-\x7e]/g), null);
    assert.match(
      code.slice(0, 130),
      /^\/\/# allFunctionsCalledOnLoad\n\/\*! tool-comparison .*THIRD-PARTY-LICENSES\.txt \*\/\n;\n?\(function/,
    );
    assert.match(
      code.slice(-100),
      /\}\)\(\);\n\/\/# sourceMappingURL=tool-comparison\.classic\.js\.map\n\/\*\*\/\n$/,
    );
    assert.ok(existsSync(join(dist, 'tool-comparison.classic.js.map')));
  });

  it('leaves lit and zod as imports of the npm files', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.js') && !/^(?:tool-comparison(\.classic)?\.js|(cli|check)\W.*)$/.test(file),
    );
    const bare = new Set(
      files.flatMap((file) =>
        [
          ...readFileSync(join(dist, file), 'utf8').matchAll(/^(?:import|export) .*from "([^."][^"]*)"/gm),
        ].map(([, name]) => name?.split('/')[0]),
      ),
    );
    const packages = [...bare].filter((name) => !name?.startsWith('node:'));
    assert.deepEqual(packages.sort(), ['lit', 'zod']);
  });

  it('says nothing of the machine it was built on', () => {
    for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|ts|map|json|txt)$/.test(file)) continue;
      assert.ok(!readFileSync(join(dist, file), 'utf8').includes(root), file);
    }
  });
});
