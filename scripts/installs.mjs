// Installs what some tests need beside the project's own packages, each with a folder and a lock file of its own, so
// that `npm ci && npm start` does not bring it along:
//   test/hosts      what other people's pages are made of: style sheets, old libraries, frameworks
//   test/bundlers   the bundlers that the npm entry is measured with
// `node scripts/installs.mjs hosts` does it by itself; other scripts import the function.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Does nothing when what the lock file says is installed already. Throws where npm fails.
 * @param {'hosts' | 'bundlers'} name
 * @returns {string} the folder
 */
export function ensureInstalled(name) {
  const folder = join(root, 'test', name);
  const stamp = join(folder, 'node_modules', '.installed');
  const lock = createHash('sha256')
    .update(read(join(folder, 'package-lock.json')))
    .digest('hex');
  if (read(stamp) === lock) return folder;
  console.log(`Installing test/${name} …`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`test/${name} could not be installed`);
  writeFileSync(stamp, lock);
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const name = process.argv[2];
  if (name !== 'hosts' && name !== 'bundlers') throw new Error('Name one of: hosts, bundlers');
  ensureInstalled(name);
}
