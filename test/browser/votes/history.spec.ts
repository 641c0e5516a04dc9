// A page in the back/forward cache gets no events from other pages. It reports by itself what it shows once it is back,
// because drivers lose pages in that cache.
import { expect, test } from '../../support/pages/restoring-test.js';
import { hasSaid, pressVote, voteState } from '../../support/votes/vote-page.js';
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

test('a page that is restored from the cache shows the votes of the meantime', async ({ page }, testInfo) => {
  const site = await VoteSite.start();
  try {
    await page.goto(site.page({ body: REPORT }));
    await page.waitForFunction(voteState, 'Alpha: -. Beta: -.');
    await page.evaluate(pressVote, 'Alpha Ship');
    await page.waitForFunction(hasSaid, 'Your vote to ship Alpha is counted.');
    await page.goto(site.page({ path: '/next' }));
    await page.waitForFunction(voteState, 'Alpha: Ship. Beta: -.');
    await page.evaluate(pressVote, 'Alpha Skip');
    await page.waitForFunction(hasSaid, 'Your vote to skip Alpha is counted.');
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
    await site.end();
  }
});
