// The pages that say something of the build, of the latest release or of the owner, brought up to date:
//   everywhere           the package's name, and the addresses of its files
//   README.md            the hash of the file in the first snippet
//   docs/element.md      the API tables
//   docs/performance.md  the size
//   demo/server/package.json  what the packages have in common
// Once there is a release, addresses and hash are those of the latest one, which is what people can load: what is built
// after it is not published. `node scripts/pages.mjs` writes them from what is built.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { withApiTables } from './api-tables.mjs';
import { integrityOf, withHash, withSize } from './built-facts.mjs';
import { filesAt } from './fingerprint.mjs';
import { withAddresses, withName, withOwner } from './owner.mjs';
import { BUNDLE, latestIn } from './releases.mjs';

/** What installing and building the small sites writes, and what is no text. */
const IGNORED = /^(?:node_modules|build|next-env\.d\.ts|package-lock\.json|\..*)$/;

/** @param {string} root @returns {string[]} their paths */
const pathsIn = (root) => [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'demo/index.html',
  'demo/spreadsheet/from-spreadsheet.mjs',
  'demo/server/package.json',
  ...filesAt(join(root, 'demo/hosts'), (name) => !IGNORED.test(name)).map((file) =>
    relative(root, file).replaceAll('\\', '/'),
  ),
];

/**
 * @param {string} root of the project
 * @param {Uint8Array} bundle `dist/tool-comparison.js`
 * @param {unknown} elements `custom-elements.json`
 * @returns {Promise<Record<string, string>>} their texts, by their paths
 */
export async function builtPages(root, bundle, elements) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const latest = latestIn(root);
  const integrity = latest?.files.find(({ path }) => path === BUNDLE)?.integrity ?? integrityOf(bundle);
  const published = { ...manifest, version: latest?.version ?? manifest.version };
  /** @type {Record<string, (text: string) => string | Promise<string>>} */
  const changes = {
    'README.md': (text) => withHash(text, integrity),
    'docs/element.md': (text) => withApiTables(text, elements),
    'docs/performance.md': (text) => withSize(text, bundle),
    'demo/server/package.json': (text) => withOwner(text, manifest),
  };
  /** @type {Record<string, string>} */
  const pages = {};
  for (const path of pathsIn(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const owned = withName(withAddresses(text, published), manifest);
    const changed = (await changes[path]?.(owned)) ?? owned;
    pages[path] = changed === text ? text : await formatted(join(root, path), changed);
  }
  return pages;
}

/** Other names and addresses have other lengths, and tables and lines with them. @param {string} file @param {string} text */
async function formatted(file, text) {
  const { inferredParser } = await getFileInfo(file);
  return inferredParser ? format(text, { ...(await resolveConfig(file)), filepath: file }) : text;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = resolve(import.meta.dirname, '..');
  const elements = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const pages = await builtPages(root, readFileSync(join(root, BUNDLE)), elements);
  for (const [path, text] of Object.entries(pages)) writeFileSync(join(root, path), text);
}
