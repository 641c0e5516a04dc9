// The types of <tool-comparison> in the templates of frameworks, as each framework's own checker sees them: test/types has
// what must be right and what must be wrong, in a folder for each, and docs/framework-types.md and docs/in-frameworks.md what people copy.
// All of it is checked beside the installed package, with the compiler options of strict projects.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { report } from './counts.mjs';
import { stageFrameworks } from './framework-app.mjs';

/** @typedef {import('./framework-app.mjs').Folder} Folder */

const root = resolve(import.meta.dirname, '..');
const { app, modules: installed } = stageFrameworks();

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
if (counts.failed > 0) console.error(`What was checked is in ${app}`);
else rmSync(app, { recursive: true, force: true });
report('types in frameworks', counts);
