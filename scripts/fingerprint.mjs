// Tells whether what was made of some files is still what they would make: a hash of them, kept beside what was made.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** @param {string} file @returns {string} its text, or nothing where there is none */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {string} path
 * @param {(name: string) => boolean} [isWanted] of a file or a folder
 * @returns {string[]} the files at or below a path, sorted
 */
export function filesAt(path, isWanted = () => true) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter(isWanted)
    .sort()
    .flatMap((name) => filesAt(join(path, name), isWanted));
}

/**
 * @param {readonly string[]} files by their names and contents
 * @param {string} [more] what counts besides
 * @returns {string}
 */
export function fingerprint(files, more = '') {
  const hash = createHash('sha256').update(more);
  for (const file of files) hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
