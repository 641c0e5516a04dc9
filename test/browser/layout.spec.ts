// Every document of the demo at every width, direction and zoom: nothing overflows and nothing is cut off.
import type { Page } from '@playwright/test';
import {
  allDocuments,
  ARABIC,
  FIRST,
  MANY,
  readDocument,
  RICH,
  SMALL,
  WORST,
} from '../support/pages/page-documents.js';
import { clipped, isMeasured, isReady, partBoxes, unfoldAll } from '../support/pages/page-inspect.js';
import { widgetTag } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/kept-page-test.js';

/** The edges of everything with one of the parts, in reading order and at one moment: the page may be scrolling. */
const edges = (page: Page, ...parts: string[]): Promise<DOMRect[]> =>
  page.evaluate(
    (selector) => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      return [...(root?.querySelectorAll(selector) ?? [])].map(
        (element) => element.getBoundingClientRect().toJSON() as DOMRect,
      );
    },
    parts.map((part) => `[part~=${part}]`).join(),
  );

// Edges may differ by less than a pixel.
const areSideBySide = ([a, b]: DOMRect[]): boolean =>
  !!a &&
  !!b &&
  Math.abs(a.top - b.top) < 0.5 &&
  Math.abs(a.bottom - b.bottom) < 0.5 &&
  (a.right < b.left + 1 || b.right < a.left + 1);

/** The words of the cards' stats and of the scorecard's verdicts that are on more than one line. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const broken: string[] = [];
    const range = document.createRange();
    for (const box of root?.querySelectorAll('[part=stat] dt, [part=stat] dd, [part=vote] *, td') ?? []) {
      if (!box.checkVisibility()) continue;
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (const { 0: word, index } of data.matchAll(/\S+/g)) {
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            broken.push(word);
        }
      }
    }
    return broken;
  });

/** Puts the widget into a box, and tells how to change the width of that box. */
async function boxed(
  page: Page,
  open: (body: string) => Promise<void>,
  widget: string,
): Promise<(width: number) => Promise<void>> {
  await page.setViewportSize({ width: 1600, height: 900 });
  await open(`<div id="box">${widget}</div>`);
  await page.waitForFunction(isReady);
  return async (width) => {
    await page.evaluate((px) => document.getElementById('box')?.style.setProperty('width', `${px}px`), width);
    await page.waitForFunction(isMeasured);
  };
}

