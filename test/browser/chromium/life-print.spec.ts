// L11: printing to a PDF. Every text is on paper, even if it was folded; verdicts are told in words as well as in colour;
// and the page is unchanged afterwards. Only Chromium prints without a dialog.
import { MANY, readDocument, RICH, textsOf } from '../../support/pages/page-documents.js';
import { isFar, isMeasured, shownText, titleShown } from '../../support/pages/page-inspect.js';
import { story } from '../../support/pages/life-page.js';
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

test('a comparison that waits to be scrolled to is loaded when the page is drawn for print', async ({
  page,
  open,
  origins,
}) => {
  const { data } = origins;
  data.json('/far.json', story('Far away'));
  await open(
    `<div style="height: 9000px"></div>
    <tool-comparison loading="lazy" src="${data.url}/far.json"></tool-comparison>`,
  );
  await page.waitForFunction(isFar);
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(titleShown);
});
