// Unit tests in real browsers.
//   npm run test:unit                                        all files, every engine there is, with coverage
//   npm run test:unit -- --files test/document/shares.test.ts
//   npm run test:unit -- --engine chromium [--files …] [--watch]
// Coverage is measured in Chromium and judged when all files ran.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, ensureBrowsers } from './browsers.mjs';
import { unseenFiles } from './coverage.mjs';
import { report } from './counts.mjs';

/** Per cent of the lines of src. */
const COVERAGE = 95;

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true },
    files: { type: 'string', multiple: true },
    watch: { type: 'boolean', default: false },
  },
});
const files = [...(values.files ?? []), ...positionals];
const browsers = ensureBrowsers();
const engines = (values.engine ?? ENGINES).filter((engine) => browsers[engine]);
if (engines.length === 0) throw new Error(`No such engine here: ${String(values.engine)}`);
const coverage = files.length === 0 && !values.watch && engines.includes('chromium');

const folder = mkdtempSync(join(tmpdir(), 'unit-'));
const counts = join(folder, 'counts.json');
const runner = join(root, 'node_modules', '.bin', 'web-test-runner');
const args = [
  ...(files.length > 0 ? ['--files', ...files] : []),
  ...(coverage ? ['--coverage'] : []),
  ...(values.watch ? ['--watch'] : []),
];
const [code, signal] = await new Promise((done) => {
  spawn(process.execPath, [runner, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_COUNTS: counts, TEST_ENGINES: engines.join(',') },
  }).once('close', (...ended) => done(ended));
});

/** @type {{ engines: Record<string, { passed: number, failed: number, skipped: number }>, coverage?: any }} */
let result = { engines: {} };
try {
  result = JSON.parse(readFileSync(counts, 'utf8'));
} catch {
  console.error(`The test runner ended without results: ${signal ?? `exit code ${code}`}`);
}
rmSync(folder, { recursive: true, force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
for (const engine of engines) {
  const { passed, failed, skipped } = result.engines[engine] ?? { passed: 0, failed: 0, skipped: 0 };
  console.log(`${engine.padEnd(9)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (passed + failed === 0) {
    console.error(`${engine}: no test ran`);
    total.failed++;
  }
}

if (coverage && result.coverage) {
  const { lines, files: covered } = result.coverage;
  const unseen = await unseenFiles(root, Object.keys(covered));
  const enough = lines.pct >= COVERAGE && unseen.length === 0;
  console.log(`coverage  ${lines.pct} % of ${lines.total} lines in Chromium (at least ${COVERAGE} %)`);
  if (lines.pct < COVERAGE) {
    const worst = Object.entries(covered).filter(([, file]) => file.pct < COVERAGE);
    for (const [path, file] of worst.sort(([, a], [, b]) => a.pct - b.pct))
      console.error(`  ${file.pct} %  ${path}`);
  }
  for (const path of unseen) console.error(`  no test loads ${path}`);
  total[enough ? 'passed' : 'failed']++;
} else if (coverage) {
  console.error('coverage  was not measured');
  total.failed++;
}

// Something failed that no count tells of: a browser that did not start, an error of the runner.
if (code !== 0 && total.failed === 0) total.failed++;
report('unit', total);
