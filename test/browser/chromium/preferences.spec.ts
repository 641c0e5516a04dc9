// Readers' preferences and print: forced colours, reduced motion, dark. Only Chromium can emulate them.
import type { Page } from '@playwright/test';
import { FIRST, MANY, RICH, SMALL } from '../../support/pages/page-documents.js';
import { clipped, isMeasured, unfoldAll } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage, widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';
import { castVote, giveVotes } from '../../support/pages/page-votes.js';
import type { Origins } from '../../support/servers/origins.js';

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

/** Shows a comparison with a vote on the first tool to ship it, and on the second to skip it. */
async function showVoted(page: Page, origins: Origins, style: string, scheme = 'light'): Promise<void> {
  const head = `<style>html { color-scheme: ${scheme} } tool-comparison { ${style} }</style>${scriptTag(origins)}`;
  await page.goto(servePage(origins, widgetTag(origins, RICH), { head }));
  await giveVotes(
    page,
    ['caddy', 'traefik'],
    [
      [30, 10],
      [12, 8],
    ],
  );
  await castVote(page, 'Caddy', 'Ship');
  await castVote(page, 'Traefik', 'Skip');
}

/**
 * The contrast of what is drawn with a property of an element, by WCAG: with all backgrounds behind it, as far down as the
 * page's own.
 */
const contrast = (element: Element, property: string): number => {
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pixel) return Number.NaN;
  const luminance = (): number => {
    const [red = 0, green = 0, blue = 0] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgrounds: string[] = [];
  for (let box: Element | null = element; box;) {
    backgrounds.unshift(getComputedStyle(box).backgroundColor);
    const root = box.getRootNode();
    box = box.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  for (const colour of ['Canvas', ...backgrounds]) {
    const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
    pixel.fillStyle = colour === 'Canvas' ? (isDark ? '#121212' : '#fff') : colour;
    pixel.fillRect(0, 0, 1, 1);
  }
  const behind = luminance();
  pixel.fillStyle = getComputedStyle(element).getPropertyValue(property);
  pixel.fillRect(0, 0, 1, 1);
  const [dark = 0, light = 0] = [behind, luminance()].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

for (const scheme of ['light', 'dark']) {
  for (const style of [
    '',
    '--tool-comparison-surface: transparent',
    '--tool-comparison-surface: transparent; --tool-comparison-ship: #ffd400; --tool-comparison-skip: #ffd400',
  ]) {
    test(`the label of a pressed vote can be read on a ${scheme} page: ${style || 'as it comes'}`, async ({
      page,
      origins,
    }) => {
      await showVoted(page, origins, style, scheme);
      const pressed = page.locator('tool-comparison [aria-pressed=true]');
      await expect(pressed).toHaveText(['Ship', 'Skip']);
      for (const button of await pressed.all()) {
        const label = button.getByText(/^(Ship|Skip)$/);
        expect(await label.evaluate(contrast, 'color')).toBeGreaterThan(7);
      }
      for (const button of await page.locator('tool-comparison [aria-pressed=false]').all()) {
        expect(await button.evaluate(contrast, 'color')).toBeGreaterThan(7);
      }
    });
  }

  test(`the focus is visible on a ${scheme} page, whatever its accent`, async ({ page, origins }) => {
    await showVoted(
      page,
      origins,
      '--tool-comparison-accent: #ffd400; --tool-comparison-surface: transparent',
      scheme,
    );
    await page.setViewportSize({ width: 360, height: 7000 });
    await page.waitForFunction(isMeasured);
    for (const locator of [
      page.getByRole('link', { name: 'Caddy', exact: true }),
      page.getByRole('button', { name: 'Skip' }).first(),
      page.getByRole('button', { name: /^Read the rest: / }).first(),
      page.getByRole('textbox'),
    ]) {
      await locator.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(locator).toBeFocused();
      await expect(locator).toHaveCSS('outline-style', 'solid');
      await expect(locator).toHaveCSS('outline-width', '2px');
      expect(await locator.evaluate(contrast, 'outline-color')).toBeGreaterThan(7);
    }
  });
}

test('a radius of 0 squares everything but the round marks', async ({ page, open, origins }) => {
  const { data } = origins;
  data.on('/never.json', () => undefined);
  const widgets =
    widgetTag(origins, RICH) +
    widgetTag(origins, MANY, 'layout="compact"') +
    widgetTag(origins, 'none') +
    `<tool-comparison src="${data.url}/never.json"></tool-comparison>`;
  await open(widgets, {
    head: `<style>tool-comparison { --tool-comparison-radius: 0 }</style>${scriptTag(origins)}`,
  });
  await page.waitForFunction(() => seen.loads.length === 2 && seen.failures.length === 1);
  await page.waitForFunction(unfoldAll);
  const round = (): string[] =>
    [...document.querySelectorAll('tool-comparison')].flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) =>
        ['', '::before', '::after'].flatMap((pseudo) => {
          const style = getComputedStyle(element, pseudo || null);
          const isThere = !pseudo || style.content !== 'none';
          const radii = ['top-left', 'top-right', 'bottom-right', 'bottom-left'].map((corner) =>
            style.getPropertyValue(`border-${corner}-radius`),
          );
          return isThere && radii.some((radius) => radius !== '0px')
            ? [`${element.localName}.${element.className}${pseudo}`]
            : [];
        }),
      ),
    );
  const found = new Set(await page.evaluate(round));
  expect([...found].filter((name) => !/^span\.mark (ship|skip|none)( is-ltr)?::before$/.test(name))).toEqual(
    [],
  );
  expect(found).toContain('span.mark ship is-ltr::before');
  // What has the focus has its own corners.
  for (const name of ['Caddy', 'Read it where it was published']) {
    const link = page.getByRole('link', { name, exact: true }).first();
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toHaveCSS('outline-style', 'solid');
    await expect(link).toHaveCSS('border-top-left-radius', '0px');
  }
});

