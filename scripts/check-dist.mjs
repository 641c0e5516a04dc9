// Fails when what is committed of the build is not what the source builds: builds again in another folder and
// compares every byte, so that a stale, a missing and a forgotten file are all noticed, and nothing is overwritten.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const fresh = join(root, '.cache', 'build');
rmSync(fresh, { recursive: true, force: true });
const build = spawnSync(
  process.execPath,
  [join(import.meta.dirname, 'build.mjs'), '--out', relative(root, fresh)],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
if (build.status !== 0) process.exit(1);

/** @param {string} folder */
function builtFiles(folder) {
  const dist = join(folder, 'dist');
  const files = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }) : [];
  return [
    ...files
      .filter((file) => file.isFile())
      .map((file) => relative(folder, join(file.parentPath, file.name))),
    ...['custom-elements.json', 'README.md'].filter((name) => existsSync(join(folder, name))),
  ];
}

const committed = new Set(builtFiles(root));
const built = new Set(builtFiles(fresh));
const problems = [...new Set([...committed, ...built])].sort().flatMap((file) => {
  if (!committed.has(file)) return [`missing  ${file}`];
  if (!built.has(file)) return [`extra    ${file}`];
  return readFileSync(join(root, file)).equals(readFileSync(join(fresh, file))) ? [] : [`stale    ${file}`];
});
rmSync(fresh, { recursive: true, force: true });

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(
    '\nThe built files are not what the source builds. Run `npm run build` and commit what it writes.',
  );
  process.exitCode = 1;
} else {
  console.log(`${built.size} built files are up to date`);
}
