// The size gate: builds what the source is now, measures it with size-limit, and tells the person whose change broke the
// gate what to do about it.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensurePackage } from './package.mjs';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin', 'size-limit');
ensurePackage();
const run = spawnSync(process.execPath, [bin, '--json'], { cwd: root, encoding: 'utf8' });

/** @type {{ name: string, passed: boolean, size: number, sizeLimit: number }[]} */
let results = [];
try {
  results = JSON.parse(run.stdout);
} catch {
  console.error(run.stdout + run.stderr);
}

const bytes = (/** @type {number} */ n) => `${n.toLocaleString('en')} bytes`;
for (const { name, size, sizeLimit } of results) {
  console.log(`${name}: ${bytes(size)} brotli, of ${bytes(sizeLimit)}`);
}

const over = results.filter((result) => !result.passed);
for (const { name, size, sizeLimit } of over) {
  console.error(`
Your change makes ${name} ${bytes(size - sizeLimit)} too large.

Every reader of every page that embeds the widget downloads this file, so it grows only for what readers get from it.
To see what your change adds, run \`git stash; npm run size; git stash pop; npm run size\`. The usual reasons:
  - an import from \`zod\` instead of \`zod/mini\`, which brings all of its languages (57 kB)
  - a new format in the schema, such as an e-mail address, whose regular expression comes along
  - a Lit directive where a plain expression would do
  - a style or a text that is written twice
Do not shorten names or write clever code for it: the minifier has done that already.
If readers do get something for the bytes, raise the limit in .size-limit.json and say in the commit what it buys.`);
}
process.exitCode = results.length > 0 && over.length === 0 ? 0 : 1;
