// Pages that stand between a reader and the controls of the widget: sliders, links around it, touch libraries, and handlers of
// the whole page for what is pasted.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/pages/page-test.js';
import { RICH } from '../support/pages/page-documents.js';
import { widgetTag } from '../support/pages/page-recorder.js';

const ADDRESS = 'reader@example.org';

declare global {
  var taken: number;
  var votes: string[];
}

/** Records the votes. The demo's service is not there, so what becomes of them does not matter. */
const recordVotes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.votes = [];
    document.addEventListener(
      'comparison-vote',
      (event) => void votes.push((event as CustomEvent<{ choice: string }>).detail.choice),
    );
  });
const votesOf = (page: Page): Promise<string[]> => page.evaluate(() => votes);

test('a press puts the focus into the field in a slider that prevents what follows mousedown', async ({
  page,
  show,
}) => {
  await show(RICH);
  await page.evaluate(() => {
    document.body.addEventListener('mousedown', (event) => {
      const isField = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (!isField) event.preventDefault();
    });
  });
  const field = page.getByRole('textbox');
  await field.click();
  await page.keyboard.type(ADDRESS);
  await expect(field).toHaveValue(ADDRESS);
});

test('a vote does not follow the link around the widget', async ({ page, open, origins }) => {
  await open(`<a href="/elsewhere">${widgetTag(origins, RICH)}</a>`);
  const address = page.url();
  await recordVotes(page);
  await page.getByRole('button', { name: 'Ship' }).first().click();
  expect(await votesOf(page)).toEqual(['ship']);
  const field = page.getByRole('textbox');
  await field.click();
  await expect(field).toBeFocused();
  expect(page.url()).toBe(address);
});

test('a click that a touch library dispatches at the element is a vote on the button under it', async ({
  page,
  show,
}) => {
  await show(RICH);
  await recordVotes(page);
  await page
    .getByRole('button', { name: 'Ship' })
    .first()
    .evaluate(async (ship) => {
      // Until the widget has grown into its place, the button is cut off.
      const root = ship.getRootNode() as ShadowRoot;
      await Promise.all(root.getAnimations().map(({ finished }) => finished));
      ship.scrollIntoView({ block: 'center' });
      const { left, top } = ship.getBoundingClientRect();
      const point = { clientX: left + 5, clientY: top + 5 };
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...point });
      document.querySelector('tool-comparison')?.dispatchEvent(click);
    });
  expect(await votesOf(page)).toEqual(['ship']);
});

test('a press that a script of the page tells again is one vote', async ({ page, show }) => {
  await show(RICH);
  await recordVotes(page);
  await page.evaluate(() =>
    document.addEventListener('click', (event) => {
      if (event.isTrusted) event.target?.dispatchEvent(new MouseEvent('click', event));
    }),
  );
  await page.getByRole('button', { name: 'Ship' }).first().click();
  expect(await votesOf(page)).toEqual(['ship']);
});

test('what is pasted into the field is not taken by an editor that listens on the whole page', async ({
  page,
  show,
}) => {
  await show(RICH);
  await page.evaluate(() => {
    globalThis.taken = 0;
    for (const type of ['paste', 'copy', 'cut', 'input']) {
      document.addEventListener(type, (event) => {
        if (event.target instanceof Element && event.target.matches('input, textarea')) return;
        event.preventDefault();
        globalThis.taken++;
      });
    }
  });
  const field = page.getByRole('textbox');
  await field.fill(ADDRESS);
  for (const keys of ['ControlOrMeta+A', 'ControlOrMeta+X', 'ControlOrMeta+V', 'ControlOrMeta+V'])
    await field.press(keys);
  await expect(field).toHaveValue(ADDRESS + ADDRESS);
  expect(await page.evaluate(() => globalThis.taken)).toBe(0);
});
