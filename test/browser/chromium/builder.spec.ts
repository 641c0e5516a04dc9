// The builder as somebody uses it who writes no code: a document, settings, what to paste, and an address to share. React does not
// hear what Playwright fills into a stock Firefox.
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { startOrigin } from '../../support/servers/origins.js';
import { demoTest } from '../../support/pages/page-demo.js';
import { readDocument } from '../../support/pages/page-documents.js';

/** Documents that are not there are no complaints. */
const test = demoTest((message) => message.includes('Failed to load resource'));

const NAME = 'caddy-vs-traefik';
const EXAMPLE = `?src=comparisons%2F${NAME}.json`;
const { title } = readDocument(NAME) as { title: string };

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' }).locator('tool-comparison');
const heading = (page: Page) => preview(page).locator('[part=title]');
const status = (page: Page) => page.getByRole('status').filter({ hasText: /problem|loaded|document/ });
const piece = (page: Page, name: string) => page.getByRole('region', { name }).locator('code');
const area = (page: Page) => page.getByRole('textbox', { name: 'JSON' });

async function write(page: Page, text: string): Promise<void> {
  if (!(await area(page).isVisible())) await page.getByText('Edit it as JSON').click();
  await area(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

const builtFile = (name: string) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url));

/** A page with what was copied, on another site, and the built files where the snippet says. */
async function paste(page: Page, code: string): Promise<() => Promise<void>> {
  const site = await startOrigin();
  site.html('/', `<!doctype html><html lang="en">${code}`);
  await page.route('https://cdn.example/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/dist/')[1] ?? '';
    await route.fulfill({
      body: builtFile(name),
      contentType: name.endsWith('.html') ? 'text/html' : 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto(`${site.url}/`);
  return () => site.close();
}

test('from an example to two lines that work on another site', async ({ page, demo, complaints }) => {
  await page.goto(`${demo.url}builder.html`);
  await expect(status(page)).toHaveText('No document yet.');
  await page.getByRole('combobox', { name: 'Or an example' }).selectOption('Caddy or Traefik');
  await expect(heading(page)).toHaveText(title);
  await expect(status(page)).toHaveText(`${title}: no problems.`);
  const code = await piece(page, 'In your page').innerText();
  expect(code).toContain('integrity="sha384-');
  const leave = await paste(page, code);
  await expect(page.locator('tool-comparison [part=title]')).toHaveText(title);
  await leave();
  expect(complaints).toEqual([]);
});

test('the address of a document, typed, and one that is not there', async ({ page, demo }) => {
  await page.goto(`${demo.url}builder.html`);
  const address = page.getByRole('textbox', { name: 'Its address' });
  await address.fill(`${demo.url}comparisons/missing.json`);
  await address.press('Enter');
  await expect(status(page)).toHaveText('It could not be loaded: the server answered 404.');
  await address.fill(`${demo.url}comparisons/${NAME}.json`);
  await page.getByRole('button', { name: 'Load' }).click();
  await expect(heading(page)).toHaveText(title);
});

test('what is wrong is told as the command tells it, and leads to its place', async ({ page, demo }) => {
  await page.goto(`${demo.url}builder.html`);
  await write(page, '{\n  "version": 1,\n  "id": "a-vs-b",\n}');
  const problems = page.getByRole('list', { name: 'Problems in the document' }).getByRole('listitem');
  await expect(problems).toHaveCount(1);
  await expect(problems.first()).toContainText('a trailing comma before } is not JSON');
  await expect(problems.first()).toContainText('delete the comma');
  await expect(status(page)).toHaveText('Not shown: one problem.');

  const tools = [
    { id: 'a', name: 'A', panelShip: '85%' },
    { id: 'b', name: 'B' },
  ];
  await write(page, JSON.stringify({ version: 1, id: 'a-vs-b', tools }, null, 2));
  await expect(problems.first()).toContainText('tools[0].panelShip');
  await expect(problems.first()).toContainText('leave it out or write 85');
  await expect(heading(page)).toHaveText('A vs B');
  await problems.first().getByRole('button', { name: 'Line 8, column 20' }).click();
  await expect(area(page)).toBeFocused();
  const selected = await area(page).evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );
  expect(selected).toBe('"85%"');
});

test('a document is written in a form, from nothing to a file', async ({ page, demo, complaints }) => {
  await page.goto(`${demo.url}builder.html`);
  await page.getByRole('button', { name: 'Begin a new one' }).click();
  await expect(heading(page)).toHaveText('Tool A vs Tool B');
  await page.getByText('Edit it in a form').click();
  const form = page.locator('.document-form');
  await form.locator('summary', { hasText: /^Tools/i }).click();
  await form.locator('summary', { hasText: /^Tool A$/ }).click();
  await form.getByRole('textbox', { name: /^name/i }).first().fill('Zed');
  await expect(heading(page)).toHaveText('Zed vs Tool B');

  await form.locator('summary', { hasText: /^Reviews/i }).click();
  await form.getByRole('button', { name: 'Add a review' }).click();
  await form.locator('summary', { hasText: /^2$/ }).click();
  const added = form.locator('details.item', { has: page.locator('summary', { hasText: /^2$/ }) });
  await expect(page.getByRole('list', { name: 'Problems in the document' })).toBeVisible();
  // Who and what it is about is chosen by name.
  await added.getByRole('combobox', { name: /reviewer/i }).selectOption('Reviewer 1');
  const review = form.locator('details.item').last();
  await review.getByRole('combobox', { name: /tool/i }).selectOption('Tool B');
  await review.getByRole('combobox', { name: /verdict/i }).selectOption('skip');
  await review.getByRole('textbox', { name: /quote/i }).fill('Not for a team of two.');
  await expect(preview(page).getByText('Not for a team of two.')).toBeVisible();
  await expect(status(page)).toHaveText('Zed vs Tool B: no problems.');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('a-vs-b.json');
  const written = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(written)).toEqual(['version', 'id', 'lang', 'tools', 'reviewers', 'reviews']);
  expect(written['reviews']).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test('what the form does not show stays in the document', async ({ page, demo }) => {
  const document = {
    ...{ $schema: 'a.schema.json', version: 1, id: 'a-vs-b', labels: { ship: 'Buy' }, future: [1] },
    tools: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    community: { tallies: { a: { ship: 2, skip: 1 } } },
  };
  await page.goto(`${demo.url}builder.html`);
  await write(page, JSON.stringify(document));
  await page.getByText('Edit it in a form').click();
  const form = page.locator('.document-form');
  await form.getByRole('textbox', { name: 'Line above the title' }).first().fill('Editors');
  await expect(preview(page).getByText('Editors')).toBeVisible();
  expect(JSON.parse(await area(page).inputValue())).toEqual({ ...document, kicker: 'Editors' });
});

test('a file is picked, or dropped on the page', async ({ page, demo }) => {
  const text = JSON.stringify(readDocument('zed-vs-sublime-text'));
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.goto(`${demo.url}builder.html`);
  await page.getByLabel('Or a file').setInputFiles(file);
  await expect(heading(page)).toContainText('Zed');
  await page.locator('.builder').evaluate((builder) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['{"version": 2}'], 'b.json'));
    builder.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
  });
  await expect(status(page)).toContainText('Not shown');
});

