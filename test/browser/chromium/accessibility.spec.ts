// What assistive technology finds: no axe rule of WCAG 2.2 AA fails in any state, and the structure is as promised.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ARABIC, FIRST, MANY, readDocument, RICH, SMALL, WORST } from '../../support/pages/page-documents.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that fail, with the elements, and those that pass, so that a test can tell that axe has seen the widget. */
async function audit(page: Page): Promise<{ broken: string[]; passed: string[] }> {
  // Its types come from another release of Playwright.
  const { violations, passes } = await new AxeBuilder({ page: page as never }).withTags(TAGS).analyze();
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
  const inside = passes.filter(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])));
  return { broken, passed: inside.map(({ id }) => id) };
}

const READY: Record<string, [document: string, attributes: string, options?: { dir: 'rtl' }]> = {
  ready: [FIRST, ''],
  'ready, with everything': [RICH, ''],
  'ready, everything wrong': [WORST, ''],
  compact: [RICH, 'layout="compact"'],
  'right to left': [ARABIC, '', { dir: 'rtl' }],
  dark: [RICH, 'theme="dark"'],
};

for (const [state, [name, attributes, options]] of Object.entries(READY)) {
  test(`breaks no rule: ${state}`, async ({ page, show }) => {
    await show(name, attributes, options);
    const { broken, passed } = await audit(page);
    expect(broken).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'aria-roles', 'definition-list']));
  });
}

test('breaks no rule: more reviewers than are shown at first', async ({ page, open, origins }) => {
  const document = readDocument(MANY);
  const reviewers = document.reviewers?.slice(0, 40);
  const known = new Set(reviewers?.map(({ id }) => id));
  const reviews = document.reviews?.filter(({ reviewer }) => known.has(reviewer));
  origins.data.json('/some.json', { ...document, reviewers, reviews });
  await open(`<tool-comparison src="${origins.data.url}/some.json"></tool-comparison>`);
  await expect(page.getByRole('button', { name: 'Show all 40 reviewers' })).toBeVisible();
  const { broken, passed } = await audit(page);
  expect(broken).toEqual([]);
  expect(passed).toContain('button-name');
});

test('breaks no rule: loading', async ({ page, open, origins }) => {
  origins.data.on('/never.json', () => undefined);
  await open(`<tool-comparison src="${origins.data.url}/never.json"></tool-comparison>`);
  await expect(page.getByText('Loading…')).toHaveCount(1);
  expect((await audit(page)).broken).toEqual([]);
});

test('breaks no rule: not found, with and without fallback content', async ({ page, open, origins }) => {
  const src = `src="${origins.data.url}/none.json"`;
  await open(`<tool-comparison ${src}></tool-comparison><tool-comparison ${src}>Fallback</tool-comparison>`);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByText('Fallback')).toBeVisible();
  const { broken, passed } = await audit(page);
  expect(broken).toEqual([]);
  expect(passed).toContain('button-name');
});

test('the accessibility tree of the first document of the demo', async ({ page, show }) => {
  await show(FIRST);
  const azure = 'Azure AI Foundry Real-Time Voice API & Model Router';
  const article = (name: string): string => `
    - article "${name}":
      - paragraph: Developer Tools
      - heading "${name}" [level=3]
      - paragraph
      - term: Panel ship
      - definition:
        - paragraph: 100%
        - paragraph: 4 of 4 reviews
      - term: Community
      - definition:
        - paragraph:
          - img "No votes yet": —
        - paragraph: No votes yet
      - term: Entry
      - definition:
        - paragraph: Paid
      - paragraph`;
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - paragraph: AI tool comparison
    - heading "${azure} vs Cursor Background Agent" [level=2]
    - paragraph
    ${article(azure)}
    ${article('Cursor Background Agent')}
    - heading "Reviewer scorecard" [level=3]`);
});

test('the scorecard is a table with a row for each reviewer and a column for each tool', async ({
  page,
  show,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await show(FIRST);
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const table = page.getByRole('table', { name: 'Reviewer scorecard' });
    await expect(table.getByRole('columnheader')).toHaveText([
      'Reviewer',
      'Azure AI Foundry Real-Time Voice API & Model Router',
      'Cursor Background Agent',
    ]);
    await expect(table.getByRole('rowheader')).toHaveText([
      /The Builder/,
      /The Skeptic/,
      /The Founder/,
      /The Futurist.*Start from the bet\./s,
      /The PM/,
    ]);
    await expect(table.getByRole('row')).toHaveCount(6);
    const founder = table.getByRole('row').filter({ hasText: 'The Founder' }).getByRole('cell');
    await expect(founder).toHaveText([/Ship.*“I can name the buyer.*”/s, /Not reviewed/]);
    const pm = table.getByRole('row').filter({ hasText: 'The PM' }).getByRole('cell');
    await expect(pm).toHaveText([/Not reviewed/, /Ship.*“The job is clear.*”/s]);
  }
});

test('headings fit into the page’s outline, and the language is marked', async ({ page, show }) => {
  await show(ARABIC, 'heading-level="4"');
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(1);
  // Two tools, the scorecard, the newsletter.
  await expect(page.getByRole('heading', { level: 5 })).toHaveCount(4);
  await expect(page.getByRole('heading')).toHaveCount(5);
  const title = page.getByRole('heading', { level: 4 });
  expect(await title.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
});

test('loading announces nothing', async ({ page, open, origins }) => {
  await open(widgetTag(origins, SMALL) + widgetTag(origins, 'none'));
  await page.waitForFunction(isReady);
  await page.waitForFunction(() => seen.failures.length === 1);
  await expect(page.getByRole('status')).toHaveText(['', '']);
  expect(await page.evaluate(() => seen.announcements)).toEqual([]);
});
