// Unit tests in real browsers.
//   npm run test:unit                                        all files, every engine there is
//   npm run test:unit -- --files test/element/votes.test.ts
//   npm run test:unit -- --engine chromium [--files …] [--watch]
// Coverage is measured in Chromium when all files run; scripts/coverage.mjs judges it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, ensureBrowsers } from './browsers.mjs';
import { BROWSER_COVERAGE } from './coverage.mjs';
import { report } from './counts.mjs';
import { completed, countsIn, filesWithoutResult } from './unit-results.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    engine: { type: 'string', multiple: true },
    files: { type: 'string', multiple: true },
    watch: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: true },
  },
});
const files = [...(values.files ?? []), ...positionals];
const browsers = ensureBrowsers();
const engines = (values.engine ?? ENGINES).filter((engine) => browsers[engine]);
if (engines.length === 0) throw new Error(`No such engine here: ${String(values.engine)}`);
const hasCoverage = values.coverage && files.length === 0 && !values.watch && engines.includes('chromium');
if (hasCoverage) rmSync(BROWSER_COVERAGE, { recursive: true, force: true });

/**
 * @param {string[]} engines
 * @param {string[]} files all of them, if none is named
 * @param {string} [coverage] the folder for a report
 * @returns {Promise<{ results: import('./unit-results.mjs').Results, hasFailed: boolean }>}
 */
async function run(engines, files, coverage) {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  const resultsFile = join(folder, 'results.json');
  const args = [
    ...(files.length > 0 ? ['--files', ...files] : []),
    ...(coverage ? ['--coverage'] : []),
    ...(values.watch ? ['--watch'] : []),
  ];
  const [code, signal] = await new Promise((done) => {
    const runner = join(root, 'node_modules', '.bin', 'web-test-runner');
    spawn(process.execPath, [runner, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        TEST_RESULTS: resultsFile,
        TEST_ENGINES: engines.join(','),
        ...(coverage ? { TEST_COVERAGE: coverage } : {}),
      },
    }).once('close', (...ended) => done(ended));
  });
  // It ends with 1 where a test has failed, and that is said already.
  if (signal) console.error(`The test runner was ended by ${signal}`);
  /** @type {import('./unit-results.mjs').Results} */
  let results = { files: [], engines: {} };
  try {
    results = JSON.parse(readFileSync(resultsFile, 'utf8'));
  } catch {
    console.error(`The test runner did not start: ${signal ?? `exit code ${code}`}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return { results, hasFailed: code !== 0 };
}

// Chromium has a runner of its own: where another engine takes its runner with it, what was measured is not lost.
const groups = [
  { members: engines.filter((engine) => engine === 'chromium'), coverage: hasCoverage ? 'all' : undefined },
  { members: engines.filter((engine) => engine !== 'chromium'), coverage: undefined },
];
/** @type {import('./unit-results.mjs').Results} */
let results = { files: [], engines: {} };
let hasFailed = false;
for (const { members, coverage } of groups.filter(({ members }) => members.length > 0)) {
  const part = await run(members, files, coverage && join(BROWSER_COVERAGE, coverage));
  results = {
    files: [...new Set([...results.files, ...part.results.files])],
    engines: { ...results.engines, ...part.results.engines },
  };
  /** Whether a run of files that had no result has failed. @type {boolean[]} */
  const again = [];
  for (const engine of values.watch ? [] : members) {
    const missing = filesWithoutResult(results, engine);
    if (missing.length === 0) continue;
    console.error(`
!! ${engine} gave no result of ${missing.length} of ${results.files.length} files: it died or hung, or the runner did.
!! They are run again, once. Nothing that failed is run again.
${missing.map((file) => `!!   ${file}`).join('\n')}`);
    const second = await run([engine], missing, coverage ? join(BROWSER_COVERAGE, 'again') : '');
    results = completed(results, second.results);
    again.push(second.hasFailed);
  }
  // A run that was cut short has failed for that.
  hasFailed ||= again.length > 0 ? again.includes(true) : part.hasFailed;
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const engine of engines) {
  const { passed, failed, skipped } = countsIn(results, engine);
  console.log(`${engine.padEnd(9)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
  for (const file of filesWithoutResult(results, engine)) console.error(`  no result of ${file}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (passed + failed === 0) {
    console.error(`${engine}: no test ran`);
    total.failed++;
  }
}
// Something failed that no result tells of: an error of the runner.
if (hasFailed && total.failed === 0) total.failed++;
report('unit', total);
