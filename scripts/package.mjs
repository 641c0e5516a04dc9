// The npm package as it would be published, staged in .cache/package. Everything that tests the built files takes them
// from here, so that they are built once however many tests need them, and nothing committed is overwritten.
// `node scripts/package.mjs` stages it by itself; other scripts import the function.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesAt, fingerprint, textOf } from './fingerprint.mjs';

const root = resolve(import.meta.dirname, '..');
export const PACKAGE = join(root, '.cache', 'package');
/** Written when it is built: what it is built from. */
export const PACKAGE_HASH = join(root, '.cache', 'package.sha256');

/** Published as they are, beside what is built. */
const DOCUMENTS = ['package.json', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];
/** Everything the built files depend on. */
const SOURCES = [
  ...DOCUMENTS,
  'README.md',
  'custom-elements-manifest.config.js',
  'docs',
  'package-lock.json',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
  'vite.config.ts',
];

/**
 * Builds the package unless the one that is staged was built from the same sources. Throws where the build fails.
 * @returns {string} its folder
 */
export function ensurePackage() {
  const hash = fingerprint(SOURCES.flatMap((path) => filesAt(join(root, path))));
  if (textOf(PACKAGE_HASH) === hash) return PACKAGE;
  rmSync(PACKAGE_HASH, { force: true });
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
  // Two of them the build has written.
  cpSync(join(root, 'docs'), join(PACKAGE, 'docs'), { recursive: true, force: false });
  writeFileSync(PACKAGE_HASH, hash);
  return PACKAGE;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`The package is in ${relative(root, ensurePackage())}`);
}
