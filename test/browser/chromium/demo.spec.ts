// What `npm start` shows: the widget, the lines to copy, every state, an article.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { startOrigin } from '../../support/servers/origins.js';
import { demoTest } from '../../support/pages/page-demo.js';
import { allDocuments, FIRST, RICH, readDocument } from '../../support/pages/page-documents.js';

/** Failed requests that a state asks for are no complaints. */
const test = demoTest((message) => message.includes('Failed to load resource'));

const cards = (page: Page) => page.locator('tool-comparison [part=card]');

test('the start page shows a comparison at once', async ({ page, demo, complaints }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(demo.url);
  await expect(cards(page)).toHaveCount(2);
  const { title } = readDocument(FIRST);
  await expect(page.locator('tool-comparison').getByRole('heading', { name: title })).toBeInViewport();
  await expect(cards(page).first()).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('the lines on the start page can be copied and work on another page', async ({ page, demo }) => {
  await page.goto(demo.url);
  const copies = page.getByRole('button', { name: 'Copy' });
  await expect(copies).toHaveCount(2);
  for (const index of [0, 1]) {
    await copies.nth(index).click();
    // If the browser does not allow copying, the text is selected instead.
    await expect(page.getByRole('status').filter({ hasText: /Copied|Selected/ })).toHaveCount(index + 1);
  }

  const lines = await page.locator('#two-lines').innerText();
  expect(lines.trim().split('\n')).toHaveLength(2);
  const blog = await startOrigin();
  blog.html('/', `<!doctype html>${lines}`);
  await page.goto(`${blog.url}/`);
  await expect(cards(page)).toHaveCount(2);
  await blog.close();
});

test('every link on the start page leads somewhere', async ({ page, demo }) => {
  await page.goto(demo.url);
  const links = page.locator('main :not(tool-comparison) > a[href]');
  await expect(page.getByRole('region', { name: 'Table of states' }).getByRole('link').first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(14 * allDocuments.length);
  for (const address of new Set(addresses.map((href) => href.replace(/\?.*/, '')))) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
  // Every document is in the table.
  for (const name of allDocuments) expect(addresses.join(' ')).toContain(`document=${name}`);
});

/** The gallery's report for each state, and the number of cards. */
const STATES: Record<string, { report: RegExp; cards: number }> = {
  Ready: { report: /^Shown, with no problems/, cards: 2 },
  Loading: { report: /^Loading/, cards: 0 },
  Error: { report: /^Not shown: not-found/, cards: 0 },
  'Error with fallback content': { report: /^Not shown: not-found/, cards: 0 },
  Compact: { report: /^Shown/, cards: 2 },
  Dark: { report: /^Shown/, cards: 2 },
  'Very many votes': { report: /^Shown/, cards: 2 },
  '320 px wide': { report: /^Shown/, cards: 2 },
  'On a right-to-left page': { report: /^Shown/, cards: 2 },
};

test('the table of states: every state of one document', async ({ page, demo, complaints }) => {
  const name = 'Caddy or Traefik';
  for (const [state, { report, cards: count }] of Object.entries(STATES)) {
    await page.goto(demo.url);
    await page.getByRole('link', { name: `${name}: ${state}`, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator('#report')).toHaveText(report);
    await expect(cards(page)).toHaveCount(count);
    if (state.includes('fallback')) await expect(page.locator('tool-comparison a')).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

test('the table of states: every document in one state', async ({ page, demo, complaints }) => {
  for (const name of allDocuments) {
    await page.goto(`${demo.url}gallery.html?document=${name}`);
    const { id } = readDocument(name);
    await expect(page.locator('#report'), id).toHaveText(
      name === 'worst' ? /^Shown, with \d+ problems/ : /^Shown, with no problems/,
    );
    await expect(cards(page)).toHaveCount(2);
  }
  expect(complaints).toEqual([]);
});

test('the widget in an article with its own style', async ({ page, demo, complaints }) => {
  await page.goto(`${demo.url}blog.html`);
  const { title } = readDocument(RICH);
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(cards(page)).toHaveCount(2);
  expect(complaints).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`three themes of one comparison, on a ${colorScheme} page`, async ({ page, demo, complaints }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${demo.url}themes.html`);
    await expect(cards(page)).toHaveCount(6);
    // Each has letters and colours of its own.
    const looks = await page.locator('tool-comparison').evaluateAll((widgets) =>
      widgets.map(({ shadowRoot }) => {
        const title = shadowRoot?.querySelector('[part~=title]');
        return title ? [getComputedStyle(title).fontFamily, getComputedStyle(title).color].join() : '';
      }),
    );
    expect(new Set(looks).size).toBe(3);
    const sheets = page.getByText('The style sheet');
    await expect(sheets).toHaveCount(3);
    await sheets.first().click();
    await expect(page.locator('#editorial-sheet')).toContainText('--tool-comparison-font');
    // Its types come from another release of Playwright.
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
      ),
    ).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
