// The npm package as it would be published, staged in .cache/package. Everything that tests the built files takes them
// from here, so that they are built once however many tests need them, and nothing committed is overwritten.
// `node scripts/package.mjs` stages it by itself, and with `--pack DIR` packs it there; other scripts import the functions.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { filesAt, fingerprint, textOf } from './fingerprint.mjs';
import { withPackedLinks } from './owner.mjs';

const root = resolve(import.meta.dirname, '..');
export const PACKAGE = join(root, '.cache', 'package');
/** Written when it is built: what it is built from. */
export const PACKAGE_HASH = join(root, '.cache', 'package.sha256');

/** Published as they are, beside what is built. */
const DOCUMENTS = ['package.json', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];
/** Everything the built files depend on. */
const SOURCES = [
  ...DOCUMENTS,
  'demo/server/openapi.yaml',
  'README.md',
  'custom-elements-manifest.config.js',
  'demo/spreadsheet',
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
  for (const folder of ['src', 'demo/spreadsheet'])
    cpSync(join(root, folder), join(PACKAGE, folder), { recursive: true });
  // Its pages the build has written.
  cpSync(join(root, 'docs'), join(PACKAGE, 'docs'), { recursive: true, force: false });
  writePackedLinks();
  writeFileSync(PACKAGE_HASH, hash);
  return PACKAGE;
}

/**
 * What is not published cannot be linked to from what is. README.md is also shown where the package's files are not: all of
 * its links lead to the repository.
 */
function writePackedLinks() {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const pages = filesAt(PACKAGE, (name) => !/^(?:dist|src)$/.test(name)).filter((file) =>
    file.endsWith('.md'),
  );
  for (const file of pages) {
    const page = relative(PACKAGE, file).replaceAll('\\', '/');
    const isPacked = (/** @type {string} */ path) =>
      existsSync(join(PACKAGE, path)) && !(manifest.repository && page === 'README.md');
    writeFileSync(file, withPackedLinks(readFileSync(file, 'utf8'), page, isPacked, manifest));
  }
}

/**
 * Packs what is staged, as npm would publish it.
 * @param {string} folder for the tarball
 * @returns {{ tarball: string, files: { path: string, size: number }[] }}
 */
export function packInto(folder) {
  // It is built already, so its `prepack` need not run.
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout, stderr } = spawnSync('npm', args, {
    cwd: ensurePackage(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const { filename, files } = Object.values(JSON.parse(stdout))[0];
    return { tarball: join(folder, filename), files };
  } catch {
    throw new Error(`npm pack failed: ${stdout}${stderr}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { pack: { type: 'string' } } });
  if (values.pack) {
    mkdirSync(values.pack, { recursive: true });
    const { tarball, files } = packInto(resolve(values.pack));
    console.log(`${basename(tarball)}: ${files.length} files`);
    for (const [folder, count] of folderCounts(files.map(({ path }) => path)))
      console.log(`  ${folder}${count > 1 ? ` (${count})` : ''}`);
  } else {
    console.log(`The package is in ${relative(root, ensurePackage())}`);
  }
}

/** @param {readonly string[]} paths @returns {Map<string, number>} the files of the top level, and of each folder how many it has */
function folderCounts(paths) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const path of [...paths].sort()) {
    const name = path.replace(/\/.*/, '/');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
