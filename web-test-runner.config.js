// Unit tests in real browsers. Use it through scripts/test-unit.mjs, which chooses files and
// engines (TEST_ENGINES) and reads the results.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowsers } from './scripts/browsers.mjs';
import { countReporter } from './test/support/engines/count-reporter.js';
import { runnerCommands } from './test/support/engines/runner-commands.js';
import { webkitLauncher } from './test/support/engines/webkit.js';

const root = import.meta.dirname;
const found = findBrowsers();
const wanted = process.env['TEST_ENGINES']?.split(',') ?? ['chromium', 'firefox', 'webkit'];

const chromium =
  found.chromium &&
  chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    // It is on its own.
    concurrency: 2,
    // Pages side by side share nothing: each has its own storage and service worker, and believes it has the focus.
    createPage: async ({ browser }) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const client = await page.createCDPSession();
      await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return page;
    },
    launchOptions: {
      executablePath: found.headlessShell ?? found.chromium,
      args: CHROMIUM_FLAGS,
    },
  });
if (chromium) chromium.name = 'Chromium';

const firefox =
  found.firefox &&
  chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    launchOptions: { browser: 'firefox', executablePath: found.firefox, headless: true },
  });

const webkit = found.webkit && webkitLauncher(found.webkit);

const launchers = { chromium, firefox, webkit };
const mswFolder = join(dirname(createRequire(import.meta.url).resolve('msw/package.json')), 'lib');

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/browser/**', '!test/node/**', '!test/types/**', '!test/hosts/**'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  browsers: wanted.map((engine) => launchers[engine]).filter(Boolean),
  // One page at a time in each browser, except as said above: a browser has one focus and one service worker.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  // Long enough for two engines on two slow cores: no test passes or fails by how fast it is.
  testFramework: { config: { timeout: '30000', forbidOnly: true } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
    runnerCommands(),
  ],
  middleware: [
    (context, next) => {
      if (context.path !== '/mockServiceWorker.js') return next();
      context.type = 'text/javascript';
      context.body = readFileSync(join(mswFolder, 'mockServiceWorker.js'), 'utf8');
      return undefined;
    },
  ],
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: process.env['TEST_COVERAGE'] ?? 'coverage/browser',
    reporters: ['json'],
  },
  // What the browser's console says matters when a test fails; the reporter prints it then.
  filterBrowserLogs: () => true,
  reporters: [countReporter()],
};
