// How much of src the tests run, in Chromium (`npm run test:unit`) and in Node (`npm run test:node -- --coverage`)
// together: a line counts when either runs it. Fails under 95 % of the lines, and for a file that no test loads, of which
// neither reports anything. The report is in coverage/index.html.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import istanbul from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import { create } from 'istanbul-reports';
import { parseAst, transformWithOxc } from 'vite';

const LINKS = new Set(['ImportDeclaration', 'ExportAllDeclaration']);

/** What runs only as it is built, in a process or a page of its own: test/node/cli, test/browser/engines/{embed,locales,proof-of-work}.spec.ts. */
const ENTRIES = /^src\/(?:bundle\/[\w-]+|cli\/main|embed\/(?!query)[\w-]+)\.ts$/;

/** Per cent of the lines of src. */
const ENOUGH = 95;

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'coverage');
/** Where web-test-runner writes its reports. */
export const BROWSER_COVERAGE = join(folder, 'browser');
/** Where Node writes what its engine saw. */
export const NODE_COVERAGE = join(folder, 'node');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await judge();

async function judge() {
  const map = istanbul.createCoverageMap();
  // A second report is of the files that were run again.
  const browserReports = existsSync(BROWSER_COVERAGE) ? readdirSync(BROWSER_COVERAGE) : ['all'];
  for (const name of browserReports) {
    map.merge(readReport(join(BROWSER_COVERAGE, name, 'coverage-final.json'), 'npm run test:unit'));
  }
  map.merge(nodeReport());

  const { lines } = map.getCoverageSummary().data;
  const unseen = await unseenFiles(map.files().map((file) => relative(root, file)));
  console.log(`${lines.pct} % of ${lines.total} lines of src (at least ${ENOUGH} %)`);
  if (lines.pct < ENOUGH) {
    const worst = map
      .files()
      .map((file) => ({ file, pct: map.fileCoverageFor(file).toSummary().lines.pct }))
      .filter(({ pct }) => pct < ENOUGH)
      .sort((a, b) => a.pct - b.pct);
    for (const { file, pct } of worst) console.error(`  ${pct} %  ${relative(root, file)}`);
  }
  for (const file of unseen) console.error(`  no test loads ${file}`);
  if (lines.pct < ENOUGH || unseen.length > 0) process.exitCode = 1;

  const context = createContext({ dir: folder, coverageMap: map });
  create('lcovonly').execute(context);
  create('html').execute(context);
}

/** @param {string} file @param {string} command */
function readReport(file, command) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`There is no ${relative(root, file)}: run \`${command}\` first`);
  }
}

/** What Node's engine saw, by line of the TypeScript. */
function nodeReport() {
  const out = join(folder, 'node-report');
  const c8 = join(root, 'node_modules', '.bin', 'c8');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [c8, 'report', '--temp-directory', NODE_COVERAGE, '-o', out, '--reporter', 'json', '--include', 'src/**'],
    { cwd: root, encoding: 'utf8' },
  );
  if (stdout || stderr) console.error(stdout, stderr);
  const report = readReport(join(out, 'coverage-final.json'), 'npm run test:node -- --coverage');
  rmSync(out, { recursive: true });
  return report;
}

/**
 * @param {string[]} seen paths from the root
 * @returns {Promise<string[]>} the files of src with code in them that are not among the seen
 */
async function unseenFiles(seen) {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !seen.includes(path))
    .filter((path) => !ENTRIES.test(path.replaceAll('\\', '/')));
  const withCode = await Promise.all(
    files.map(async (path) => ((await hasCode(join(root, path))) ? path : null)),
  );
  return withCode.filter((path) => path !== null).sort();
}

/** Types alone, and re-exports of other files, leave nothing to cover. @param {string} file */
async function hasCode(file) {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  return parseAst(code).body.some(
    (node) =>
      !LINKS.has(node.type) &&
      !(node.type === 'ExportNamedDeclaration' && (node.source || !node.declaration)),
  );
}
