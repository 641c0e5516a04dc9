// By keyboard alone: every control can be reached in visual order, its focus is visible, and it works.
import type { Page } from '@playwright/test';
import { FIRST, MANY, RICH } from '../support/pages/page-documents.js';
import { isMeasured, isReady } from '../support/pages/page-inspect.js';
import { widgetTag } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/kept-page-test.js';

declare global {
  var shortcuts: string[];
}

interface Control {
  name: string;
  isButton: boolean;
  /** The card that it is in, counted from 0; -1 outside of the cards. */
  card: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** All links and buttons that can be used, in reading order. */
const controls = (page: Page): Promise<Control[]> =>
  page.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const cards = [...(root?.querySelectorAll('[part=card]') ?? [])];
    return [...(root?.querySelectorAll<HTMLElement>('a[href], button, input') ?? [])]
      .filter((element) => element.getClientRects().length)
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const card = cards.findIndex((box) => box.contains(element));
        const isButton = element.localName === 'button';
        return { name: element.textContent.trim(), isButton, card, x, y, width, height };
      });
  });

interface Focus {
  name: string;
  y: number;
  outline: number;
}

const focus = (page: Page): Promise<Focus | null> =>
  page.evaluate(() => {
    const element = document.querySelector('tool-comparison')?.shadowRoot?.activeElement;
    if (!element) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: element.textContent.trim(),
      y: element.getBoundingClientRect().y,
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    };
  });

/** Presses Tab from the top of the page until the focus has left the widget. */
async function tabThrough(page: Page): Promise<Focus[]> {
  const visited: Focus[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const now = await focus(page);
    if (now) visited.push(now);
    else if (visited.length) return visited;
  }
}

const between = (widget: string): string =>
  `<a href="#before">Before</a><div style="margin: 20px">${widget}</div><a href="#after">After</a>`;

