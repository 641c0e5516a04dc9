// Every document of the demo at every width, direction and zoom: nothing overflows and nothing is cut off.
import type { Page } from '@playwright/test';
import { allDocuments, ARABIC, FIRST, RICH, SMALL, WORST } from '../support/pages/page-documents.js';
import { clipped, isReady, partBoxes, unfoldAll } from '../support/pages/page-inspect.js';
import { widgetTag } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/page-test.js';

/** The edges of both cards. */
const cards = (page: Page): Promise<DOMRect[]> =>
  page.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    return [...(root?.querySelectorAll('article') ?? [])].map(
      (card) => card.getBoundingClientRect().toJSON() as DOMRect,
    );
  });

const areSideBySide = ([a, b]: DOMRect[]): boolean =>
  !!a && !!b && Math.abs(a.top - b.top) < 0.5 && a.left !== b.left;
// Edges may differ by less than a pixel.
const areStacked = ([a, b]: DOMRect[]): boolean =>
  !!a && !!b && b.top > a.bottom - 0.5 && Math.abs(a.left - b.left) < 0.5;

for (const name of allDocuments) {
  test(`${name} fits any width, folded and unfolded`, async ({ page, show }) => {
    await show(name);
    for (const state of ['folded', 'unfolded']) {
      if (state === 'unfolded') await page.waitForFunction(unfoldAll);
      for (const width of [320, 480, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(clipped), `${state}, ${width} px`).toEqual([]);
      }
    }
  });

  test(`${name} fits a column of 200 px`, async ({ page, open, origins }) => {
    await open(`<div style="width: 200px">${widgetTag(origins, name)}</div>`);
    await page.waitForFunction(isReady);
    await page.waitForFunction(unfoldAll);
    expect(await page.evaluate(clipped)).toEqual([]);
    const boxes = await cards(page);
    expect(areStacked(boxes)).toBe(true);
    expect(boxes[0]?.width).toBeLessThanOrEqual(200);
  });
}

test('one column below 40rem of its own width, two from there on', async ({ page, open, origins }) => {
  await open(`<div id="box">${widgetTag(origins, RICH)}</div>`);
  await page.waitForFunction(isReady);
  const setWidth = (width: number): Promise<void> =>
    page.evaluate((px) => document.getElementById('box')?.style.setProperty('width', `${px}px`), width);

  await page.setViewportSize({ width: 1280, height: 800 });
  for (const width of [320, 639]) {
    await setWidth(width);
    expect(areStacked(await cards(page)), `${width} px`).toBe(true);
  }
  for (const width of [640, 641, 1000]) {
    await setWidth(width);
    expect(areSideBySide(await cards(page)), `${width} px`).toBe(true);
  }
});

test('side by side, the rows of both cards are aligned', async ({ page, show }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await show(FIRST);
  for (const part of ['category', 'name', 'tagline', 'stat', 'description']) {
    const tops = await page.evaluate((name) => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      return [...(root?.querySelectorAll('article') ?? [])].map(
        (card) => card.querySelector(`[part~=${name}]`)?.getBoundingClientRect().top,
      );
    }, part);
    expect(tops[0], part).toBeGreaterThan(0);
    expect(tops[1], part).toBeCloseTo(tops[0] ?? 0, 1);
  }
});

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const name of [RICH, WORST]) {
  for (const width of [320, 1280]) {
    test(`${name} with the reader’s own text spacing, ${width} px`, async ({ page, show }) => {
      await page.setViewportSize({ width, height: 800 });
      await show(name);
      await page.waitForFunction(unfoldAll);
      const { height } = (await page.locator('tool-comparison').boundingBox()) ?? { height: 0 };
      await page.evaluate((css) => {
        const root = document.querySelector('tool-comparison')?.shadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
        if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      }, SPACING);
      expect((await page.locator('tool-comparison').boundingBox())?.height).toBeGreaterThan(height);
      expect(await page.evaluate(clipped)).toEqual([]);
    });
  }
}

test('fits at 400 % zoom in a window of 1280 × 1024', async ({ page, show }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await show(RICH);
  await page.waitForFunction(unfoldAll);
  expect(await page.evaluate(clipped)).toEqual([]);
  expect(areStacked(await cards(page))).toBe(true);
});

test('the font size of the root element changes nothing', async ({ page, open, origins }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(`<div style="width: 700px">${widgetTag(origins, RICH)}</div>`);
  await page.waitForFunction(isReady);
  const boxes = await page.evaluate(partBoxes);
  expect(boxes.length).toBeGreaterThan(40);
  for (const size of ['10px', '14px', '18px', '62.5%']) {
    await page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), size);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).not.toBe('16px');
    expect(await page.evaluate(partBoxes), size).toEqual(boxes);
  }
});

test('an Arabic document on a left-to-right page, and an English one on a right-to-left page', async ({
  page,
  show,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  for (const { name, dir, first } of [
    { name: ARABIC, dir: 'ltr', first: 'right' },
    { name: SMALL, dir: 'rtl', first: 'left' },
  ] as const) {
    await show(name, '', { dir });
    const [a, b] = await cards(page);
    expect(a && b && (a.left < b.left ? 'left' : 'right'), name).toBe(first);
    const title = await page.evaluate(() => {
      const bdi = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part=title] bdi');
      const { left, right } = bdi?.getBoundingClientRect() ?? { left: 0, right: 0 };
      return { left, right: innerWidth - right };
    });
    expect(title[first], `${name}: the title is on its own side`).toBeLessThan(
      title[first === 'left' ? 'right' : 'left'],
    );
    await page.waitForFunction(unfoldAll);
    expect(await page.evaluate(clipped), name).toEqual([]);
  }
});