for (const name of allDocuments) {
  test(`${name} fits any width, folded and unfolded`, async ({ page, show }) => {
    await show(name);
    for (const state of ['folded', 'unfolded']) {
      for (const width of [320, 480, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForFunction(state === 'folded' ? isMeasured : unfoldAll);
        expect(await page.evaluate(clipped), `${state}, ${width} px`).toEqual([]);
      }
    }
  });

  test(`${name} fits a column of 260 px`, async ({ page, open, origins }) => {
    await open(`<div style="width: 260px">${widgetTag(origins, name)}</div>`);
    await page.waitForFunction(isReady);
    await page.waitForFunction(unfoldAll);
    expect(await page.evaluate(clipped)).toEqual([]);
    // Below 320 px they stand below each other where their words would be broken.
    const cards = await edges(page, 'card');
    const widths = cards.map(({ width }) => width);
    if (areSideBySide(cards)) expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeLessThanOrEqual(260);
    else expect(await brokenWords(page)).toEqual([]);
    expect(Math.max(...widths)).toBeLessThanOrEqual(260);
  });
}

test('the cards are side by side at every width, and no word of theirs is broken', async ({
  page,
  open,
  origins,
}) => {
  const { data } = origins;
  data.json(`/api/comparisons/${RICH}/votes`, {
    tallies: { caddy: { ship: 1204, skip: 868 }, traefik: { ship: 0, skip: 0 } },
  });
  for (const name of [RICH, FIRST, MANY]) {
    const setWidth = await boxed(page, open, widgetTag(origins, name));
    for (const width of [320, 375, 480, 640, 660, 700, 768, 928, 1040, 1280, 1600]) {
      await setWidth(width);
      expect(areSideBySide(await edges(page, 'card')), `${name}, ${width} px`).toBe(true);
      expect(await brokenWords(page), `${name}, ${width} px`).toEqual([]);
    }
  }
});

test('a word that has no room is found to be broken', async ({ page, open, origins }) => {
  const setWidth = await boxed(page, open, widgetTag(origins, RICH));
  await setWidth(120);
  expect(await brokenWords(page)).toContain('Community');
});

test('the scorecard stands beside the cards from 58em of its own width on, or later in a wide font, and below them otherwise', async ({
  page,
  open,
  origins,
}) => {
  for (const name of [FIRST, RICH, MANY]) {
    const setWidth = await boxed(page, open, widgetTag(origins, name));
    for (const [width, isBeside] of [
      [320, false],
      [700, false],
      [927, false],
      // The font here is wide.
      [1040, true],
      [1280, true],
      [1600, true],
    ] as const) {
      await setWidth(width);
      const [, second, scorecard] = await edges(page, 'card', 'scorecard');
      if (!second || !scorecard) throw new Error('There is no scorecard');
      const message = `${name}, ${width} px`;
      if (isBeside) {
        expect(scorecard.left, message).toBeGreaterThan(second.right - 1);
        expect(scorecard.top, message).toBeCloseTo(second.top, 0);
      } else {
        expect(scorecard.top, message).toBeGreaterThan(second.bottom - 1);
        expect(scorecard.left, message).toBeLessThan(second.left);
      }
    }
  }
});

test('a panel of two is too small for a column: its scorecard stays below the cards', async ({
  page,
  open,
  origins,
}) => {
  const document = readDocument(RICH);
  const reviewers = document.reviewers?.slice(0, 2);
  const known = new Set(reviewers?.map(({ id }) => id));
  const reviews = document.reviews?.filter(({ reviewer }) => known.has(reviewer));
  origins.data.json('/two.json', { ...document, reviewers, reviews });
  const setWidth = await boxed(
    page,
    open,
    `<tool-comparison src="${origins.data.url}/two.json"></tool-comparison>`,
  );
  await setWidth(1280);
  const [, second, scorecard] = await edges(page, 'card', 'scorecard');
  expect(scorecard?.top).toBeGreaterThan((second?.bottom ?? Infinity) - 1);
});

test('the rows of both cards are aligned, and the descriptions follow them', async ({ page, show }) => {
  for (const width of [320, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await show(RICH);
    await page.waitForFunction(isMeasured);
    const boxes = await edges(page, 'card', 'stat', 'vote', 'description');
    expect(boxes).toHaveLength(12);
    const [card, other] = [boxes.slice(0, 5), boxes.slice(5, 10)];
    for (const row of [0, 1, 2, 3, 4]) expect(card[row]?.top).toBeCloseTo(other[row]?.top ?? 0, 1);
    const [, , , lastStat, vote] = card;
    expect(vote?.top).toBeGreaterThan((lastStat?.bottom ?? Infinity) - 1);
    const descriptions = boxes.slice(10);
    for (const { top } of descriptions) expect(top).toBeGreaterThan(card[0]?.bottom ?? Infinity);
  }
});

test('a quote is folded after eight lines of any width, or as the page says', async ({
  page,
  open,
  origins,
}) => {
  const widget = page.locator('tool-comparison');
  const rest = page.getByRole('button', { name: /^Read the rest: / });
  const setWidth = await boxed(page, open, widgetTag(origins, FIRST));
  /** How many lines are shown of each quote that is folded. */
  const lines = (): Promise<number[]> =>
    widget.evaluate((element) =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=quote] p') ?? [])]
        .filter(({ parentElement }) => parentElement?.nextElementSibling?.ariaExpanded === 'false')
        .map((quote) => Math.round(quote.clientHeight / parseFloat(getComputedStyle(quote).lineHeight))),
    );
  await setWidth(320);
  const narrow = await rest.count();
  expect(new Set(await lines())).toEqual(new Set([8]));
  await setWidth(1600);
  await expect(rest).not.toHaveCount(narrow);
  expect(await rest.count()).toBeLessThan(narrow);
  await setWidth(320);
  await expect(rest).toHaveCount(narrow);
  await widget.evaluate((element) => element.style.setProperty('--tool-comparison-quote-lines', '3'));
  await expect.poll(async () => [...new Set(await lines())]).toEqual([3]);
  await widget.evaluate((element) => element.style.setProperty('--tool-comparison-quote-lines', 'none'));
  await expect(rest).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open all quotes' })).toHaveCount(0);
  expect(await page.evaluate(clipped)).toEqual([]);
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
      // Quotes that have become longer by it are folded, each with its button.
      await page.waitForFunction(isMeasured);
      expect(await page.evaluate(clipped)).toEqual([]);
    });
  }
}

test('fits at 400 % zoom in a window of 1280 × 1024', async ({ page, show }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await show(RICH);
  await page.waitForFunction(unfoldAll);
  expect(await page.evaluate(clipped)).toEqual([]);
  expect(areSideBySide(await edges(page, 'card'))).toBe(true);
});

test('the font size of the root element changes nothing', async ({ page, open, origins }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(`<div style="width: 700px">${widgetTag(origins, RICH)}</div>`);
  await page.waitForFunction(isReady);
  await page.waitForFunction(isMeasured);
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
    await page.waitForFunction(isMeasured);
    const [a, b] = await edges(page, 'card');
    expect(a && b && (a.left < b.left ? 'left' : 'right'), name).toBe(first);
    const title = await page.evaluate(() => {
      const heading = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part=title]');
      const text = document.createRange();
      text.selectNodeContents(heading ?? document);
      const { left, right } = text.getBoundingClientRect();
      return { left, right: innerWidth - right };
    });
    expect(title[first], `${name}: the title is on its own side`).toBeLessThan(
      title[first === 'left' ? 'right' : 'left'],
    );
    await page.waitForFunction(unfoldAll);
    expect(await page.evaluate(clipped), name).toEqual([]);
  }
});

test('a right-to-left document does not make a left-to-right page scroll sideways', async ({
  page,
  show,
}) => {
  await show(ARABIC, '', { dir: 'ltr' });
  await page.waitForFunction(isMeasured);
  for (const width of [320, 375, 600, 1040]) {
    await page.setViewportSize({ width, height: 800 });
    const [scrolled, visible] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(scrolled, `${width} px`).toBe(visible);
  }
});
