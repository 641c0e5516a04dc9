// From the outline to the comparison or the error message: what a reader sees, and that nothing jumps.
import { readDocument, SMALL } from '../support/pages/page-documents.js';
import { clipped, isMeasured, isReady } from '../support/pages/page-inspect.js';
import { expect, test } from '../support/pages/page-test.js';

for (const width of [320, 1280]) {
  test(`the outline reserves the space of the comparison, ${width} px`, async ({ page, open, origins }) => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    origins.data.on('/late.json', async (_request, response) => {
      await released;
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(readDocument(SMALL)));
    });
    await page.setViewportSize({ width, height: 800 });
    await open(`<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>`);
    const widget = page.locator('tool-comparison');
    await expect(page.locator('tool-comparison:state(loading)')).toHaveCount(1);
    await expect(widget.locator('[aria-busy=true]')).toHaveCount(1);
    await page.waitForFunction(isMeasured);
    const before = (await widget.boundingBox())?.height ?? 0;
    expect(await page.evaluate(clipped)).toEqual([]);

    release();
    await page.waitForFunction(isReady);
    await expect(widget.locator('[aria-busy=true]')).toHaveCount(0);
    await page.waitForFunction(isMeasured);
    const after = (await widget.boundingBox())?.height ?? 0;
    expect(before).toBeGreaterThan(400);
    expect(after / before).toBeGreaterThan(1);
    expect(after / before).toBeLessThan(4);
  });
}

test('not found: a message, and a button that loads the comparison once it exists', async ({
  page,
  open,
  origins,
}) => {
  const { data } = origins;
  data.on('/a.json', (_request, response) => void response.writeHead(404).end());
  await open(`<tool-comparison src="${data.url}/a.json"></tool-comparison>`);
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  await expect(tryAgain).toBeVisible();
  await expect(page.getByText('could not be loaded')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('');
  expect(await page.evaluate(() => seen.failures)).toEqual(['not-found']);

  // It fails again. This time the reader has asked for it, so the failure is announced.
  await tryAgain.click();
  await expect(page.getByRole('status')).toHaveText(/could not be loaded/);
  await expect(tryAgain).toBeVisible();

  data.json('/a.json', readDocument(SMALL));
  await tryAgain.press('Enter');
  const title = page.getByRole('heading', { level: 2 });
  await expect(title).toHaveText(readDocument(SMALL).title);
  // The focused button is gone, so the focus moves to the title, not to the top of the page.
  await expect(title).toBeFocused();
  expect(await page.evaluate(() => [...seen.errors])).toEqual([]);
});

test('a comparison that is shown stays if loading it again fails', async ({ page, open, origins }) => {
  const { data } = origins;
  data.json('/a.json', readDocument(SMALL));
  await open(`<tool-comparison src="${data.url}/a.json"></tool-comparison>`);
  await page.waitForFunction(isReady);
  data.on('/a.json', (_request, response) => void response.writeHead(404).end());
  await page.evaluate(() => document.querySelector('tool-comparison')?.reload());

  expect(await page.evaluate(() => document.querySelector('tool-comparison')?.error?.code)).toBe('not-found');
  await expect(page.locator('tool-comparison [part=card]')).toHaveCount(2);
  await expect(page.locator('tool-comparison:state(ready)')).toHaveCount(1);
});

test('the page’s own loading, header and footer content is shown', async ({ page, open, origins }) => {
  const { data } = origins;
  data.on('/never.json', () => undefined);
  const slots = '<b slot="loading">One moment</b><b slot="header">Ours</b><b slot="footer">Imprint</b>';
  await open(`<tool-comparison src="${data.url}/never.json">${slots}</tool-comparison>`);
  await expect(page.getByText('One moment')).toBeVisible();
  await expect(page.getByText('Imprint')).toBeHidden();

  await page.evaluate(
    (src) => document.querySelector('tool-comparison')?.setAttribute('src', src),
    `${data.url}/comparisons/${SMALL}.json`,
  );
  await page.waitForFunction(isReady);
  await expect(page.getByText('One moment')).toBeHidden();
  await expect(page.getByText('Ours')).toBeVisible();
  await expect(page.getByText('Imprint')).toBeVisible();
});
