// A page in the back/forward cache hears nothing of what other pages do. It says itself what it shows once it is back:
// the tools that drive browsers lose sight of such pages.
import { expect, test, type Page } from '@playwright/test';
import { hasSaid, isVoteState, pressVote, voteState } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

const REPORT = `<script type="module">
  const voteState = ${voteState.toString()};
  addEventListener('pageshow', ({ persisted }) => {
    const report = () => {
      const { ship, skip } = document.querySelector('tool-comparison').tallies.a ?? {};
      fetch('/report?' + new URLSearchParams({ persisted, state: voteState(), tally: ship + ' ' + skip }));
    };
    if (document.title !== 'A page') setInterval(report, 100);
    document.title = 'Seen before';
  });
</script>`;

test('a page that comes back from the history shows what happened meanwhile', async ({
  playwright,
  browserName,
  launchOptions,
  channel,
}, testInfo) => {
  const site = await VoteSite.start();
  // Playwright turns the cache off in Chromium.
  const browser = await playwright[browserName].launch({
    ...launchOptions,
    ...(channel ? { channel } : {}),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page: Page = await (await browser.newContext()).newPage();
    await page.goto(site.page({ body: REPORT }));
    await page.waitForFunction(isVoteState, 'Alpha: -. Beta: -.');
    await page.evaluate(pressVote, 'Alpha Ship');
    await page.waitForFunction(hasSaid, 'Your vote on Alpha is counted: Ship.');
    await page.goto(site.page({ path: '/next' }));
    await page.waitForFunction(isVoteState, 'Alpha: Ship. Beta: -.');
    await page.evaluate(pressVote, 'Alpha Skip');
    await page.waitForFunction(hasSaid, 'Your vote on Alpha is counted: Skip.');
    await page.evaluate(() => void setTimeout(() => history.back()));
    const reports = (): string[] =>
      site.origins.page.requests
        .filter(({ url }) => url.startsWith('/report'))
        .map(({ url }) => {
          const query = new URL(url, site.votes).searchParams;
          return `${query.get('persisted') ?? ''}: ${query.get('state') ?? ''} ${query.get('tally') ?? ''}`;
        });
    await expect.poll(() => reports().at(-1)).toBe('true: Alpha: Skip. Beta: -. 0 1');
    expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
    testInfo.annotations.push({ type: 'reports', description: String(reports().length) });
  } finally {
    await browser.close();
    await site.end();
  }
});
