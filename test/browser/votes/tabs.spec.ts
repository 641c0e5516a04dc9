// Several pages of one reader, with the real service.
import { expect, test, type Page } from '@playwright/test';
import { hasSaid, voteState, pageErrors, pressVote } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

let site: VoteSite;
test.beforeEach(async () => {
  site = await VoteSite.start();
});
test.afterEach(async ({ context }) => {
  for (const page of context.pages())
    if (page.url().startsWith('http')) expect(await page.evaluate(pageErrors)).toEqual([]);
  await site.end();
});

async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(site.page({ path }));
  await shows(page, 'Alpha: -. Beta: -.');
}
const shows = (page: Page, state: string) => page.waitForFunction(voteState, state);
/** Waits until the widget shows these counts for Alpha. */
const knows = (page: Page, ship: number, skip: number) =>
  page.waitForFunction(
    (counts) => {
      const tally = document.querySelector('tool-comparison')?.tallies['a'];
      return tally?.ship === counts.ship && tally.skip === counts.skip;
    },
    { ship, skip },
  );
const counted = (page: Page, words: string) => page.waitForFunction(hasSaid, words);

test('two tabs are one voter with one state', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await open(one);
  await open(two);
  await one.evaluate(pressVote, 'Alpha Ship');
  await shows(two, 'Alpha: Ship. Beta: -.');
  await knows(two, 1, 0);
  await two.evaluate(pressVote, 'Alpha Skip');
  await counted(two, 'Your vote to skip Alpha is counted.');
  await shows(one, 'Alpha: Skip. Beta: -.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
  await one.evaluate(pressVote, 'Alpha Skip');
  await counted(one, 'Your vote on Alpha is taken back.');
  await shows(two, 'Alpha: -. Beta: -.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 0 });
  expect(new Set(await two.evaluate(() => globalThis.seen.announcements))).toEqual(
    new Set(['Your vote to skip Alpha is counted.']),
  );
});

test('two tabs that vote one right after the other agree on the later vote', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await open(one);
  await open(two);
  await one.evaluate(pressVote, 'Beta Ship');
  await shows(two, 'Alpha: -. Beta: Ship.');
  await one.evaluate(pressVote, 'Alpha Ship');
  await two.evaluate(pressVote, 'Alpha Skip');
  for (const page of [one, two]) {
    await shows(page, 'Alpha: Skip. Beta: Ship.');
    await knows(page, 0, 1);
  }
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
  expect(await site.counts('b')).toEqual({ ship: 1, skip: 0 });
});

test('a vote counts even if the page is closed right after it', async ({ context }) => {
  const page = await context.newPage();
  await open(page);
  await page.evaluate(pressVote, 'Alpha Ship');
  await page.close();
  await site.counted({ ship: 1, skip: 0 });
  const next = await context.newPage();
  await next.goto(site.page());
  await shows(next, 'Alpha: Ship. Beta: -.');
  await knows(next, 1, 0);
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
});

test('two hundred widgets request the tallies once and share one vote', async ({ page }) => {
  let reads = 0;
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url() === site.votes) reads++;
  });
  await page.goto(site.page({ widgets: 200 }));
  const ready = (): number =>
    [...document.querySelectorAll('tool-comparison')].filter(({ tallies }) => 'a' in tallies).length;
  await expect.poll(() => page.evaluate(ready)).toBe(200);
  await page.evaluate(pressVote, 'Alpha Ship');
  const pressed = (): number =>
    [...document.querySelectorAll('tool-comparison')].filter(({ shadowRoot }) =>
      shadowRoot?.querySelector('[aria-pressed=true]'),
    ).length;
  await expect.poll(() => page.evaluate(pressed)).toBe(200);
  await knows(page, 1, 0);
  expect(new Set(await page.evaluate(() => globalThis.seen.announcements))).toEqual(
    new Set(['Your vote to ship Alpha is counted.']),
  );
  expect(reads).toBe(1);
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
});
