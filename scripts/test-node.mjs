// The tests that need no browser: test/node/**/*.test.ts, in Node.
//   npm run test:node
//   npm run test:node -- test/node/document                  a folder or a file
//   npm run test:node -- --pure                              only those of src: no servers, no package
//   npm run test:node -- --coverage                          for scripts/coverage.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compilePrograms } from './compile-programs.mjs';
import { report } from './counts.mjs';
import { NODE_COVERAGE } from './coverage.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pure: { type: 'boolean', default: false }, coverage: { type: 'boolean', default: false } },
});

/** @param {string} path a file, or a folder @returns {string[]} */
function testsAt(path) {
  if (!existsSync(join(root, path)) || statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(path, name))
    .sort();
}

/** The folders of test/node that are named after one of src. */
const pureFolders = () =>
  readdirSync(join(root, 'src'))
    .map((name) => join('test', 'node', name))
    .filter((path) => existsSync(join(root, path)));

const paths = positionals.length > 0 ? positionals : values.pure ? pureFolders() : ['test/node'];
const files = paths.flatMap(testsAt);

/** See test/node/server/support/programs.ts. */
const PROGRAMS = ['demo/server/main.ts', 'demo/server/bin.ts', 'test/node/server/support/smtp-child.ts'];

const results = mkdtempSync(join(tmpdir(), 'node-tests-'));
const countsFile = join(results, 'counts.json');
const reporters = [
  ['--test-reporter=spec', '--test-reporter-destination=stdout'],
  [
    `--test-reporter=${pathToFileURL(join(import.meta.dirname, 'node-counts.mjs')).href}`,
    `--test-reporter-destination=${countsFile}`,
  ],
].flat();
if (values.coverage) rmSync(NODE_COVERAGE, { recursive: true, force: true });
// Without a file named, `node --test` would go looking for some.
const run =
  files.length > 0
    ? spawnSync(
        process.execPath,
        ['--import', 'tsx', '--test', '--test-concurrency=2', ...reporters, ...files],
        {
          cwd: root,
          stdio: 'inherit',
          env: {
            ...process.env,
            ...(values.coverage ? { NODE_V8_COVERAGE: NODE_COVERAGE } : {}),
            ...(values.pure ? {} : { COMPILED_PROGRAMS: await compilePrograms('node-programs', PROGRAMS) }),
          },
        },
      )
    : { status: 1 };

/** @type {import('./counts.mjs').Counts} */
let counts = { passed: 0, failed: 0 };
try {
  counts = JSON.parse(readFileSync(countsFile, 'utf8'));
} catch {
  console.error('The node tests ended without results');
}
rmSync(results, { recursive: true, force: true });

if (counts.passed + counts.failed === 0) {
  console.error('No node test ran');
  counts.failed++;
} else if (run.status !== 0 && counts.failed === 0) {
  counts.failed++;
}
report('node', counts);
