// The small sites of demo/hosts, built and opened: the comparison is there without scripts, and the element takes it over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startHost } from '../../support/servers/host-site.js';

interface Written {
  readonly title: string;
  readonly tools: readonly { readonly name: string; readonly description: string }[];
  readonly reviews: readonly { readonly quote: string }[];
}
const comparison = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../demo/comparisons/caddy-vs-traefik.json'), 'utf8'),
) as Written;

/** What others say: Lit of its development build, and Chromium where an app sets the markup by `innerHTML`. */
const EXPECTED = /^(?:Lit is in dev mode|Found declarative shadowrootmode attribute)/;

/** Everything else that a developer would find in the console, and every request for a document. */
function watch(page: Page): { readonly said: string[]; readonly documents: string[] } {
  const said: string[] = [];
  const documents: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (['warning', 'error'].includes(message.type()) && !EXPECTED.test(text)) said.push(text);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) documents.push(request.url());
  });
  return { said, documents };
}

async function expectWhole(page: Page): Promise<void> {
  const widget = page.locator('tool-comparison');
  await expect(widget.getByRole('heading', { name: comparison.title })).toBeVisible();
  for (const { name } of comparison.tools)
    await expect(widget.getByRole('article', { name }).first()).toBeVisible();
  for (const { quote } of comparison.reviews) await expect(widget).toContainText(quote);
}

async function expectTakenOver(page: Page): Promise<void> {
  await expect(page.locator('tool-comparison:state(ready)')).toHaveCount(1);
  await expectWhole(page);
}

/** Where the comparison is, and whether the framework hydrates the page, which its `dev` is outspoken about. */
const HOSTS = [
  ['astro', '', false],
  ['eleventy', '', false],
  ['express', '', false],
  ['hono', '', false],
  ['next', 'comparison', true],
  ['sveltekit', '', true],
] as const;

// One after another: each is a process of its own, and wants a port of its own.
test.describe.configure({ mode: 'default' });

for (const [host, path, isHydrated] of HOSTS) {
  test(`a site with ${host}: readable without scripts, and taken over`, async ({ browser }) => {
    const site = await startHost(host, 'start');
    try {
      const reader = await browser.newPage({ javaScriptEnabled: false });
      await reader.goto(site.url + path);
      await expectWhole(reader);
      await reader.close();

      const page = await browser.newPage();
      const { said, documents } = watch(page);
      await page.goto(site.url + path);
      await expectTakenOver(page);
      expect(said).toEqual([]);
      expect(documents).toEqual([]);
      await page.close();
    } finally {
      await site.stop();
    }
  });

  if (isHydrated)
    test(`a site with ${host}, in development: nothing is said of hydration`, async ({ page }) => {
      const site = await startHost(host, 'dev');
      try {
        const { said } = watch(page);
        await page.goto(site.url + path);
        await expectTakenOver(page);
        expect(said).toEqual([]);
      } finally {
        await page.close();
        await site.stop();
      }
    });
}

test('a site with next: a comparison that a link inside the app leads to', async ({ page }) => {
  const site = await startHost('next', 'start');
  try {
    const { said } = watch(page);
    await page.goto(site.url);
    await page.getByRole('link').click();
    await expectTakenOver(page);
    expect(said).toEqual([]);
  } finally {
    await page.close();
    await site.stop();
  }
});