test('forced colours: shares, verdicts and buttons keep their shapes', async ({ page, origins }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await showVoted(page, origins, '');
  const found = await page.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const style = (selector: string, pseudo?: string): CSSStyleDeclaration => {
      const element = root?.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      return getComputedStyle(element, pseudo);
    };
    const [hollow, solid] = [...(root?.querySelectorAll('[part=stat] svg path') ?? [])];
    if (!hollow || !solid) throw new Error('There is no bar');
    return {
      paper: style('.sheet').backgroundColor,
      hollow: [getComputedStyle(hollow).fill, getComputedStyle(hollow).stroke],
      solid: getComputedStyle(solid).fill,
      ship: style('td .mark.ship', '::before').backgroundColor,
      check: style('td .mark.ship', '::after').backgroundColor,
      skip: style('td .mark.skip', '::before').borderTopColor,
      pressed: [style('[aria-pressed=true]').borderTopStyle, style('[aria-pressed=true]').borderTopWidth],
      line: style('[part=card] + [part=card]').borderInlineStartWidth,
    };
  });
  // Solid says ship, hollow says skip, in the colour of the text.
  expect(found.hollow[0]).toBe('none');
  expect(found.hollow[1]).toBe(found.solid);
  expect(found.solid).not.toBe(found.paper);
  expect(found.ship).not.toBe(found.paper);
  expect(found.check).not.toBe(found.ship);
  expect(found.skip).not.toBe(found.paper);
  expect(found.pressed).toEqual(['double', '4px']);
  expect(found.line).toBe('1px');
  await expect(page.locator('tool-comparison [aria-pressed=false]').first()).toHaveCSS(
    'border-top-style',
    'solid',
  );
  await page.keyboard.press('Tab');
  const outline = page.locator('tool-comparison :focus-visible');
  await expect(outline).toHaveCSS('outline-style', 'solid');
  // Verdicts are told in words, too.
  const table = page.getByRole('table', { name: 'Reviewer scorecard' });
  await expect(table.getByRole('cell').first()).toHaveText(/^\s*(Ship|Skip)\s*$/);
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
    const rows = widget.locator('[part=reviewer], tbody tr');
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