test('all of it is in the address, also a document that is nowhere else', async ({ page, demo }) => {
  await page.goto(`${demo.url}builder.html${EXAMPLE}`);
  await expect(heading(page)).toHaveText(title);
  const choose = (name: string, option: string) =>
    page.getByRole('combobox', { name, exact: true }).selectOption(option);
  await choose('Theme', 'Dark');
  await choose('Layout', 'Compact');
  await choose('Level of its heading', 'h3');
  await page.getByRole('checkbox', { name: 'Readers can vote' }).uncheck();
  await page.getByRole('checkbox', { name: 'Follows the votes of others' }).check();
  await page.getByLabel('Accent').fill('#aa00aa');
  await page.getByRole('radio', { name: 'Phone' }).check();
  await page.getByRole('radio', { name: 'React' }).check();
  await page.getByText('Edit it as JSON').click();
  await write(page, (await area(page).inputValue()).replace(/"title": "[^"]*"/, '"title": "Łódź – 東京"'));
  await expect(heading(page)).toHaveText('Łódź – 東京');
  await expect(page).toHaveURL(/theme=dark.*accent=%23aa00aa.*snippet=react.*#document=/);

  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(heading(page)).toHaveText('Łódź – 東京');
  await expect(preview(page)).toHaveAttribute('theme', 'dark');
  await expect(preview(page)).toHaveAttribute('heading-level', '3');
  await expect(preview(page).getByRole('button', { name: 'Ship' })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked();
  const component = await piece(page, 'A component').innerText();
  expect(component).toContain('theme="dark" layout="compact" heading-level={3} no-vote live>');
  expect(component).toMatch(/^import 'tool-comparison';\nimport 'tool-comparison\/react';\n/);
  await expect(piece(page, 'In your style sheet')).toContainText('--tool-comparison-accent: #aa00aa;');
});

test('a vote that is cast on the builder is not sent', async ({ page, demo }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/votes')) sent.push(request.url());
  });
  await page.goto(`${demo.url}builder.html${EXAMPLE}`);
  const ship = preview(page).getByRole('group', { name: 'Community vote: Caddy' }).getByRole('button', {
    name: 'Ship',
  });
  await ship.click();
  await expect(ship).toHaveAttribute('aria-pressed', 'true');
  await expect(preview(page).getByText('Counted, not kept here.')).toBeVisible();
  expect(sent).toEqual([]);
});

test('the frame, the rendered markup and the static HTML show it on another site', async ({ page, demo }) => {
  for (const [kind, name, find] of [
    ['iframe', 'Where the comparison stands', () => page.frameLocator('iframe').locator('[part=title]')],
    ['server', 'Or in a page as it is now', () => page.locator('tool-comparison [part=title]')],
    ['static', 'In your page', () => page.getByRole('heading', { name: title })],
    ['feed', 'In an entry of a feed, or in a mail', () => page.getByRole('heading', { name: title })],
  ] as const) {
    const files = kind === 'iframe' ? `&files=${encodeURIComponent(`${demo.url}dist/`)}` : '';
    await page.goto(`${demo.url}builder.html${EXAMPLE}&snippet=${kind}${files}`);
    const code = (await piece(page, name).textContent()) ?? '';
    const leave = await paste(page, code);
    await expect(find(), kind).toHaveText(title);
    await leave();
    await page.unroute('https://cdn.example/**');
  }
});

test('a text of a document is text in everything that is copied', async ({ page, demo }) => {
  const hostile = `</script><img src=x onerror=alert(1)>"'{{1}}{1}\``;
  const document = {
    ...{ version: 1, id: 'a-vs-b', title: hostile, url: 'https://publisher.example/?a="><script>' },
    tools: [
      { id: 'a', name: hostile },
      { id: 'b', name: 'B' },
    ],
  };
  await page.goto(`${demo.url}builder.html`);
  await write(page, JSON.stringify(document));
  await expect(heading(page)).toHaveText(hostile);
  for (const kind of ['Script tag', 'npm', 'Frame', 'Server-rendered', 'Static HTML', 'Feed and mail HTML']) {
    await page.getByRole('radio', { name: kind }).check();
    const pieces = await page.locator('.piece code').allTextContents();
    const images = await page.evaluate(
      (codes) =>
        codes.map(
          (code) => new DOMParser().parseFromString(code, 'text/html').querySelectorAll('img').length,
        ),
      pieces,
    );
    expect(images, kind).toEqual(pieces.map(() => 0));
  }
});

test('what somebody else wrote into the address is no code in what is copied', async ({ page, demo }) => {
  const hostile = new URLSearchParams({
    accent: 'red}body{background:url(//evil.example)',
    font: '"</style><script>alert(1)</script>"',
    files: 'javascript:alert(document.domain)//',
    lang: 'x" onload="alert(1)',
  });
  await page.goto(`${demo.url}builder.html${EXAMPLE}&${hostile}`);
  await expect(heading(page)).toHaveText(title);
  for (const kind of ['Script tag', 'React', 'Vue', 'Frame', 'Server-rendered', 'Static HTML']) {
    await page.getByRole('radio', { name: kind }).check();
    const code = (await page.locator('.piece code').allTextContents()).join('\n');
    expect(code, kind).toContain('Caddy');
    expect(code, kind).not.toContain('RELEASE_');
    expect(code, kind).not.toMatch(/javascript:|evil|alert|body\{/);
  }
  // CSS ends what is open at the end of a text: the rest of the style sheet would belong to it.
  await page.goto(`${demo.url}builder.html${EXAMPLE}&accent=${encodeURIComponent('rgb(1 2 3')}&font=%22abc`);
  await expect(piece(page, 'In your style sheet')).toHaveText(
    'tool-comparison {\n  --tool-comparison-accent: rgb(1, 2, 3);\n  --tool-comparison-font: abc;\n}',
  );
});

test('words of another language are loaded with their hash', async ({ page, demo }) => {
  await page.goto(`${demo.url}builder.html?src=comparisons%2Fnotion-vs-obsidian.json`);
  await expect(heading(page)).toContainText('Obsidian');
  const code = await piece(page, 'In your page').innerText();
  expect(code).toMatch(/dist\/locales\/ar\.js" integrity="sha384-/);
  const leave = await paste(page, code);
  await expect(page.locator('tool-comparison [part=title]')).toContainText('Obsidian');
  await leave();
});

test('a file is another document than the one at the address', async ({ page, demo }) => {
  await page.goto(`${demo.url}builder.html${EXAMPLE}`);
  await expect(heading(page)).toHaveText(title);
  await page.getByRole('button', { name: 'Begin a new one' }).click();
  await expect(heading(page)).toHaveText('Tool A vs Tool B');
  await expect(piece(page, 'In your page')).toContainText(
    'src="https://publisher.example/comparisons/a-vs-b.json"',
  );
  await expect(page.getByRole('textbox', { name: 'Its address' })).toHaveValue('');
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 320],
] as const) {
  test(`it is accessible and fits at ${width} px, ${scheme}`, async ({ page, demo }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${demo.url}builder.html${EXAMPLE}`);
    await expect(heading(page)).toHaveText(title);
    await page.getByText('Edit it in a form').click();
    await page.locator('.document-form summary', { hasText: /^Reviewers/i }).click();
    await page.locator('.document-form details.item > summary').nth(2).click();
    await page.getByText('Edit it as JSON').click();
    const { violations } = await new AxeBuilder({ page: page as never }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual(
      [],
    );
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(scroll).toBeLessThanOrEqual(0);
  });
}
