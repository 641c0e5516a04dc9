// The types of <tool-comparison> in the templates of frameworks, as each framework's own checker sees them: test/types has
// what must be right and what must be wrong, in a folder for each, and docs/framework-types.md and docs/in-frameworks.md what people copy.
// All of it is checked beside the packed build, with the compiler options of strict projects.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { report } from './counts.mjs';
import { ensureInstalled } from './installs.mjs';
import { ensurePackage } from './package.mjs';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'test/types');
const app = join(root, '.cache/types');

/** @typedef {'plain' | 'nodenext' | 'react' | 'preact' | 'solid' | 'vue' | 'svelte' | 'angular'} Folder */

/**
 * The sections of docs/framework-types.md: the folder whose checker reads their examples, and the names of the files.
 * @type {Readonly<Record<string, Folder>>}
 */
const GUIDE = {
  'React 19': 'react',
  Preact: 'preact',
  'Vue 3': 'vue',
  'Svelte 5': 'svelte',
  Solid: 'solid',
  Angular: 'angular',
  'Plain TypeScript': 'plain',
};

/** The file around each example of docs/in-frameworks.md, in its order. */
const EXAMPLES = [
  'react/ExampleTemplate.tsx',
  'react/ExampleEffect.tsx',
  'vue/ExampleTemplate.vue',
  'svelte/ExampleTemplate.svelte',
  'solid/example.ts',
];
/** What stands in those files for the example. */
const EXAMPLE = /GUIDE_EXAMPLE|<guide-example(?: \/>|><\/guide-example>)/;

/** @param {string} file @param {string} from @param {string} to */
function sectionOf(file, from, to) {
  const text = readFileSync(join(root, file), 'utf8');
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${file} has no “${from.trim()}”`);
  const end = text.indexOf(to, start + from.length);
  return text.slice(start, end < 0 ? undefined : end);
}

/** @param {string} text @returns {{ language: string, code: string }[]} its blocks of code */
function blocksIn(text) {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
}

function writeExamples() {
  for (const [title, folder] of Object.entries(GUIDE)) {
    const blocks = blocksIn(sectionOf('docs/framework-types.md', `\n## ${title}\n`, '\n## '));
    const checked = blocks.filter(({ language }) => ['ts', 'tsx', 'vue', 'svelte'].includes(language));
    if (checked.length === 0) throw new Error(`docs/framework-types.md has no example for ${title}`);
    checked.forEach(({ language, code }, index) =>
      writeFileSync(join(app, folder, `Guide${index + 1}.${language}`), code),
    );
  }
  const examples = blocksIn(readFileSync(join(root, 'docs/in-frameworks.md'), 'utf8'));
  if (examples.length !== EXAMPLES.length)
    throw new Error(`docs/in-frameworks.md has ${examples.length} examples, and not ${EXAMPLES.length}`);
  EXAMPLES.forEach((file, index) => {
    const around = readFileSync(join(app, file), 'utf8');
    if (!EXAMPLE.test(around)) throw new Error(`test/types/${file} has no place for the example`);
    const code = (examples[index]?.code ?? '').trim().replace(/;$/, '');
    writeFileSync(
      join(app, file),
      around.replace(EXAMPLE, () => code),
    );
  });
}

/** Every attribute and event of custom-elements.json must be known: TypeScript lets unknown names with dashes pass in JSX. */
function writeNames() {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const element = modules
    .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .find((/** @type {any} */ { tagName }) => tagName === 'tool-comparison');
  const camelCase = (/** @type {string} */ name) =>
    name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  const names = [
    ...element.attributes.map((/** @type {any} */ { name }) => name),
    ...element.events.map((/** @type {any} */ { name }) => `on${name}`),
  ];
  /** @type {Partial<Record<Folder, (name: string) => string>>} */
  const notations = {
    react: (name) => name,
    preact: (name) => name,
    svelte: (name) => name,
    solid: (name) => name.replace(/^on(?=comparison)/, 'on:'),
    vue: (name) => camelCase(name.replace(/^on(?=comparison)/, 'on-')),
  };
  for (const [folder, notation] of Object.entries(notations)) {
    const all = names.map((name) => `  Props['${notation(name)}'],\n`).join('');
    writeFileSync(
      join(app, folder, 'names.ts'),
      `import type { ToolComparisonProps as Props } from 'tool-comparison/${folder}';\n\nexport type All = [\n${all}];\n`,
    );
  }
}

/** The package as it is unpacked by npm. Its own dependencies are the project's, the frameworks are those of test/types. */
function stage() {
  const installed = join(ensureInstalled('test/types'), 'node_modules');
  const packed = ensurePackage();
  const modules = join(app, 'node_modules');
  rmSync(app, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(installed))
    if (!name.startsWith('.')) symlinkSync(join(installed, name), join(modules, name), 'dir');
  const { files, name: ofOwner } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  // Patterns are of documents, which no checker reads.
  for (const name of ['package.json', ...files].filter((path) => !path.includes('*')))
    cpSync(join(packed, name), join(modules, 'tool-comparison', name), { recursive: true });
  if (ofOwner !== 'tool-comparison') {
    // The documents have its scope.
    mkdirSync(dirname(join(modules, ofOwner)), { recursive: true });
    symlinkSync(join(modules, 'tool-comparison'), join(modules, ofOwner), 'dir');
  }
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  for (const name of readdirSync(source))
    if (!/^(node_modules|package.*\.json|.*\.test\.ts)$/.test(name))
      cpSync(join(source, name), join(app, name), { recursive: true });
  writeNames();
  writeExamples();
  for (const name of readdirSync(join(app, 'plain')).filter((file) => file.endsWith('.ts')))
    copyFileSync(join(app, 'plain', name), join(app, 'nodenext', name));
  return installed;
}

