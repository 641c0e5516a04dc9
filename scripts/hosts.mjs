// The small sites of demo/hosts, built with the package as npm installs it.
//   node scripts/hosts.mjs               builds them all, unless they are built from the same files
//   npm run host express                 builds them, and starts that one at http://localhost:3000/
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesAt, fingerprint, textOf } from './fingerprint.mjs';
import { ensureInstalled } from './installs.mjs';
import { PACKAGE_HASH } from './package.mjs';
import { ensurePacked } from './packed.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'demo', 'hosts');
const stamp = join(folder, 'node_modules', '.built');
const BUILT = /^(?:node_modules|build|\.next|\.astro|\.svelte-kit|next-env\.d\.ts)$/;

/** @type {readonly string[]} */
const hosts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).workspaces;

/** @param {string} host @param {string} command */
function run(host, command) {
  const { status } = spawnSync('npm', ['run', command, '--if-present'], {
    cwd: join(folder, host),
    stdio: ['ignore', command === 'start' ? 'inherit' : 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { PORT: '3000', ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${host}: npm run ${command} failed`);
}

/** Installs and builds what is not installed and built. Throws where that fails. */
export function ensureHosts() {
  const { modules } = ensurePacked();
  ensureInstalled('demo/hosts');
  const sources = filesAt(folder, (name) => !BUILT.test(name));
  const wanted = fingerprint(sources, textOf(PACKAGE_HASH));
  if (textOf(stamp) === wanted) return;
  // Their files name it as its owner does.
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed = join(folder, 'node_modules', name);
  rmSync(installed, { recursive: true, force: true });
  cpSync(join(modules, name), installed, { recursive: true });
  for (const host of hosts) run(host, 'build');
  writeFileSync(stamp, wanted);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const host = process.argv[2];
  if (host && !hosts.includes(host)) throw new Error(`Name one of: ${hosts.join(', ')}`);
  ensureHosts();
  if (host) run(host, 'start');
}
