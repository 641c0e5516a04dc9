// A widget that nobody has come near is not laid out (content-visibility: auto). All of it is there for everything else:
// search, keyboard, assistive technology, links past it, and paper.
import type { Page } from '@playwright/test';
import { readDocument, RICH } from '../../support/pages/page-documents.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';

/** As many as put the next one out of reach while all of them are skeletons. */
const OTHERS = 4;

const lastQuote = (): string => {
  const { reviews = [] } = readDocument(RICH) as { reviews?: { quote?: string }[] };
  return reviews.findLast(({ quote }) => quote)?.quote?.slice(0, 40) ?? '';
};

const areReady = (): boolean => {
  const widgets = [...document.querySelectorAll('tool-comparison')];
  return widgets.length > 0 && widgets.every((widget) => widget.matches(':state(ready)'));
};
/** The first one grows into its place for a quarter of a second, in which the others on the screen are not laid out. */
const haveArrived = (): boolean =>
  [...document.querySelectorAll('tool-comparison')].every(
    ({ shadowRoot }) => shadowRoot?.getAnimations().length === 0,
  );
const isFar = (): boolean => document.querySelector('#far')?.matches(':state(far)') ?? false;

test.beforeEach(async ({ open, origins, page }) => {
  await open(`${widgetTag(origins, RICH).repeat(OTHERS)}
    ${widgetTag(origins, RICH, 'id="far"')}
    <h2 id="after">After</h2><p style="height: 200vh">The rest.</p>`);
  await page.waitForFunction(areReady);
  await page.waitForFunction(haveArrived);
  await page.waitForFunction(isFar);
});

const isNear = (): boolean => document.querySelector('#far:state(far)') === null;

/** What is skipped is decided when a frame is drawn, and then all is laid out. */
const twoFrames = (): Promise<number> =>
  new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));

const skipped = (page: Page, selector = '[part~=title]'): Promise<boolean> =>
  page.evaluate((wanted) => {
    const found = document.querySelector('#far')?.shadowRoot?.querySelector(wanted);
    if (!found) throw new Error(`There is no ${wanted}`);
    return !found.checkVisibility({ contentVisibilityAuto: true });
  }, selector);

test('is not laid out until somebody comes near, and then for good', async ({ page }) => {
  await expect.poll(() => skipped(page)).toBe(true);
  await page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
  await page.waitForFunction(isNear);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(twoFrames);
  expect(await skipped(page)).toBe(false);
});

test('shows its field to autofill and password managers, which ask for its place, without the rest', async ({
  page,
}) => {
  await expect.poll(() => skipped(page)).toBe(true);
  expect(await skipped(page, 'input')).toBe(false);
});

test('is found by a search in the page', async ({ page }) => {
  const text = lastQuote();
  expect(text).not.toBe('');
  const finds = await page.evaluate((words) => {
    const find = Reflect.get(globalThis, 'find') as (text: string) => boolean;
    let found = 0;
    while (found < 9 && find.call(globalThis, words)) found++;
    return found;
  }, text);
  expect(finds, 'once in each widget').toBe(OTHERS + 1);
});

test('is read out whole', async ({ page }) => {
  const tree = await page.locator('#far').ariaSnapshot();
  expect(tree).toContain(lastQuote());
  expect(tree).toContain('Reviewer scorecard');
});

const focusedTop = (): number =>
  document.querySelector('#far')?.shadowRoot?.activeElement?.getBoundingClientRect().top ?? -1;

for (const width of [375, 1280])
  for (const [role, name] of [
    ['button', 'Ship'],
    ['textbox', 'Email address'],
  ] as const)
    test(`takes the focus, and shows it, ${width} px: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.locator('#far').getByRole(role, { name }).first().focus();
      await page.waitForFunction(isNear);
      await page.evaluate(twoFrames);
      const focused = await page.evaluate(focusedTop);
      expect(focused).toBeGreaterThanOrEqual(0);
      expect(focused).toBeLessThan(800);
    });

test('leaves a link past it where it leads to', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = 'after';
  });
  // The widgets that were passed are laid out, and what was scrolled to stays in place.
  await expect(page.locator('#after')).toBeInViewport();
  await page.waitForFunction(() => !document.querySelector('#far')?.matches(':state(far)'));
  await expect(page.locator('#after')).toBeInViewport();
});

test('is laid out on paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => skipped(page)).toBe(false);
});