/**
 * @param {string} file a script for Node
 * @param {string[]} args
 * @returns {Promise<{ output: string, status: number | null }>}
 */
function run(file, ...args) {
  const child = spawn(process.execPath, [file, ...args], { cwd: app });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((done) => {
    child.once('close', (status) => done({ output, status }));
  });
}

/** TypeScript and Vue have a comment that expects an error in the next line. Svelte and Angular have not: this stands for it. */
const EXPECTED = '<!-- @expect-error: ';

/**
 * @param {Folder} folder in whose files each line after such a comment must have an error, and no other line
 * @param {readonly string[]} found the lines with errors, as `folder/file:line`
 * @returns {string} what differs
 */
function differences(folder, found) {
  const expected = readdirSync(join(app, folder))
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .flatMap((name) =>
      readFileSync(join(app, folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes(EXPECTED) ? [`${folder}/${name}:${index + 2}`] : [])),
    );
  const missing = expected.filter((place) => !found.includes(place));
  const others = found.filter((place) => !expected.includes(place));
  return [
    ...missing.map((place) => `${place} has no error`),
    ...others.map((place) => `${place} has one`),
  ].join('\n');
}

/** @typedef {{ name: string, hasPassed: boolean, output: string }} Result */

/**
 * The project's own compiler, the newest that the project is checked with; the checkers of the frameworks have an older
 * one. One process for all: it reads the declarations that they share once.
 * @returns {Promise<Result[]>}
 */
async function checkWithTsc() {
  /** @type {Partial<Record<Folder, string>>} */
  const projects = {
    plain: 'TypeScript',
    nodenext: 'TypeScript, as Node resolves',
    react: 'React 19',
    preact: 'Preact',
    solid: 'Solid',
  };
  const { output, status } = await run(
    join(root, 'node_modules/typescript/bin/tsc'),
    '--build',
    ...Object.keys(projects),
  );
  const failed = Object.keys(projects).filter((folder) => new RegExp(`^${folder}/`, 'm').test(output));
  // Any other error concerns all of them.
  const isUnknown = status !== 0 && failed.length === 0;
  return Object.entries(projects).map(([folder, name]) => {
    const hasPassed = !isUnknown && !failed.includes(folder);
    return { name, hasPassed, output: hasPassed ? '' : output };
  });
}

/** @param {string} file @returns {Promise<Result[]>} */
async function checkVue(file) {
  const { output, status } = await run(file, '-p', 'vue');
  return [{ name: 'Vue 3', hasPassed: status === 0, output }];
}

/** @param {string} file @returns {Promise<Result[]>} */
async function checkSvelte(file) {
  const { output } = await run(
    file,
    ...['--tsconfig', 'svelte/tsconfig.json', '--output', 'machine', '--threshold', 'error'],
  );
  const found = [...output.matchAll(/ ERROR "(.+?)" (\d+):/g)].map(([, name, line]) => `${name}:${line}`);
  const difference = differences('svelte', found);
  const hasPassed = / COMPLETED /.test(output) && difference === '';
  return [{ name: 'Svelte 5', hasPassed, output: `${difference}\n${output}` }];
}

/** @param {string} file @returns {Promise<Result[]>} */
async function checkAngular(file) {
  const { output, status } = await run(file, '-p', 'angular');
  const found = [...stripVTControlCharacters(output).matchAll(/^([\w/.-]+):(\d+):\d+ - error/gm)].map(
    ([, name, line]) => `angular/${name}:${line}`,
  );
  const difference = differences('angular', found);
  const hasPassed = status === 1 && difference === '';
  return [{ name: 'Angular', hasPassed, output: `${difference}\n${output}` }];
}

const installed = stage();
const CHECKS = [
  checkWithTsc,
  () => checkVue(join(installed, 'vue-tsc/bin/vue-tsc.js')),
  () => checkSvelte(join(installed, 'svelte-check/bin/svelte-check')),
  () => checkAngular(join(installed, '@angular/compiler-cli/bundles/src/bin/ngc.js')),
];

const counts = { passed: 0, failed: 0 };
for (const check of CHECKS) {
  const started = Date.now();
  const results = await check();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const output = new Set(results.filter(({ hasPassed }) => !hasPassed).map((result) => result.output));
  for (const { name, hasPassed } of results) {
    counts[hasPassed ? 'passed' : 'failed']++;
    console.log(`${hasPassed ? '✓' : '✗'} ${name}`);
  }
  console.log(`  ${seconds} s`);
  for (const text of output) console.error(text);
}
if (counts.failed > 0) console.error(`What was checked is in ${relative(root, app)}`);
report('types in frameworks', counts);
