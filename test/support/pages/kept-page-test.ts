// The `test` of page-test.ts with one page for all tests of a worker, because a new one takes a second in Firefox. For
// tests that leave nothing behind but what is on their page, its storage, its size and the mouse.
import type { Page } from '@playwright/test';
import { test as base } from './page-test.js';

export { expect } from './page-test.js';

const SIZE = { width: 1280, height: 720 };

/** Leaves the page of a test, so that it is as a new one. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.setViewportSize(SIZE);
}

export const test = base.extend<object, { kept: { page?: Page } }>({
  kept: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const kept: { page?: Page } = {};
      await use(kept);
      await kept.page?.context().close();
    },
    { scope: 'worker' },
  ],

  page: async ({ browser, kept }, use, testInfo) => {
    kept.page ??= await (await browser.newContext({ viewport: SIZE })).newPage();
    const { page } = kept;
    await use(page);
    delete kept.page;
    if (testInfo.status === testInfo.expectedStatus) {
      await leave(page);
      kept.page = page;
    } else {
      await page.context().close();
    }
  },
});
