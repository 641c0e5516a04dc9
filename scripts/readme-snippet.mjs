// What the README says of the built file, brought up to date: the release and the hash in its first snippet, so that a
// browser refuses any other file under that address, and the size.
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';

const RELEASE = /(?<=tool-comparison@)[^/]+(?=\/dist\/tool-comparison(?:\.classic)?\.js")/g;
const HASH = /(?<=\/dist\/tool-comparison\.js"\s+integrity=")[^"]*(?="\s+crossorigin="anonymous")/;
const SIZE = /(?<=`dist\/tool-comparison\.js` is )[\d,]+(?= bytes as brotli)/;

/** @param {string | Uint8Array} file */
export const integrityOf = (file) => `sha384-${createHash('sha384').update(file).digest('base64')}`;

/**
 * @param {string} readme
 * @param {string} version
 * @param {string | Uint8Array} bundle `dist/tool-comparison.js`
 * @returns {string} the readme with all of that brought up to date
 */
export function withSnippet(readme, version, bundle) {
  if (!readme.match(RELEASE) || !HASH.test(readme))
    throw new Error('README.md has no script tag of dist/tool-comparison.js with its integrity');
  if (!SIZE.test(readme)) throw new Error('README.md does not say how large dist/tool-comparison.js is');
  return readme
    .replace(RELEASE, version)
    .replace(HASH, integrityOf(bundle))
    .replace(SIZE, brotliCompressSync(bundle).length.toLocaleString('en'));
}
