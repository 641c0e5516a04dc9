// Runs the tests of one folder again after each change: those in test/node with Node, the others in Chromium.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { script } from './steps.mjs';

const root = resolve(import.meta.dirname, '..');

/** @param {string} folder @returns {string[]} the test files below it, from the root */
function testsBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join(folder, path));
}

/** @param {string} folder `test/votes` stands for `test/node/votes` as well */
export function watchFolder(folder) {
  const path = folder.replace(/\/+$/, '');
  const twin = path.replace(/^test\/(?!node\b)/, 'test/node/');
  const inNode = [...new Set([path, twin])].filter((one) => one.startsWith('test/node')).flatMap(testsBelow);
  const inBrowser = testsBelow(path).filter((file) => !/^test\/(node|types|browser)\//.test(file));
  if (inNode.length + inBrowser.length === 0) throw new Error(`There are no tests in ${path}`);

  const children = [];
  if (inNode.length > 0) {
    children.push(['--import', 'tsx', '--test', '--watch', ...inNode]);
  }
  if (inBrowser.length > 0) {
    children.push([script('test-unit'), '--engine', 'chromium', '--watch', '--files', ...inBrowser]);
  }
  for (const args of children) {
    spawn(process.execPath, args, {
      cwd: root,
      stdio: inBrowser.length > 0 ? 'inherit' : ['ignore', 'inherit', 'inherit'],
    });
  }
}
