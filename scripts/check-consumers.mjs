// What uses the package as npm installs it, beside the bundlers and the frameworks' checkers, which have checks of their own:
//   apps          a page with script tags and an app of each framework are built; consumers.spec.ts opens them
//   runtimes      Node, Deno and Bun import every entry without a DOM, and run the command
//   TypeScript    the oldest and the newest that it works with, in the ways in which projects resolve modules
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildConsumers } from './consumers.mjs';
import { report } from './counts.mjs';
import { ensureInstalled } from './installs.mjs';
import { stageApp } from './packed.mjs';

const root = resolve(import.meta.dirname, '..');
const installed = ensureInstalled('test/consumers');
const modules = join(installed, 'node_modules');
const app = stageApp();
const files = readdirSync(installed).filter((name) => !/^(node_modules|package.*\.json)$/.test(name));
for (const name of files) cpSync(join(installed, name), join(app, name), { recursive: true });
const DOCUMENT = join(root, 'demo/comparisons/caddy-vs-traefik.json');

/** @param {readonly string[]} command */
function run([file = '', ...args]) {
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: app,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** npm installs that of this system alone. Its own script, which would put it where it is looked for, never ran. */
function binary(/** @type {string} */ scope, /** @type {string} */ path) {
  const [name] = readdirSync(join(modules, scope));
  return join(modules, scope, name ?? '', path);
}

const NODE = [process.execPath];
const DENO = [binary('@deno', 'deno'), 'run', '-A'];
const BUN = [binary('@oven', 'bin/bun')];

/**
 * What the guides name. Where there is no DOM, an entry may export more.
 * @type {Readonly<Record<string, readonly unknown[]>>}
 */
const ENTRIES = {
  'tool-comparison': ['ComparisonError', 'ComparisonEvent', 'ToolComparisonElement'],
  'tool-comparison/element': ['ToolComparisonElement'],
  'tool-comparison/document': [
    'ComparisonError',
    'checkComparison',
    'comparisonJsonSchema',
    'parseComparison',
  ],
  'tool-comparison/check': ['checkText'],
  'tool-comparison/ssr': ['renderComparison', 'renderComparisonPieces', 'renderStatic', 'styleSheet'],
  'tool-comparison/locales/de': ['default'],
  'tool-comparison/dist/tool-comparison.js': ['ComparisonError', 'ComparisonEvent', 'ToolComparisonElement'],
  'tool-comparison/dist/embed.html': [true],
};

const conditions = (/** @type {string[]} */ ...names) => names.map((name) => `--conditions=${name}`);

/** @type {readonly (readonly [name: string, command: readonly string[], said?: RegExp])[]} */
const RUNTIMES = [
  ['Node', [...NODE, 'every-entry.mjs']],
  ['Node, by require', [...NODE, 'every-entry.cjs']],
  ['Node, for production', [...NODE, ...conditions('production'), 'every-entry.mjs']],
  [
    'Node, for development',
    [...NODE, ...conditions('development'), 'every-entry.mjs'],
    /^Lit is in dev mode/,
  ],
  [
    'Node, for server components of React',
    [...NODE, ...conditions('react-server'), 'every-entry.mjs'],
    /^<tool-comparison> [^\n]*\[server-only\]\n$/,
  ],
  ['Node, as a worker', [...NODE, ...conditions('worker', 'browser'), 'every-entry.mjs']],
  ['Node, as the edge of Next.js', [...NODE, ...conditions('edge-light', 'browser'), 'every-entry.mjs']],
  [
    'Node, as that with server components',
    [...NODE, ...conditions('react-server', 'edge-light', 'browser'), 'every-entry.mjs'],
  ],
  ['Deno', [...DENO, 'every-entry.mjs']],
  ['Deno, by require', [...DENO, 'every-entry.cjs']],
  ['Bun', [...BUN, 'every-entry.mjs']],
  ['Bun, by require', [...BUN, 'every-entry.cjs']],
];

const COMMAND = join('node_modules', '.bin', 'tool-comparison');
const STRICT = [
  ...['--noEmit', '--strict', '--skipLibCheck', 'false', '--skipDefaultLibCheck', '--target', 'ES2022'],
  ...['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noPropertyAccessFromIndexSignature'],
  ...['--noImplicitOverride', '--noUnusedLocals', '--isolatedModules'],
];
/** Declarations of Node's: without a DOM it is Node that knows what a URL is. */
const NODE_TYPES = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node'];
const NO_TYPES = ['--typeRoots', join(app, 'no-types')];
const bundler = [
  '--module',
  'ESNext',
  '--moduleResolution',
  'bundler',
  '--verbatimModuleSyntax',
  ...NO_TYPES,
];
const DOM = ['--lib', 'ES2020,DOM,DOM.Iterable'];

/** @type {Readonly<Record<string, readonly string[]>>} */
const PROJECTS = {
  'bundled, with an older lib': [...bundler, ...DOM, 'browser.ts'],
  'as Node resolves': ['--module', 'NodeNext', '--lib', 'ES2022,DOM,DOM.Iterable', ...NO_TYPES, 'browser.ts'],
  'without a DOM': ['--module', 'NodeNext', '--lib', 'ES2022', ...NODE_TYPES, 'server.ts'],
  'in a worker': [...bundler, '--lib', 'ES2022,WebWorker', 'server.ts'],
};
/** TypeScript 7 has no such resolution any more. Zod's declarations need the interoperability there. */
const AS_NODE_10 = [
  ...['--module', 'CommonJS', '--moduleResolution', 'node', '--esModuleInterop', ...NO_TYPES, ...DOM],
  'browser.ts',
];
const tsc = (/** @type {string} */ file, /** @type {readonly string[]} */ options) => [
  ...NODE,
  join(modules, file),
  ...STRICT,
  ...options,
];
const OLDEST = 'typescript-5.4/lib/tsc.js';
const COMPILERS = { 'TypeScript 5.4': OLDEST, 'TypeScript 7': 'typescript-7/bin/tsc' };

const counts = { passed: 0, failed: 0 };
function tell(/** @type {string} */ name, /** @type {string | undefined} */ problem) {
  counts[problem === undefined ? 'passed' : 'failed']++;
  console.log(`${problem === undefined ? '✓' : '✗'} ${name}`);
  if (problem !== undefined) console.error(problem);
}

/** @param {string} stdout @returns {Record<string, unknown[]>} the exports of each entry */
function entriesIn(stdout) {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

/** @type {Record<string, unknown[]>} */
let inNode = {};
for (const [name, command, said = /^$/] of RUNTIMES) {
  const { stdout, stderr } = run(command);
  const found = entriesIn(stdout);
  if (name === 'Node') inNode = found;
  const isEverything = Object.entries(ENTRIES).every(([entry, names]) =>
    names.every((export_) => found[entry]?.includes(export_)),
  );
  // What has Lit for browsers gets other files, and may have more names.
  const isSame = command.includes('--conditions=browser') || isDeepStrictEqual(found, inNode);
  tell(name, isEverything && isSame && said.test(stderr) ? undefined : `${stdout}${stderr}`);
}
for (const [name, runtime] of Object.entries({ Node: NODE, Deno: DENO, Bun: BUN })) {
  const { status, stdout, stderr } = run([...runtime, COMMAND, 'check', DOCUMENT]);
  tell(`${name}, the command`, status === 0 ? undefined : `${stdout}${stderr}`);
}

for (const [compiler, file] of Object.entries(COMPILERS))
  for (const [name, options] of Object.entries(PROJECTS)) {
    const { status, stdout } = run(tsc(file, options));
    tell(`${compiler}, ${name}`, status === 0 ? undefined : stdout);
  }
const { status, stdout } = run(tsc(OLDEST, AS_NODE_10));
tell('TypeScript 5.4, as Node 10 resolved', status === 0 ? undefined : stdout);

for (const { name, error } of await buildConsumers())
  tell(`${name}, built`, error === undefined ? undefined : String(error));

if (counts.failed > 0) console.error(`What was used is in ${app}`);
else rmSync(app, { recursive: true, force: true });
report('consumers', counts);
