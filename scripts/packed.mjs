// The package as its users get it: the tarball of `npm pack`, installed by npm. Whatever builds or checks an app that uses it
// stages the app by this, outside of the repository: within reach is only what the package names as its dependencies, and what
// the app names as its own.
// `node scripts/packed.mjs` installs it by itself; other scripts import the functions.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textOf } from './fingerprint.mjs';
import { ensurePackage, PACKAGE_HASH, packInto } from './package.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.cache', 'packed');
const stamp = join(folder, 'sha256');
const TARBALL = 'package.tgz';
const NAME = 'tool-comparison';
const MODULES = join(folder, 'node_modules');

/** @param {string} cwd @param {string[]} args @returns {string} what npm says */
function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args[0]} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** @returns {Record<string, string>} the versions of what the package needs, and of what that needs, which are tested here */
function lockedVersions() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
      .map(([path, { version }]) => [path.split('node_modules/').at(-1), version]),
  );
}

/** @param {string} at @param {object} manifest */
const writeManifest = (at, manifest) =>
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name: 'app', private: true, ...manifest }));

/**
 * Packs and installs the package unless what is installed was built from the same sources. Throws where npm fails.
 * @returns {{ tarball: string, modules: string }} the tarball, and the folder with the package and its dependencies
 */
export function ensurePacked() {
  const built = ensurePackage();
  const installed = { tarball: join(folder, TARBALL), modules: MODULES };
  const wanted = textOf(PACKAGE_HASH);
  if (textOf(stamp) === wanted) return installed;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  renameSync(packInto(folder).tarball, installed.tarball);
  writeManifest(folder, { overrides: lockedVersions() });
  npm(folder, 'install', TARBALL, '--no-audit', '--no-fund', '--prefer-offline');
  // What is tested here names it without the scope that its owner may have given it.
  const { name } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'));
  if (name !== NAME) cpSync(join(MODULES, name), join(MODULES, NAME), { recursive: true });
  writeFileSync(stamp, wanted);
  return installed;
}

/** @param {string} from @param {string} name @param {string} to a folder of modules, which may have it already */
function link(from, name, to) {
  if (existsSync(join(to, name))) return;
  mkdirSync(dirname(join(to, name)), { recursive: true });
  symlinkSync(join(from, name), join(to, name), 'dir');
}

/**
 * An empty app with the package in its node_modules. It has no repository around it.
 * @param {string} [installed] a folder with a package.json, whose dependencies the app has as well
 * @returns {string} a temporary folder, which the caller removes
 */
export function stageApp(installed) {
  const { modules } = ensurePacked();
  const app = realpathSync(mkdtempSync(join(tmpdir(), 'consumer-')));
  for (let above = dirname(app); above !== dirname(above); above = dirname(above))
    if (existsSync(join(above, 'node_modules')))
      throw new Error(`${above} has a node_modules, which would hide that a dependency is missing`);
  cpSync(modules, join(app, 'node_modules'), { recursive: true });
  if (installed) {
    const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies))
      link(join(installed, 'node_modules'), name, join(app, 'node_modules'));
  }
  writeManifest(app, { type: 'module' });
  return app;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { modules } = ensurePacked();
  console.log(`${readdirSync(modules).length} folders are in ${relative(root, modules)}`);
}
