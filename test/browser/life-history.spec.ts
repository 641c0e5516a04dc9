// L6: no widget keeps its page out of the back/forward cache, whatever it is doing when the reader leaves; and a queued
// vote is sent when the page comes back. The pages report by themselves, because drivers lose pages in that cache.
import type { Page } from '@playwright/test';
import { en } from '../../src/i18n/en.js';
import { hold, story } from '../support/pages/life-page.js';
import { RICH } from '../support/pages/page-documents.js';
import { isReady } from '../support/pages/page-inspect.js';
import { servePage, widgetTag } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/restoring-test.js';
import { hasSaid, voteState, pressVote } from '../support/votes/vote-page.js';
import { VoteSite } from '../support/votes/vote-site.js';

const REPORT = `<script>
  addEventListener('pageshow', ({ persisted }) => {
    const reasons = performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null;
    fetch('/report?' + encodeURIComponent(JSON.stringify({ persisted, reasons })))
      .then((answer) => answer.text())
      .then(() => (document.title = 'Reported'));
  });
</script>`;

/** The reports of the origin's pages. */
const reports = (requests: readonly { url: string }[]): unknown[] =>
  requests
    .filter(({ url }) => url.startsWith('/report?'))
    .map(({ url }) => JSON.parse(decodeURIComponent(url.slice('/report?'.length))) as unknown);

/** Leaves the page once its reports are sent, and goes back. */
const leave = async (page: Page, url: string): Promise<void> => {
  await page.waitForFunction(() => document.title === 'Reported');
  await page.goto(url);
  await page.evaluate(() => void setTimeout(() => history.back()));
};

for (const state of ['shown', 'failed', 'lazy', 'loading', 'no widget, but loading'] as const) {
  test(`a page is restored from the cache: ${state}`, async ({ page, origins, browserName }) => {
    const { data } = origins;
    data.json('/a.json', story('Kept'));
    const held = hold(data, '/held.json', 'Late');
    const src: Record<typeof state, string> = {
      shown: `<tool-comparison src="${data.url}/a.json"></tool-comparison>`,
      'no widget, but loading': `<script>fetch('${data.url}/held.json')</script>`,
      loading: `<tool-comparison src="${data.url}/held.json"></tool-comparison>`,
      failed: `<tool-comparison src="${data.url}/none.json"></tool-comparison>`,
      lazy: widgetTag(origins, RICH, 'loading="lazy" style="margin-top: 9000px"'),
    };
    await page.goto(servePage(origins, src[state] + REPORT));
    if (state === 'shown') await page.waitForFunction(isReady);
    if (state.endsWith('loading')) await held.asked;
    if (state === 'failed') await page.waitForFunction(() => seen.failures.length === 1);
    await leave(page, servePage(origins, '<p>Elsewhere</p>', { path: '/next', head: '' }));

    // Firefox caches no page with a running request, whether it has a widget or not.
    const persisted = browserName === 'chromium' || !state.endsWith('loading');
    await expect
      .poll(() => reports(origins.page.requests))
      .toEqual([
        { persisted: false, reasons: null },
        { persisted, reasons: null },
      ]);
  });
}

test('a queued vote is sent when the page is restored from the cache', async ({ page }) => {
  const site = await VoteSite.start();
  try {
    await page.goto(site.page({ body: REPORT }));
    expect(await page.waitForFunction(voteState, 'Alpha: -. Beta: -.')).toBeTruthy();
    await site.kill();
    await page.evaluate(pressVote, 'Alpha Ship');
    await page.waitForFunction(hasSaid, en.saved.replace('{tool}', 'Alpha'));
    site.origins.page.html('/next', '<!doctype html><title>Elsewhere</title>');
    await page.goto(`${site.origins.page.url}/next`);
    await site.up();
    expect(await site.counts()).toEqual({ ship: 0, skip: 0 });
    await page.evaluate(() => void setTimeout(() => history.back()));

    await site.counted({ ship: 1, skip: 0 });
    expect(reports(site.origins.page.requests)).toEqual([
      { persisted: false, reasons: null },
      { persisted: true, reasons: null },
    ]);
  } finally {
    await site.end();
  }
});
