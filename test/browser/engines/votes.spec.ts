// A reader votes on a real page, with the real service, in every engine.
import { en } from '../../../src/i18n/en.js';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { hasSaid, knows, pageErrors, pressVote, voteState } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

const SAVED = en.saved.replace('{tool}', 'Alpha');

let site: VoteSite;

test.beforeEach(async () => {
  site = await VoteSite.start();
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(pageErrors)).toEqual([]);
  await site.end();
});

async function open(engine: Engine): Promise<void> {
  await engine.goto(site.page());
  await engine.waitFor(knows, 'a', ...(await pair('a')));
}

async function pair(tool: string): Promise<[number, number]> {
  const { ship = 0, skip = 0 } = (await site.counts(tool)) ?? {};
  return [ship, skip];
}

const press = (engine: Engine, name: string): Promise<boolean> => engine.waitFor(pressVote, name);
const shows = (engine: Engine, state: string): Promise<string> => engine.waitFor(voteState, state);

test('a reader votes, changes the vote and takes it back', async ({ engine }) => {
  await open(engine);
  expect(await engine.evaluate(voteState)).toBe('Alpha: -. Beta: -.');
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(knows, 'a', 1, 0);
  await press(engine, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  await site.counted({ ship: 0, skip: 1 });
  await press(engine, 'Beta Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Beta is counted.');
  await press(engine, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote on Alpha is taken back.');
  await site.counted({ ship: 0, skip: 0 });
  await site.counted({ ship: 1, skip: 0 }, 'b');
  await shows(engine, 'Alpha: -. Beta: Ship.');
});

test('a reader whose clock is years ahead votes, and changes the vote once it is set right', async ({
  engine,
}) => {
  await open(engine);
  await engine.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 3 * 365 * 24 * 3_600_000;
  });
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  await site.counted({ ship: 1, skip: 0 });
  await open(engine);
  await shows(engine, 'Alpha: Ship. Beta: -.');
  await press(engine, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  await site.counted({ ship: 0, skip: 1 });
});

test('the button of a vote is still pressed after a reload, and the vote counts once', async ({ engine }) => {
  await open(engine);
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  for (let time = 0; time < 2; time++) {
    await open(engine);
    await shows(engine, 'Alpha: Ship. Beta: -.');
  }
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
  await press(engine, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  expect(await site.counts(), 'the same voter').toEqual({ ship: 0, skip: 1 });
});

test('a vote survives a restart of the service', async ({ engine }) => {
  await open(engine);
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  await site.kill();
  await site.up();
  await open(engine);
  await shows(engine, 'Alpha: Ship. Beta: -.');
  await press(engine, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
});

test('a vote is saved while the service is down, and sent when it is back', async ({ engine }) => {
  await open(engine);
  await site.kill();
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, SAVED);
  await shows(engine, `Alpha: Ship. ${en.kept} Beta: -.`);
  expect(await engine.evaluate(knows, 'a', 0, 0), 'not counted before it is').toBe(true);
  await press(engine, 'Alpha Skip');
  await site.up();
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
  await shows(engine, 'Alpha: Skip. Beta: -.');
});

test('a vote that was saved while the service was down is sent on the next visit', async ({ engine }) => {
  await open(engine);
  await site.kill();
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, SAVED);
  await engine.goto('about:blank');
  await site.up();
  await engine.goto(site.page());
  await shows(engine, 'Alpha: Ship. Beta: -.');
  await site.counted({ ship: 1, skip: 0 });
  await engine.waitFor(knows, 'a', 1, 0);
  expect(await engine.evaluate(() => globalThis.seen.announcements), 'nobody pressed here').toEqual([]);
});

test('a first vote is kept even if the service was never reachable', async ({ engine }) => {
  await site.kill();
  await engine.goto(site.page());
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, SAVED);
  await engine.goto('about:blank');
  await site.up();
  await engine.goto(site.page());
  await site.counted({ ship: 1, skip: 0 });
  await shows(engine, 'Alpha: Ship. Beta: -.');
});

test('a reader can vote again if the service has lost its data', async ({ engine }) => {
  await open(engine);
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  await site.kill();
  await site.forget();
  await site.up();
  await open(engine);
  await shows(engine, 'Alpha: -. Beta: -.');
  await press(engine, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
});
