// The releases that there were, newest first, in docs/releases.json: what a page that pins one has to know.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from './built-facts.mjs';
import { addressOf, isCdnKnown } from './owner.mjs';

/**
 * @typedef {{ path: string, bytes: number, integrity: string, address?: string }} ReleasedFile
 * @typedef {{ version: string, date: string, files: ReleasedFile[] }} Release
 */

/** The file that most people load. */
export const BUNDLE = 'dist/tool-comparison.js';
/** Of dist/ what a page may load by its address. */
const LOADED =
  /^(?:tool-comparison(?:\.classic)?\.js|proof-of-work\.js|embed\.html|comparison(?:\.v\d+)?\.schema\.json|locales\/.+\.js)$/;

const fileIn = (/** @type {string} */ root) => join(root, 'docs/releases.json');

/** @param {string} root of the project @returns {Release[]} */
export const releasesIn = (root) => JSON.parse(readFileSync(fileIn(root), 'utf8')).releases;

/**
 * The release that people load: a later one with a dash in its version is for those who ask for it.
 * @param {string} root of the project
 * @returns {Release | undefined}
 */
export function latestIn(root) {
  const releases = releasesIn(root);
  return releases.find(({ version }) => !version.includes('-')) ?? releases[0];
}

/** @param {string} root of the project @returns {ReleasedFile[]} what is built, and may be loaded by its address */
export function builtFiles(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => LOADED.test(name))
    .sort()
    .map((name) => {
      const path = `dist/${name}`;
      const content = readFileSync(join(root, path));
      const address = isCdnKnown(manifest) ? { address: addressOf(manifest, path) } : {};
      return { path, bytes: content.length, integrity: integrityOf(content), ...address };
    });
}

/**
 * Adds what is built, as a release of the version in package.json.
 * @param {string} root of the project
 * @param {string} date as in 2026-11-27
 * @returns {Release}
 */
export function addRelease(root, date) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const release = { version, date, files: builtFiles(root) };
  const releases = [release, ...releasesIn(root)];
  writeFileSync(fileIn(root), `${JSON.stringify({ releases }, null, 2)}\n`);
  return release;
}
