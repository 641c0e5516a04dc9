// The paper, read back from the PDF that the browser makes of the page.
import { story } from '../support/pages/life-page.js';
import { FIRST, readDocument, RICH, textsOf } from '../support/pages/page-documents.js';
import { isFar, isMeasured, titleShown } from '../support/pages/page-inspect.js';
import { textPrinted } from '../support/pages/page-print.js';
import { expect, test } from '../support/pages/page-test.js';

/** Letters and digits only: a PDF has its own spaces and ligatures. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

test('every text of a comparison is on paper, folded quotes too', async ({ page, show }) => {
  await show(FIRST);
  await page.waitForFunction(isMeasured);
  const { newsletter: _newsletter, ...document } = readDocument(FIRST);
  const paper = letters((await textPrinted(page)).join(' '));
  // Columns that go on on the next page come one after the other, so that only sentences are whole.
  const sentences = textsOf(document)
    .flatMap((text) => text.split(/(?<=[.?!:]) /))
    .map(letters);
  expect(sentences.length).toBeGreaterThan(60);
  const missing = sentences.filter((sentence) => !paper.includes(sentence));
  expect(missing.length, missing.join('\n')).toBeLessThan(4);
  // A sentence may be torn by the end of a page: its words are on both.
  expect(letters(missing.join('')).length).toBeLessThan(paper.length / 20);
});

test('the first page is full, and a whole comparison takes few pages', async ({
  page,
  show,
  browserName,
}) => {
  // Firefox prints the layout of narrow columns.
  for (const name of [FIRST, RICH]) {
    await show(name);
    await page.waitForFunction(isMeasured);
    const sizes = (await textPrinted(page)).map((text) => text.replaceAll(' ', '').length);
    expect(sizes.length, name).toBeGreaterThan(1);
    expect(sizes.length, name).toBeLessThanOrEqual(6);
    expect(sizes[0], `${name}: ${sizes.join()}`).toBeGreaterThan(
      Math.max(...sizes) / (browserName === 'firefox' ? 3 : 2),
    );
    expect(Math.min(...sizes), `${name}: ${sizes.join()}`).toBeGreaterThan(20);
  }
});

const isLoading = (): boolean => document.querySelector('tool-comparison:state(loading)') !== null;

test('a comparison that waits to be scrolled to is loaded when the page is printed', async ({
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
  await page.waitForFunction(isFar);
  expect(data.requests).toEqual([]);
  await textPrinted(page);
  await page.waitForFunction(titleShown);
  expect((await textPrinted(page)).join(' ')).toContain('Far away');
});

test('an inline document that waits to be scrolled to is on paper at once', async ({ page, open }) => {
  const json = JSON.stringify(story('Far away'));
  await open(
    `<div style="height: 9000px"></div>
    <tool-comparison loading="lazy"><script type="application/json">${json}</script></tool-comparison>`,
  );
  await page.waitForFunction(titleShown);
  expect((await textPrinted(page)).join(' ')).toContain('Far away');
});

test('what could not be loaded in time is on paper what the author has put there instead', async ({
  page,
  open,
  origins,
}) => {
  const { data } = origins;
  data.on('/never.json', () => undefined);
  await open(`<tool-comparison src="${data.url}/never.json"><p>A link to it</p></tool-comparison>`);
  await page.waitForFunction(isLoading);
  const fallback = page.getByText('A link to it');
  await expect(fallback).toBeHidden();
  expect(await textPrinted(page)).toEqual(['A link to it']);
});
