// Programs of the machine that tests need: finds them, and installs Debian's packages where that is possible without
// asking, which is as root on Debian.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names the names a program goes by, best first */
export function onPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    const folder = folders.find((candidate) => isExecutable(join(candidate, name)));
    if (folder) return join(folder, name);
  }
  return null;
}

export const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');

/** @param {string[]} packages of Debian */
export function install(packages) {
  console.log(`Installing ${packages.join(' ')} …`);
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  // The package lists of a fresh image are empty or old: update them, and let the installation say what went wrong.
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
