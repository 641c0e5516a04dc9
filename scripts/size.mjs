// The size gate: measures with size-limit, and tells the person whose change broke it what to do about it.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin', 'size-limit');
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
${name} is ${bytes(size - sizeLimit)} over its budget.

Every reader of every page that embeds the widget downloads this file, so it grows only for what readers get from it.
See what your change added with \`git stash; npm run build; npm run size\` and again with your change. The usual
reasons: an import from \`zod\` instead of \`zod/mini\`, a new check of a format (e-mail, URL) that brings its regular
expressions along, a Lit directive for what a plain expression does, words or styles said twice.
If readers do get something for the bytes, raise the limit in .size-limit.json and say in the commit what it buys.`);
}
process.exitCode = results.length > 0 && over.length === 0 ? 0 : 1;
