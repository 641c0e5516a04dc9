// The npm package as it would be published, staged in .cache/package. Everything that tests the built files takes them
// from here, so that they are built once however many tests need them, and nothing committed is overwritten.
// `node scripts/package.mjs` stages it by itself; other scripts import the function.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
export const PACKAGE = join(root, '.cache', 'package');
const stamp = join(root, '.cache', 'package.sha256');

/** Published as they are, beside what is built. */
const DOCUMENTS = ['package.json', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md'];
/** Everything the built files depend on. */
const SOURCES = [
  ...DOCUMENTS,
  'README.md',
  'custom-elements-manifest.config.js',
  'package-lock.json',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** @param {string} path @returns {string[]} the files at or below a path, sorted */
function filesAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesAt(join(root, path)))) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Builds the package unless the one that is staged was built from the same sources. Throws where the build fails.
 * @returns {string} its folder
 */
export function ensurePackage() {
  const hash = sourceHash();
  if (read(stamp) === hash) return PACKAGE;
  rmSync(stamp, { force: true });
  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(PACKAGE, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'build.mjs'), '--package', '--out', relative(root, PACKAGE)],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('The package could not be built');
  for (const name of DOCUMENTS) copyFileSync(join(root, name), join(PACKAGE, name));
  cpSync(join(root, 'src'), join(PACKAGE, 'src'), { recursive: true });
  writeFileSync(stamp, hash);
  return PACKAGE;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`The package is in ${relative(root, ensurePackage())}`);
}
