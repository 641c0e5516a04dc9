// Playwright's `test` for Chromium and Firefox, with three servers and the widget on a page.
import { test as base } from '@playwright/test';
import { originsFixture, type Origins } from '../servers/origins.js';
import { isReady } from './page-inspect.js';
import { servePage, widgetTag, type PageOptions } from './page-recorder.js';

export { expect } from '@playwright/test';

/** Why a test is skipped in Firefox. */
export const NO_MEDIA = 'Stock Firefox cannot be told what the reader prefers';

interface Fixtures {
  origins: Origins;
  /** Opens a page with that body. */
  open: (body: string, options?: PageOptions) => Promise<void>;
  /** Opens a page with one document of the demo and waits until it is shown. */
  show: (name: string, attributes?: string, options?: PageOptions) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  origins: originsFixture,
  open: async ({ origins, page }, use) => {
    await use(async (body, options) => {
      await page.goto(servePage(origins, body, options));
    });
  },
  show: async ({ open, origins, page }, use) => {
    await use(async (name, attributes, options) => {
      await open(widgetTag(origins, name, attributes), options);
      await page.waitForFunction(isReady);
    });
  },
});
