// Installs what some tests need beside the project's own packages, each with a folder and a lock file of its own, so
// that `npm ci && npm start` does not bring it along:
//   test/hosts      what other people's pages are made of: style sheets, old libraries, frameworks
//   test/bundlers   the bundlers that the npm entry is measured with
//   test/types      frameworks, their type checkers, and what Vite builds their apps with
//   test/consumers  runtimes and compilers that use the package
//   demo/hosts      the frameworks of the small sites that render a comparison on their server
// `node scripts/installs.mjs test/hosts` does it by itself; other scripts import the function.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, textOf } from './fingerprint.mjs';

const root = resolve(import.meta.dirname, '..');

const FOLDERS = /** @type {const} */ ([
  'test/hosts',
  'test/bundlers',
  'test/types',
  'test/consumers',
  'demo/hosts',
]);

/**
 * Does nothing when what the lock file says is installed already. Throws where npm fails.
 * @param {typeof FOLDERS[number]} name
 * @returns {string} the folder
 */
export function ensureInstalled(name) {
  const folder = join(root, name);
  const stamp = join(folder, 'node_modules', '.installed');
  const lock = fingerprint([join(folder, 'package-lock.json')]);
  if (textOf(stamp) === lock) return folder;
  console.log(`Installing ${name} …`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${name} could not be installed`);
  writeFileSync(stamp, lock);
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const name = FOLDERS.find((folder) => folder === process.argv[2]);
  if (!name) throw new Error(`Name one of: ${FOLDERS.join(', ')}`);
  ensureInstalled(name);
}
