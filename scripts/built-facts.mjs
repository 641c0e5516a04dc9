// What the documents say of the built files, brought up to date: the hash in the README's first snippet, so that a browser
// refuses any other file under that address, and the size.
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';

const HASH = /(?<=\/dist\/tool-comparison\.js"\s+integrity=")[^"]*(?="\s+crossorigin="anonymous")/;
const SIZE = /(?<=`dist\/tool-comparison\.js` is )[\d,]+(?= bytes as brotli)/;

/** @param {string | Uint8Array} file */
export const integrityOf = (file) => `sha384-${createHash('sha384').update(file).digest('base64')}`;

/**
 * @param {string} page
 * @param {string} integrity of `dist/tool-comparison.js`
 * @returns {string} the page with the hash of this file in its first script tag
 */
export function withHash(page, integrity) {
  if (!HASH.test(page))
    throw new Error('There is no script tag of dist/tool-comparison.js with its integrity');
  return page.replace(HASH, integrity);
}

/**
 * @param {string} page
 * @param {string | Uint8Array} bundle `dist/tool-comparison.js`
 * @returns {string} the page with the size of this file
 */
export function withSize(page, bundle) {
  if (!SIZE.test(page)) throw new Error('It is not said how large dist/tool-comparison.js is');
  return page.replace(SIZE, brotliCompressSync(bundle).length.toLocaleString('en'));
}
