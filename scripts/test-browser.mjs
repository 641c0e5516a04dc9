// Whole pages in real browsers, with Playwright.
//   npm run test:browser
//   npm run test:browser -- --project chromium three-origins
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ENGINES, ensureBrowsers } from './browsers.mjs';
import { ensureConsumers } from './consumers.mjs';
import { report } from './counts.mjs';
import { ensureHosts } from './hosts.mjs';
import { ensureInstalled } from './installs.mjs';
import { ensurePackage } from './package.mjs';

const root = resolve(import.meta.dirname, '..');
const browsers = ensureBrowsers();
ensureInstalled('test/hosts');
ensurePackage();
ensureHosts();
await ensureConsumers();
const args = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
const countsFile = join(folder, 'counts.json');
const code = await new Promise((done) => {
  spawn(process.execPath, [join(root, 'node_modules', '.bin', 'playwright'), 'test', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_COUNTS: countsFile },
  }).once('close', done);
});

/** @type {{ passed: number, failed: number, skipped: number, engines: Record<string, number> }} */
let counts = { passed: 0, failed: 0, skipped: 0, engines: {} };
try {
  counts = JSON.parse(readFileSync(countsFile, 'utf8'));
} catch {
  console.error('The page tests ended without results');
}
rmSync(folder, { recursive: true, force: true });

const expected = args.length > 0 ? [] : ENGINES.filter((engine) => browsers[engine]);
for (const engine of expected.filter((name) => !counts.engines[name])) {
  console.error(`${engine}: no page test ran`);
  counts.failed++;
}
if (counts.passed + counts.failed === 0) {
  console.error('No page test ran');
  counts.failed++;
}
if (code !== 0 && counts.failed === 0) counts.failed++;
report('pages', { passed: counts.passed, failed: counts.failed, skipped: counts.skipped });
