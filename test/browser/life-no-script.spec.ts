// L9 without JavaScript, and L6 in a hidden tab.
import { story } from '../support/pages/life-page.js';
import { servePage } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/page-test.js';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the fallback content is shown, and nothing is requested', async ({ page, origins }) => {
    const inside = '<a href="/there">A vs B</a><script type="application/json">{"version":1}</script>';
    const widget = `<tool-comparison src="${origins.data.url}/a.json">${inside}</tool-comparison>`;
    await page.goto(servePage(origins, widget));

    await expect(page.getByRole('link', { name: 'A vs B' })).toBeVisible();
    await expect(page.locator('body')).toHaveText('A vs B', { useInnerText: true });
    expect(origins.data.requests).toEqual([]);
    expect(origins.page.requests.map(({ url }) => url)).toEqual(['/']);
  });
});

test('a hidden tab requests nothing for hours, and one request follows when it is shown again', async ({
  page,
  origins,
}) => {
  const { data } = origins;
  data.json('/a.json', story('Hidden'));
  await page.clock.install();
  await page.goto(servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`));
  const calls: string[] = [];
  let isDown = true;
  await page.exposeFunction('answer', (call: string) => {
    calls.push(call);
    return { isDown, tallies: { a: { ship: calls.length, skip: 0 }, b: { ship: 0, skip: 0 } } };
  });
  await page.evaluate(() => {
    const { answer } = globalThis as unknown as {
      answer: (
        call: string,
      ) => Promise<{ isDown: boolean; tallies: Record<string, { ship: number; skip: number }> }>;
    };
    const element = document.querySelector('tool-comparison');
    if (element)
      element.voteTransport = {
        read: async () => (await answer('read')).tallies,
        cast: async () => {
          const { isDown, tallies } = await answer('cast');
          if (isDown) throw Object.assign(new Error('Down'), { status: 503 });
          return tallies;
        },
      };
  });
  await page.waitForFunction(() => document.querySelector('tool-comparison')?.tallies['a']?.ship === 1);
  const setHidden = (isHidden: boolean): void => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  // A queued vote is not sent from a hidden tab.
  await page.evaluate(() => document.querySelector('tool-comparison')?.vote('a', 'ship'));
  expect(calls).toEqual(['read', 'cast']);
  await page.evaluate(setHidden, true);
  await page.clock.runFor('06:00:00');
  expect(calls).toEqual(['read', 'cast']);
  expect(origins.data.requests).toHaveLength(1);

  isDown = false;
  await page.evaluate(setHidden, false);
  await expect.poll(() => [...calls].sort()).toEqual(['cast', 'cast', 'read', 'read']);
  // After that nothing is sent, whether the tab is visible or not.
  await page.clock.runFor('06:00:00');
  expect(calls).toHaveLength(4);
});
