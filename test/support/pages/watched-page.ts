// A visible page that is observed from outside while its widget shows one document after the other.
import type { Page } from '@playwright/test';
import { treeOf } from '../corpora/page-corpora.js';
import { unfoldAll } from './page-inspect.js';

/** Everything the browser does besides showing the page. */
export function watch(page: Page): { requests: string[]; others: string[] } {
  const seen = { requests: [] as string[], others: [] as string[] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('dialog', (dialog) => {
    seen.others.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => seen.others.push('a window'));
  page.on('download', () => seen.others.push('a download'));
  page.on('pageerror', (error) => seen.others.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.others.push(message.text());
  });
  return seen;
}

/** Loads a document, unfolds everything, and returns everything that is rendered. */
export async function treeFrom(page: Page, url: string): Promise<string[]> {
  await page.evaluate(
    (src) =>
      new Promise<void>((resolve) => {
        const widget = document.querySelector('tool-comparison');
        // Whether a quote is folded depends on the layout.
        widget?.style.setProperty('--tool-comparison-quote-lines', 'none');
        widget?.addEventListener('comparison-load', () => resolve(), { once: true });
        widget?.setAttribute('src', src);
      }),
    url,
  );
  await page.waitForFunction(unfoldAll);
  await page.mouse.wheel(0, 100_000);
  return page.evaluate(
    treeOf,
    await page.evaluateHandle(() => document.querySelector('tool-comparison')?.shadowRoot),
  );
}