for (const width of [480, 1280]) {
  test(`Tab reaches every control in reading order, ${width} px`, async ({ page, open, origins }) => {
    await page.setViewportSize({ width, height: 7000 });
    await open(between(widgetTag(origins, RICH)));
    await page.waitForFunction(isReady);
    await page.waitForFunction(isMeasured);
    const all = await controls(page);
    expect(all.length).toBeGreaterThan(8);
    const visited = await tabThrough(page);
    expect(visited.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    for (const { name, outline } of visited) expect(outline, name).toBeGreaterThanOrEqual(2);
    if (width < 640) {
      // One card after the other, and all else in one column. Controls side by side may differ by a few pixels.
      for (const card of [0, 1, -1]) {
        const heights = visited.filter((_focus, index) => all[index]?.card === card).map(({ y }) => y);
        expect(heights.length, `card ${card}`).toBeGreaterThan(2);
        expect(heights.filter((y, index) => y < (heights[index - 1] ?? 0) - 8)).toEqual([]);
      }
      const cards = all.map(({ card }) => card).filter((card) => card >= 0);
      expect(cards).toEqual([...cards].sort());
    }
  });
}

test('the focus outline is visible on all four sides of every control', async ({ page, open, origins }) => {
  await page.setViewportSize({ width: 700, height: 7000 });
  await open(between(widgetTag(origins, RICH)));
  await page.waitForFunction(isReady);
  await page.waitForFunction(isMeasured);
  const all = await controls(page);
  /** Screenshots of the strips just outside the four sides. */
  const around = async ({ x, y, width, height }: Control): Promise<string[]> => {
    const sides = [
      { x, y: y - 5, width, height: 3 },
      { x, y: y + height + 2, width, height: 3 },
      { x: x - 5, y, width: 3, height },
      { x: x + width + 2, y, width: 3, height },
    ];
    const pictures: string[] = [];
    for (const clip of sides) {
      pictures.push((await page.screenshot({ clip, animations: 'disabled' })).toString('base64'));
    }
    return pictures;
  };
  await page.getByRole('link', { name: 'Before' }).focus();
  const before: string[][] = [];
  for (const control of all) before.push(await around(control));
  for (const [index, control] of all.entries()) {
    await page.keyboard.press('Tab');
    expect((await focus(page))?.name).toBe(control.name);
    const now = await around(control);
    for (const [side, picture] of now.entries()) {
      expect(picture !== before[index]?.[side], `${control.name}, side ${side}`).toBe(true);
    }
  }
});

test('every target is at least 24 px large, and buttons are larger', async ({ page, show }) => {
  await page.setViewportSize({ width: 360, height: 7000 });
  for (const [name, attributes] of [
    [RICH, ''],
    [RICH, 'layout="compact"'],
    [FIRST, ''],
    [MANY, ''],
  ] as const) {
    await show(name, attributes);
    await page.waitForFunction(isMeasured);
    const all = await controls(page);
    expect(all.length).toBeGreaterThan(0);
    const middle = ({ x, y, width, height }: Control): [number, number] => [x + width / 2, y + height / 2];
    for (const control of all.filter(({ width, height }) => Math.min(width, height) < 24)) {
      // A smaller target needs 24 px of space around its centre: WCAG 2.2, 2.5.8.
      const [x, y] = middle(control);
      for (const other of all.filter((one) => one !== control)) {
        const [otherX, otherY] = middle(other);
        const distance = Math.hypot(
          Math.max(other.x - x, 0, x - other.x - other.width),
          Math.max(other.y - y, 0, y - other.y - other.height),
        );
        expect(distance, `${control.name} and ${other.name}`).toBeGreaterThanOrEqual(12);
        expect(Math.hypot(otherX - x, otherY - y), `${control.name} and ${other.name}`).toBeGreaterThan(24);
      }
    }
    const buttons = all.filter(({ isButton }) => isButton);
    expect(buttons.length).toBeGreaterThan(0);
    for (const { height, name } of buttons) expect(height, name).toBeGreaterThanOrEqual(24);
  }
  await show(RICH, 'layout="compact"');
  for (const { height } of (await controls(page)).filter(({ isButton }) => isButton))
    expect(height).toBeGreaterThanOrEqual(44);
  await show(MANY);
  const rest = page.getByRole('button', { name: 'Show all 500 reviewers' });
  expect((await rest.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

/** Every kind of disclosure, with its name and a document that has it. */
const DISCLOSURES = {
  'a long quote': { name: 'Read the rest', document: FIRST, attributes: '' },
  'the reviews of the compact layout': {
    name: 'Read the reviews',
    document: RICH,
    attributes: 'layout="compact"',
  },
};

for (const [what, { name, document, attributes }] of Object.entries(DISCLOSURES)) {
  for (const key of ['Enter', 'Space']) {
    test(`${key} opens and closes ${what}`, async ({ page, show }) => {
      await show(document, attributes);
      await page.waitForFunction(isMeasured);
      const height = async (): Promise<number> =>
        (await page.locator('tool-comparison').boundingBox())?.height ?? 0;
      const closed = await height();
      const button = page.getByRole('button', { name }).first();
      await button.focus();
      const focused = page.locator('tool-comparison button:focus');
      await expect(focused).toHaveAttribute('aria-expanded', 'false');

      await page.keyboard.press(key);
      await expect(focused).toHaveAttribute('aria-expanded', 'true');
      expect(await height()).toBeGreaterThan(closed);

      await page.keyboard.press(key);
      await expect(focused).toHaveAttribute('aria-expanded', 'false');
      expect(await height()).toBe(closed);
    });
  }
}

test('showing the other reviewers does not lose the focus', async ({ page, show }) => {
  for (const { button, first } of [
    { button: 'Show all 500 reviewers', first: 'tbody tr:nth-child(7) th' },
    { button: /^Show \d+ more reviewers$/, first: 'article:nth-of-type(21) h4' },
  ] as const) {
    await show(MANY);
    const rows = page.getByRole('rowheader');
    const articles = page.getByRole('article');
    await expect(rows).toHaveCount(6);
    const before = await articles.count();
    await page.getByRole('button', { name: button }).press('Enter');
    await expect(rows).toHaveCount(500);
    expect(await articles.count()).toBeGreaterThan(before);
    // The button is gone: the focus goes to the first reviewer who was hidden, and not back to the top of the page.
    await expect(page.locator('tool-comparison').locator(first)).toBeFocused();
    await expect(page.getByRole('button', { name: /^Show .* reviewers$/ })).toHaveCount(0);
  }
});

test('one button opens all long quotes, and shortens them again', async ({ page, show }) => {
  await page.setViewportSize({ width: 360, height: 7000 });
  await show(FIRST);
  await page.waitForFunction(isMeasured);
  const rest = page.getByRole('button', { name: /^Read the rest: / });
  const count = await rest.count();
  expect(count).toBeGreaterThan(2);
  const all = page.getByRole('button', { name: 'Open all quotes' });
  await all.press('Enter');
  await expect(rest).toHaveCount(0);
  const less = page.getByRole('button', { name: /^Show less: / });
  await expect(less).toHaveCount(count);
  await less.first().press('Enter');
  await expect(rest).toHaveCount(1);
  // One of them is short again, so that there is something to open.
  await all.press('Enter');
  await expect(rest).toHaveCount(0);
  await page.getByRole('button', { name: 'Shorten all quotes' }).press('Enter');
  await expect(rest).toHaveCount(count);
  await expect(all).toBeFocused();
});

/** What a page with shortcuts does: it leaves fields and buttons of its own alone, and cannot see those in the widget. */
const listenForShortcuts = (): void => {
  globalThis.shortcuts = [];
  for (const type of ['keydown', 'keyup'] as const)
    document.addEventListener(type, (event) => {
      const isControl = event.target instanceof Element && event.target.matches('input, button, a');
      if (!isControl && !['Shift', 'Control'].includes(event.key)) globalThis.shortcuts.push(event.key);
    });
};

test('no key that is used in the widget is a shortcut of the page', async ({ page, show }) => {
  await show(FIRST);
  await page.evaluate(listenForShortcuts);
  const field = page.getByRole('textbox');
  await field.focus();
  await page.keyboard.type('a b@example.org');
  for (const key of ['Home', 'Delete', 'End', 'Backspace', 'ArrowLeft', 'PageUp', 'Control+A'])
    await page.keyboard.press(key);
  const button = page.getByRole('button', { name: /^Read the rest: / }).first();
  await button.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => globalThis.shortcuts)).toEqual([]);
  await page.keyboard.press('j');
  await field.focus();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => globalThis.shortcuts)).toEqual(['j', 'j', 'Escape', 'Escape']);
});
