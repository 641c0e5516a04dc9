// Installs what the tests of whole pages take from other people's pages: style sheets, old libraries, frameworks.
// They have a folder and a lock file of their own, so that `npm ci && npm start` does not bring them along.
// `node scripts/hosts.mjs` does it by itself; scripts/test-browser.mjs imports the function.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(import.meta.dirname, '..', 'test', 'hosts');
const stamp = join(folder, 'node_modules', '.installed');

/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Throws where npm fails. Does nothing when what the lock file says is there already. */
export function ensureHosts() {
  const lock = createHash('sha256')
    .update(read(join(folder, 'package-lock.json')))
    .digest('hex');
  if (read(stamp) === lock) return;
  console.log('Installing the libraries of other people’s pages into test/hosts …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The libraries of test/hosts could not be installed');
  writeFileSync(stamp, lock);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureHosts();
