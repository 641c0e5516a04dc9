// The small apps that were built with the package as npm installs it: they show the comparison, hear its events, and say nothing.
import { expect, test } from '@playwright/test';
import { startOrigin, type Origin } from '../../support/servers/origins.js';

let site: Origin;
test.beforeAll(async () => {
  site = await startOrigin({ files: { '/': '.cache/consumers', '/images/': 'demo/images' } });
  site.json('/api/comparisons/caddy-vs-traefik/votes', {
    tallies: { caddy: { ship: 2, skip: 1 }, traefik: { ship: 1, skip: 2 } },
  });
});
test.afterAll(() => site.close());

const TITLE = 'Caddy or Traefik for a two-person team';
const APPS = ['react', 'preact', 'solid', 'vue', 'svelte', 'angular'].map((name) => `${name}/index.html`);
const PAGES = ['script-tag/index.html', 'script-tag/classic.html'];

for (const path of [...APPS, ...PAGES, 'plain/index.html']) {
  test(`opens ${path}`, async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${site.url}/${path}`);
    await expect(page.locator('tool-comparison:state(ready)')).toHaveCount(1);
    // The guide's example for no framework has a document of its own.
    const title = path.startsWith('plain') ? 'A vs B' : TITLE;
    await expect(page.locator('tool-comparison').getByRole('heading', { name: title })).toBeVisible();
    // The apps write there what the event has told them.
    if (APPS.includes(path)) await expect(page.locator('h1')).toHaveText(TITLE);
    expect(said).toEqual([]);
  });
}
