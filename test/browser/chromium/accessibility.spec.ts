// What assistive technology finds: the structure is as promised. That no rule of axe fails is in engines/accessibility-rules.
import { ARABIC, FIRST, readDocument, RICH, SMALL } from '../../support/pages/page-documents.js';
import { isMeasured, isReady } from '../../support/pages/page-inspect.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';

test('the accessibility tree of the first document of the demo', async ({ page, show, origins }) => {
  const none = { ship: 0, skip: 0 };
  const tallies = Object.fromEntries(readDocument(FIRST).tools.map(({ id }) => [id, none]));
  origins.data.json(`/api/comparisons/${FIRST}/votes`, { tallies });
  await show(FIRST);
  await page.waitForFunction(isMeasured);
  const azure = 'Azure AI Foundry Real-Time Voice API & Model Router';
  const cursor = 'Cursor Background Agent';
  const card = (name: string): string => `
    - article "${name}":
      - paragraph: Developer Tools
      - heading "${name}" [level=3]
      - paragraph
      - term: Entry
      - definition: Paid
      - term: Panel ship
      - definition: 100% 4 of 4 say ship
      - term: Community
      - definition: No votes yet
      - 'group "Community vote: ${name}"':
        - paragraph: Would you ship it?
        - button "Ship"
        - button "Skip"`;
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - paragraph: AI tool comparison
    - heading "${azure} vs ${cursor}" [level=2]
    - paragraph
    - paragraph: 5 reviewers
    - paragraph: Everyone on the panel who tried one would ship it.
    ${card(azure)}
    ${card(cursor)}
    - heading "Reviewer scorecard" [level=3]
    - table "Reviewer scorecard"
    - list:
      - listitem: 3 Ship both
      - listitem: 2 Reviewed one
    - term: ${azure}
    - definition: /Two services in Azure AI Foundry/
    - term: ${cursor}
    - definition: /A task that touches dozens of files/
    - heading "In their own words" [level=3]`);
  await expect(page.getByRole('article', { name: 'The PM' })).toMatchAriaSnapshot(`
    - article "The PM":
      - heading "The PM" [level=4]
      - text: ${azure} Not reviewed ${cursor} Ship
      - blockquote:
        - paragraph: /The job is clear/`);
});

test('each reviewer has an article, headed by the name', async ({ page, show }) => {
  await show(RICH);
  const { reviewers = [], tools } = readDocument(RICH);
  for (const { name } of reviewers) {
    const article = page.getByRole('article', { name });
    await expect(article.getByRole('heading', { level: 4 })).toContainText(name);
    await expect(article).toContainText(tools[0]?.name ?? '-');
  }
  await expect(page.getByRole('article')).toHaveCount(reviewers.length + tools.length);
});

test('links and buttons with the same words have names of their own', async ({ page, show }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await show(RICH);
  await page.waitForFunction(isMeasured);
  for (const [role, words] of [
    ['link', 'Full review'],
    ['button', 'Read the rest'],
  ] as const) {
    const all = page.getByRole(role).filter({ hasText: words });
    const count = await all.count();
    expect(count).toBeGreaterThan(1);
    const names = await all.evaluateAll((list) => list.map((element) => element.ariaLabel));
    expect(new Set(names).size).toBe(count);
    // A name begins with the words that are shown: WCAG 2.5.3.
    for (const name of names) expect(name).toMatch(new RegExp(`^${words}: .+ on (Caddy|Traefik Proxy)$`));
  }
});

test('the scorecard is a table with a row for each reviewer and a column for each tool', async ({
  page,
  show,
}) => {
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
      'The Builder',
      'The Skeptic',
      'The Founder',
      'The Futurist',
      'The PM',
    ]);
    await expect(table.getByRole('row')).toHaveCount(6);
    const founder = table.getByRole('row', { name: 'The Founder' }).getByRole('cell');
    await expect(founder).toHaveText([/^\s*Ship\s*$/, /^\s*Not reviewed\s*$/]);
    const pm = table.getByRole('row', { name: 'The PM' }).getByRole('cell');
    await expect(pm).toHaveText([/^\s*Not reviewed\s*$/, /^\s*Ship\s*$/]);
  }
});

test('headings fit into the page’s outline, and the language is marked', async ({ page, show }) => {
  await show(ARABIC, 'heading-level="4"');
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(1);
  // Two tools, the scorecard, the reviewers’ words, the newsletter.
  await expect(page.getByRole('heading', { level: 5 })).toHaveCount(5);
  await expect(page.getByRole('heading', { level: 6 })).toHaveCount(
    readDocument(ARABIC).reviewers?.length ?? -1,
  );
  const title = page.getByRole('heading', { level: 4 });
  expect(await title.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
});

test('words that stand in for those of another language are marked as English', async ({
  page,
  open,
  origins,
}) => {
  origins.script.on('/dist/locales/ar.js', (_request, response) => {
    response.writeHead(404).end();
  });
  const { labels: _labels, ...document } = readDocument(ARABIC);
  origins.data.json('/unlabelled.json', document);
  await open(`<tool-comparison src="${origins.data.url}/unlabelled.json"></tool-comparison>`);
  await page.waitForFunction(isReady);
  const languageOf = (text: string): Promise<(string | undefined)[]> =>
    page
      .getByText(text)
      .first()
      .evaluate((node) => {
        const element = node.closest<HTMLElement>('[lang]');
        return [element?.lang, element?.dir];
      });
  for (const text of ['Reviewer scorecard', 'Panel ship', 'Would you ship it?', 'Subscribe', 'say ship'])
    expect(await languageOf(text), text).toEqual(['en', 'ltr']);
  expect(await languageOf(document.title)).toEqual(['ar', 'rtl']);
  // With labels of its own there is nothing in English.
  await open(widgetTag(origins, ARABIC));
  await page.waitForFunction(isReady);
  await expect(page.locator('tool-comparison [lang=en]')).toHaveCount(0);
});

test('loading announces nothing', async ({ page, open, origins }) => {
  await open(widgetTag(origins, SMALL) + widgetTag(origins, 'none'));
  await page.waitForFunction(isReady);
  await page.waitForFunction(() => seen.failures.length === 1);
  await expect(page.getByRole('status')).toHaveText(['', '']);
  expect(await page.evaluate(() => seen.announcements)).toEqual([]);
});
