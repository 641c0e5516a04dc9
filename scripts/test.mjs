// The whole check, in order, going on after a failure. The last line is `N passed, N failed` and nothing else:
// every check that is not a test runner counts as one, and test runners report the tests they ran.
//   npm test
//   npm test -- lint typecheck      only these steps
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'check-'));
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);
const script = (/** @type {string} */ name) => join(import.meta.dirname, `${name}.mjs`);

/** @type {[name: string, file: string, ...args: string[]][]} */
const steps = [
  ['browsers', script('browsers')],
  ['host libraries', script('hosts')],
  ['format', bin('prettier'), '--check', '.', '--log-level', 'warn'],
  ['lint', bin('eslint'), '--max-warnings', '0', '.'],
  ['types of src', bin('tsc'), '-p', 'tsconfig.json'],
  ['types of tests and demo', bin('tsc'), '-p', 'tsconfig.test.json'],
  ['types of scripts and servers', bin('tsc'), '-p', 'tsconfig.node.json'],
  ['built files', script('check-dist')],
  ['package', script('check-package')],
  ['size', script('size')],
  ['unit tests', script('test-unit')],
  ['node tests', script('test-node')],
  ['crash', bin('tsx'), 'test/crash/crash.ts'],
  ['whole pages', script('test-browser')],
];

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];
for (const [index, [name, file, ...args]] of steps.entries()) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n▶ ${name}`);
  const countsFile = join(folder, `${index}.jsonl`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, COUNTS: countsFile },
  });
  const counts = reported(countsFile) ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  // A step that failed has failed, whatever it reported.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped ?? 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  summary.push(
    `${counts.failed === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`,
  );
}
rmSync(folder, { recursive: true, force: true });

if (summary.length === 0) total.failed++;
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * @param {string} file
 * @returns {import('./counts.mjs').Counts | null} what a test runner reported
 */
function reported(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8').trim());
  } catch {
    return null;
  }
}
