// The tests that need no browser: test/node/**/*.test.ts, in Node.
//   npm run test:node
//   npm run test:node -- test/node/package.test.ts
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report } from './counts.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'test', 'node');
const all = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => join('test', 'node', path))
      .sort()
  : [];
const files = process.argv.length > 2 ? process.argv.slice(2) : all;

const results = mkdtempSync(join(tmpdir(), 'node-tests-'));
const countsFile = join(results, 'counts.json');
const reporters = [
  ['--test-reporter=spec', '--test-reporter-destination=stdout'],
  [
    `--test-reporter=${pathToFileURL(join(import.meta.dirname, 'node-counts.mjs')).href}`,
    `--test-reporter-destination=${countsFile}`,
  ],
].flat();
// Without a file named, `node --test` would go looking for some.
const run =
  files.length > 0
    ? spawnSync(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...files], {
        cwd: root,
        stdio: 'inherit',
      })
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
