// A file that no test loads has no coverage, not even none: browsers report on what they ran. This finds such files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst, transformWithOxc } from 'vite';

/**
 * @param {string} root
 * @param {string[]} seen paths from the root
 * @returns {Promise<string[]>} the files of src with code in them that are not among the seen
 */
export async function unseenFiles(root, seen) {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !seen.includes(path));
  const withCode = await Promise.all(
    files.map(async (path) => ((await hasCode(join(root, path))) ? path : null)),
  );
  return withCode.filter((path) => path !== null).sort();
}

const LINKS = new Set(['ImportDeclaration', 'ExportAllDeclaration']);

/** Types alone, and re-exports of other files, leave nothing to cover. @param {string} file */
async function hasCode(file) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  return parseAst(code).body.some(
    (node) =>
      !LINKS.has(node.type) &&
      !(node.type === 'ExportNamedDeclaration' && (node.source || !node.declaration)),
  );
}
