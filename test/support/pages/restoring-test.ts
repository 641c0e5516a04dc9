// Playwright's `test` with a page that the browser restores from its back/forward cache.
import { test as base, type Browser } from '@playwright/test';
import { findBrowsers } from '../../../scripts/browsers.mjs';
import { originsFixture, type Origins } from '../servers/origins.js';

export { expect } from '@playwright/test';

interface Fixtures {
  origins: Origins;
}

export const test = base.extend<Fixtures, { restoringBrowser: Browser }>({
  origins: originsFixture,
  restoringBrowser: [
    async ({ playwright, browserName, launchOptions, channel }, use) => {
      // Chromium without windows has no such cache.
      const { chromium } = findBrowsers();
      const browser = await playwright[browserName].launch({
        ...launchOptions,
        ...(channel ? { channel } : {}),
        ...(browserName === 'chromium' && chromium ? { executablePath: chromium } : {}),
        // Playwright turns the cache off in Chromium.
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ restoringBrowser }, use) => {
    const context = await restoringBrowser.newContext();
    await use(await context.newPage());
    await context.close();
  },
});
