// L11: printing to a PDF. Every text is on paper, even if it was folded; verdicts are told in words as well as in colour;
// and the page is unchanged afterwards. Only Chromium prints without a dialog.
import type { Page } from '@playwright/test';
import { FIRST, MANY, readDocument, RICH, textsOf } from '../../support/pages/page-documents.js';
import { isMeasured, shownText } from '../../support/pages/page-inspect.js';
import { story } from '../../support/pages/life-page.js';
import { lettersPrinted } from '../../support/pages/page-print.js';
import { expect, test } from '../../support/pages/page-test.js';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** The number of pages in a PDF. */
const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What is on paper: no call to subscribe, and of the compact layout neither the summary nor the descriptions. */
const printed = (name: string, attributes: string): object => {
  const { newsletter: _newsletter, summary, tools, ...rest } = readDocument(name);
  if (!attributes.includes('compact')) return { ...rest, summary, tools };
  return { ...rest, tools: tools.map(({ description: _description, ...tool }) => tool) };
};

/** Everything that printing could have changed for a reader. */
const look = (): object => {
  const element = document.querySelector('tool-comparison');
  return {
    host: element?.outerHTML,
    // Printing loads the pictures further down.
    inside: element?.shadowRoot?.innerHTML.replaceAll(' class="is-loaded"', ''),
    box: JSON.stringify(element?.getBoundingClientRect()),
    scroll: scrollY,
    focus: element?.shadowRoot?.activeElement?.outerHTML,
  };
};

for (const [name, attributes, least] of [
  [RICH, 'layout="compact"', 2],
  [MANY, '', 30],
] as const) {
  test(`every text of ${name} is on paper ${attributes}`, async ({ page, show }) => {
    await show(name, attributes);
    await page.waitForFunction(isMeasured);
    await page.evaluate(() => {
      Object.assign(globalThis, { printed: [] });
      const { printed } = globalThis as unknown as { printed: string[] };
      for (const type of ['beforeprint', 'afterprint']) addEventListener(type, () => printed.push(type));
    });
    await page.keyboard.press('Tab');
    await page.evaluate(() => scrollTo(0, 100));
    const before = await page.evaluate(look);
    const onScreen = await page.evaluate(shownText);

    const pdf = await page.pdf({ format: 'A4' });
    expect(pages(pdf)).toBeGreaterThanOrEqual(least);
    expect(await page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)).toEqual([
      'beforeprint',
      'afterprint',
    ]);
    expect(await page.evaluate(look)).toEqual(before);

    await page.emulateMedia({ media: 'print' });
    const onPaper = await page.evaluate(shownText);
    const texts = textsOf(printed(name, attributes)).map(squeeze);
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => !onPaper.includes(text))).toEqual([]);
    expect(
      texts.some((text) => !onScreen.includes(text)),
      'some were folded',
    ).toBe(true);
    // Each verdict is also told in words, for readers who see no colour.
    const words = await page
      .locator('tool-comparison [part=verdict]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim()));
    expect(words.length).toBeGreaterThan(4);
    expect(words.filter((word) => !['Ship', 'Skip', 'Not reviewed'].includes(word))).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(look)).toEqual(before);
  });
}

test('the first page is full, and a whole comparison takes few pages', async ({ page, show }) => {
  for (const name of [FIRST, RICH]) {
    await show(name);
    await page.waitForFunction(isMeasured);
    const letters = await lettersPrinted(page);
    expect(letters.length, name).toBeGreaterThan(1);
    expect(letters.length, name).toBeLessThanOrEqual(6);
    expect(letters[0], `${name}: ${letters.join()}`).toBeGreaterThan(Math.max(...letters) / 2);
    expect(Math.min(...letters), `${name}: ${letters.join()}`).toBeGreaterThan(20);
  }
});

const words = (): string | undefined =>
  document.querySelector('tool-comparison')?.shadowRoot?.querySelector('#title')?.textContent;

for (const [what, print] of [
  ['printed', (page: Page) => page.pdf().then(() => undefined)],
  ['drawn for print', (page: Page) => page.emulateMedia({ media: 'print' })],
] as const) {
  test(`a comparison that waits to be scrolled to is loaded when the page is ${what}`, async ({
    page,
    open,
    origins,
  }) => {
    const { data } = origins;
    data.json('/far.json', story('Far away'));
    await open(
      `<div style="height: 9000px"></div>
      <tool-comparison loading="lazy" src="${data.url}/far.json"><p>A link to it</p></tool-comparison>`,
    );
    await page.waitForFunction(() => Boolean(document.querySelector('tool-comparison:state(far)')));
    expect(data.requests).toEqual([]);
    await print(page);
    await page.waitForFunction(words);
    expect(await page.evaluate(words)).toBe('Far away');
  });
}

test('what could not be loaded in time is on paper what the author has put there instead', async ({
  page,
  open,
  origins,
}) => {
  const { data } = origins;
  data.on('/never.json', () => undefined);
  await open(`<tool-comparison src="${data.url}/never.json"><p>A link to it</p></tool-comparison>`);
  await page.waitForFunction(() => Boolean(document.querySelector('tool-comparison:state(loading)')));
  const fallback = page.getByText('A link to it');
  await expect(fallback).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(fallback).toBeVisible();
  await expect(page.locator('tool-comparison .skeleton')).toBeHidden();
});
