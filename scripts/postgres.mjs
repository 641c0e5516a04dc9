// Finds the PostgreSQL server that tests start, and installs Debian's where it is missing and that is possible without
// asking. `node scripts/postgres.mjs` does that by itself; tests import the function.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, install, isExecutable, onPath } from './debian.mjs';

const PACKAGE = 'postgresql';
/** Debian keeps each version in a folder of its own, of which none is on the PATH. */
const VERSIONS = '/usr/lib/postgresql';

/** @returns {string | undefined} the folder with `initdb` and `postgres` */
function findPostgres() {
  const onTheWay = onPath('initdb');
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  return [
    ...(onTheWay ? [dirname(onTheWay)] : []),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(VERSIONS, version, 'bin')),
  ].find((folder) => ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))));
}

/** @returns {string} the folder with `initdb` and `postgres`. Throws where there is none and none can be installed. */
export function ensurePostgres() {
  let folder = findPostgres();
  if (!folder && canInstall()) {
    install([PACKAGE]);
    folder = findPostgres();
  }
  if (folder) return folder;
  throw new Error(
    `The tests need PostgreSQL; install it with: apt-get install -y --no-install-recommends ${PACKAGE}`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const folder = ensurePostgres();
    console.log(execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).trim());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
