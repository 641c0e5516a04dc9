// Whole pages in real browsers, the ones that are installed: nothing is downloaded. `engines/` runs in all three
// engines through test/support/engines/engine.ts. The rest uses Playwright's own API, which cannot drive WebKitGTK;
// `chromium/` is what only Chromium offers (media emulation, printing, memory) or what no engine does its own way.
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findBrowsers } from './scripts/browsers.mjs';
import type { EngineOptions } from './test/support/engines/engine.js';

const { chromium, headlessShell, firefox, webkit } = findBrowsers();

const projects: NonNullable<PlaywrightTestConfig<EngineOptions>['projects']> = [];
if (chromium) {
  projects.push({
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: {
        executablePath: headlessShell ?? chromium,
        args: CHROMIUM_FLAGS,
      },
    },
  });
}
if (firefox) {
  projects.push({
    name: 'firefox',
    testIgnore: 'chromium/**',
    // Stock Firefox, not Playwright's own build; emulateMedia() does nothing in it, without saying so.
    use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } },
  });
}
if (webkit) projects.push({ name: 'webkit', testMatch: 'engines/**/*.spec.ts', use: { webkit } });

export default defineConfig<EngineOptions>({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/support/servers/compile-service.ts',
  projects,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // Long enough for slow machines: no test passes or fails by how fast it is.
  timeout: 180_000,
  expect: {
    timeout: 30_000,
    // The pictures come from Chromium alone, with fonts of their own: their names carry no platform.
    toHaveScreenshot: {
      pathTemplate: '{testDir}/{testFileDir}/pictures/{arg}{ext}',
      maxDiffPixelRatio: 0.001,
      animations: 'disabled',
    },
  },
  reporter: [
    ['list'],
    ...(process.env['PLAYWRIGHT_COUNTS'] ? [['./test/support/engines/spec-counts.ts'] as const] : []),
  ],
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
