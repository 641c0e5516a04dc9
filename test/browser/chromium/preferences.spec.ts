// Readers' preferences and print: forced colours, reduced motion, dark. Only Chromium can emulate them.
import type { Page } from '@playwright/test';
import { FIRST, MANY, RICH, SMALL } from '../../support/pages/page-documents.js';
import { clipped } from '../../support/pages/page-inspect.js';
import { scriptTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';

const animations = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.querySelector('tool-comparison')?.shadowRoot?.getAnimations().length ?? Number.NaN,
  );

/** The lightness of the text and of its background, 0–1. */
const lightness = (page: Page): Promise<{ text: number; paper: number }> =>
  page.evaluate(() => {
    const title = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part~=title]');
    let surface = title?.parentElement;
    while (surface && getComputedStyle(surface).backgroundColor === 'rgba(0, 0, 0, 0)')
      surface = surface.parentElement;
    const of = (colour = ''): number => {
      const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    return {
      text: of(title ? getComputedStyle(title).color : ''),
      paper: of(surface ? getComputedStyle(surface).backgroundColor : ''),
    };
  });

test('the theme follows the page, live, unless the theme attribute sets it', async ({ page, show }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  // A page without a dark scheme stays light, whatever the reader prefers.
  await show(SMALL);
  expect((await lightness(page)).paper).toBeGreaterThan(0.9);
  await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  expect((await lightness(page)).paper).toBeLessThan(0.2);
  expect((await lightness(page)).text).toBeGreaterThan(0.8);
  await page.emulateMedia({ colorScheme: 'light' });
  expect((await lightness(page)).paper).toBeGreaterThan(0.9);
  expect((await lightness(page)).text).toBeLessThan(0.2);
  for (const [theme, isLight] of [
    ['dark', false],
    ['light', true],
  ] as const) {
    await page.locator('tool-comparison').evaluate((node, value) => node.setAttribute('theme', value), theme);
    await expect.poll(async () => (await lightness(page)).paper > 0.5, { message: theme }).toBe(isLight);
  }
});

test('reduced motion: nothing moves, while loading or after', async ({ page, open, show, origins }) => {
  origins.data.on('/never.json', () => undefined);
  const loading = `<tool-comparison src="${origins.data.url}/never.json"></tool-comparison>`;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(loading);
  await expect(page.getByText('Loading…')).toHaveCount(1);
  expect(await animations(page)).toBe(0);
  await show(RICH);
  expect(await animations(page)).toBe(0);
});

test('forced colours: shares, verdicts and buttons keep their shapes', async ({ page, show }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await show(RICH, 'layout="compact"');
  const found = await page.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const style = (selector: string): CSSStyleDeclaration => {
      const element = root?.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      return getComputedStyle(element);
    };
    const [track, filled] = [...(root?.querySelectorAll('[part=stat] svg rect') ?? [])];
    if (!track || !filled) throw new Error('There is no bar');
    return {
      track: getComputedStyle(track).fill,
      filled: getComputedStyle(filled).fill,
      button: [style('button').borderTopStyle, style('button').borderTopWidth],
      glyph: style('dt svg').stroke,
      line: style('article + article').borderInlineStartWidth,
    };
  });
  expect(new Set([found.track, found.filled]).size).toBe(2);
  expect(found.button).toEqual(['solid', '1px']);
  expect(found.glyph).not.toBe('none');
  expect(found.line).toBe('1px');
  await page.keyboard.press('Tab');
  const outline = page.locator('tool-comparison :focus-visible');
  await expect(outline).toHaveCSS('outline-style', 'solid');
  // They are told in words, too.
  await expect(page.getByRole('term').filter({ hasText: /^(Ship|Skip)$/ })).toHaveCount(4);
});

for (const [name, attributes] of [
  [FIRST, ''],
  [RICH, 'layout="compact"'],
  [MANY, ''],
] as const) {
  test(`in print everything is unfolded: ${name} ${attributes}`, async ({ page, show }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await show(name, attributes);
    const widget = page.locator('tool-comparison');
    const rows = widget.locator('[part=reviewer]');
    const onScreen = (await widget.boundingBox())?.height ?? 0;
    await expect(widget.locator('button').first()).toBeVisible();

    await page.emulateMedia({ media: 'print' });
    expect(await rows.count()).toBeGreaterThan(4);
    expect(await rows.evaluateAll((all) => all.filter((row) => !row.getClientRects().length).length)).toBe(0);
    for (const button of await widget.locator('button').all()) await expect(button).toBeHidden();
    const cut = widget.locator('[part=quote] p');
    expect(
      await cut.evaluateAll(
        (all) => all.filter((quote) => quote.scrollHeight > quote.clientHeight + 1).length,
      ),
    ).toBe(0);
    expect((await widget.boundingBox())?.height).toBeGreaterThan(onScreen + 20);
    expect(await page.evaluate(clipped)).toEqual([]);
  });
}

test('a dark page is printed dark on light', async ({ page, show, origins }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const attributes of ['', 'theme="dark"']) {
    await page.emulateMedia({ media: 'screen' });
    await show(RICH, attributes, {
      head: `<meta name="color-scheme" content="dark">${scriptTag(origins)}`,
    });
    expect((await lightness(page)).paper).toBeLessThan(0.2);
    await page.emulateMedia({ media: 'print' });
    expect((await lightness(page)).paper).toBeGreaterThan(0.9);
    expect((await lightness(page)).text).toBeLessThan(0.2);
  }
});
