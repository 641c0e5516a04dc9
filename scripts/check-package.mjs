// What npm users will get: publint and arethetypeswrong look at the packed package, knip at what is installed or
// exported and used by nobody. One line for each; their words only when they have something to say.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { report } from './counts.mjs';
import { ensurePacked } from './packed.mjs';

const root = resolve(import.meta.dirname, '..');
const { tarball } = ensurePacked();
const checks = [
  ['publint', tarball, '--strict'],
  // A page and a description are no modules.
  [
    'attw',
    tarball,
    '--profile',
    'esm-only',
    '--no-emoji',
    '--exclude-entrypoints',
    './dist/embed.html',
    './openapi.yaml',
  ],
  ['knip', '--cache', '--cache-location', join(root, '.cache', 'knip')],
];

const counts = { passed: 0, failed: 0 };
for (const [name = '', ...args] of checks) {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', '.bin', name), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  console.log(`${run.status === 0 ? '✓' : '✗'} ${name}`);
  if (run.status !== 0) console.error(`${run.stdout}${run.stderr}`);
  counts[run.status === 0 ? 'passed' : 'failed']++;
}
report('package', counts);
