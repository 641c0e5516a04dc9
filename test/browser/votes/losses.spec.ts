// Lost requests, lost answers and a failing service, on whole pages with the real service.
import { expect, test, type Page } from '@playwright/test';
import { en } from '../../../src/i18n/en.js';
import { startOrigin } from '../../support/servers/origins.js';
import { hasSaid, voteState, pageErrors, pressVote } from '../../support/votes/vote-page.js';
import { startVoteProxy, type VoteProxy } from '../../support/votes/vote-proxy.js';
import { VoteSite } from '../../support/votes/vote-site.js';

const SAVED = en.saved.replace('{tool}', 'Alpha');
const NONE = 'Alpha: -. Beta: -.';

let site: VoteSite;
let proxy: VoteProxy;
test.beforeEach(async () => {
  site = await VoteSite.start();
  proxy = await startVoteProxy(site.votes);
});
test.afterEach(async ({ page }) => {
  expect(await page.evaluate(pageErrors)).toEqual([]);
  await proxy.close();
  await site.end();
});

const shows = (page: Page, state: string) => page.waitForFunction(voteState, state);
async function open(page: Page, votes = proxy.address): Promise<void> {
  await page.goto(site.page({ votes }));
  await shows(page, NONE);
}
const says = (page: Page, words: string) => page.waitForFunction(hasSaid, words);

test('a vote whose answer was lost counts once', async ({ page }) => {
  await open(page);
  proxy.lose('answer');
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, SAVED);
  await site.counted({ ship: 1, skip: 0 });
  proxy.lose('none');
  await says(page, 'Your vote to ship Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
  expect(proxy.puts.length).toBeGreaterThan(1);
  expect(new Set(proxy.puts.map(({ url, body }) => `${url} ${body}`)).size, 'the same vote, said again').toBe(
    1,
  );
});

test('a newer vote wins even if the answer to the older one was lost', async ({ page }) => {
  await open(page);
  proxy.lose('answer');
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, SAVED);
  await page.evaluate(pressVote, 'Alpha Skip');
  proxy.lose('none');
  await says(page, 'Your vote to skip Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
  const [first] = proxy.puts;
  const late = await fetch(new URL(first?.url ?? '', site.votes), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: first?.body ?? '',
  });
  expect(late.status, 'a late retry is told the tallies').toBe(200);
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
});

test('a vote that did not reach the service is sent again', async ({ page }) => {
  await open(page);
  proxy.lose('request');
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, SAVED);
  expect(await site.counts()).toEqual({ ship: 0, skip: 0 });
  await page.evaluate(pressVote, 'Beta Ship');
  proxy.lose('none');
  await shows(page, 'Alpha: Ship. Beta: Ship.');
  await site.counted({ ship: 1, skip: 0 });
  await site.counted({ ship: 1, skip: 0 }, 'b');
});

test('votes cast while the service is down arrive once it is back, each counted once', async ({ page }) => {
  await open(page, site.votes);
  for (let kills = 0; kills < 2; kills++) {
    const killed = site.kill();
    for (const name of ['Alpha Ship', 'Alpha Skip', 'Beta Ship', 'Beta Skip'])
      await page.evaluate(pressVote, name);
    await killed;
    await site.up();
    await shows(page, 'Alpha: Skip. Beta: Skip.');
    await site.counted({ ship: 0, skip: 1 });
    await site.counted({ ship: 0, skip: 1 }, 'b');
    // Take both votes back, so that the next round starts like the first.
    await page.evaluate(pressVote, 'Alpha Skip');
    await page.evaluate(pressVote, 'Beta Skip');
    await shows(page, NONE);
    await site.counted({ ship: 0, skip: 0 });
    await site.counted({ ship: 0, skip: 0 }, 'b');
  }
});

test('a vote does not follow a redirect to another site, and the reader is told that it failed', async ({
  page,
}) => {
  const other = await startOrigin({ cors: true });
  await open(page);
  proxy.lose({ redirect: other.url });
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, en.refused.replace('{tool}', 'Alpha'));
  await shows(page, `Alpha: -. ${en.notAccepted} Beta: -.`);
  expect(other.requests).toEqual([]);
  expect(await site.counts()).toEqual({ ship: 0, skip: 0 });
  expect(await page.evaluate(() => Object.values(localStorage).join()), 'it is not kept').not.toContain(
    '"isPending":true',
  );
  proxy.lose('none');
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, 'Your vote to ship Alpha is counted.');
  expect(other.requests).toEqual([]);
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
  await other.close();
});

test('a vote follows a redirect to the same address with a slash, with method and body', async ({ page }) => {
  await open(page);
  proxy.lose('slash');
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, 'Your vote to ship Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
  await page.evaluate(pressVote, 'Alpha Skip');
  await says(page, 'Your vote to skip Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
});

test('a vote that is answered without tallies is counted once, by the tallies that are read then', async ({
  page,
}) => {
  await open(page);
  proxy.lose('tallies');
  await page.evaluate(pressVote, 'Alpha Ship');
  await says(page, 'Your vote to ship Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
  expect(proxy.puts).toHaveLength(1);
});

test('a vote from a sandboxed frame counts, and the reader is told that it is not remembered', async ({
  page,
}) => {
  const inner = site.page({ path: '/inner' });
  await page.goto(
    site.page({
      path: '/outer',
      widgets: 0,
      body: `<iframe sandbox="allow-scripts" src="${inner}"></iframe>`,
    }),
  );
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  const frame = page.frames()[1];
  if (!frame) throw new Error('There is no frame');
  await frame.waitForFunction(voteState, NONE);
  await frame.evaluate(pressVote, 'Alpha Ship');
  await frame.waitForFunction(hasSaid, 'Your vote to ship Alpha is counted.');
  await frame.waitForFunction(voteState, `Alpha: Ship. ${en.notRemembered} Beta: -.`);
  await frame.evaluate(pressVote, 'Alpha Skip');
  await frame.waitForFunction(hasSaid, 'Your vote to skip Alpha is counted.');
  expect(await site.counts(), 'one voter').toEqual({ ship: 0, skip: 1 });
  expect(await frame.evaluate(pageErrors)).toEqual([]);
});
