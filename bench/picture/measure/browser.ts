/** One Chromium for the whole bench, and in it a fresh profile for each visit: nothing is cached, nothing is compiled. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findBrowsers } from '../../../scripts/browsers.mjs';

export async function launch(): Promise<Browser> {
  // The whole browser, as readers have it: its autofill asks for the place of every field.
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error('The bench needs Chromium: node scripts/browsers.mjs');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

/**
 * @param probe runs first in every document of the page
 * @param slowdown how many times slower the processor is
 */
export async function openPage(browser: Browser, probe: string, slowdown = 1): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(probe);
  return { page, cdp, close: () => context.close() };
}
