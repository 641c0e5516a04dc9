// Real service workers between the page and the publisher's servers: what they keep is older than what the reader did.
import { en } from '../../../src/i18n/en.js';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { timesAsked } from '../../support/pages/life-page.js';
import { CACHE_FIRST, OFFLINE_PAGE, STALE } from '../../support/servers/service-workers.js';
import { hasSaid, knows, pageErrors, pressVote, voteState } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

// A worker stays with the page's origin, and another test may be given the same port.
test.use({ sharesPage: false });

let site: VoteSite;

test.beforeEach(async () => {
  site = await VoteSite.start();
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(pageErrors)).toEqual([]);
  await site.end();
});

/** Registers the worker, and waits until it has the page. From then on it has every page of the site. */
async function register(engine: Engine, worker: string): Promise<void> {
  site.origins.page.on('/worker.js', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(worker);
  });
  const body = `<script>navigator.serviceWorker.register('/worker.js')</script>`;
  await engine.goto(site.page({ path: '/start', widgets: 0, body }));
  await engine.waitFor(() => navigator.serviceWorker.controller !== null);
}

const visit = (engine: Engine): Promise<void> => engine.goto(site.page({ widgets: 2 }));
const says = (engine: Engine, words: string): Promise<boolean> => engine.waitFor(hasSaid, words);
const shows = (engine: Engine, state: string): Promise<string> => engine.waitFor(voteState, state);

async function vote(engine: Engine, name: string): Promise<void> {
  await engine.waitFor(pressVote, name);
  const [tool = '', label = ''] = name.split(' ');
  await says(engine, `Your vote to ${label.toLowerCase()} ${tool} is counted.`);
}

for (const [name, worker] of Object.entries({
  'that answers from its cache first': CACHE_FIRST,
  'that answers with tallies of a minute ago, whatever the query': STALE,
})) {
  test(`a service worker ${name}: a confirmed vote stays the reader’s own, and counts once`, async ({
    engine,
  }) => {
    await register(engine, worker);
    const scripts = timesAsked(site.origins.script, '.js');
    await visit(engine);
    await engine.waitFor(knows, 'a', 0, 0);
    await vote(engine, 'Alpha Ship');
    for (let time = 0; time < 2; time++) {
      await visit(engine);
      await shows(engine, 'Alpha: Ship. Beta: -.');
      await engine.waitFor(knows, 'a', 1, 0);
    }
    expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
    await vote(engine, 'Alpha Skip');
    await visit(engine);
    await shows(engine, 'Alpha: Skip. Beta: -.');
    expect(await site.counts(), 'the same voter').toEqual({ ship: 0, skip: 1 });
    // Two widgets on four visits.
    expect(timesAsked(site.origins.data)).toBe(1);
    expect(timesAsked(site.origins.script, '.js') - scripts).toBe(1);
    expect(await engine.evaluate(() => [seen.loads.length, seen.warnings, seen.failures])).toEqual([
      2,
      [],
      [],
    ]);
  });
}

test('a service worker with a page for the offline: its page is no answer to a vote', async ({ engine }) => {
  await register(engine, OFFLINE_PAGE);
  await visit(engine);
  await engine.waitFor(knows, 'a', 0, 0);
  await site.kill();
  await engine.waitFor(pressVote, 'Alpha Ship');
  await says(engine, en.saved.replace('{tool}', 'Alpha'));
  await shows(engine, `Alpha: Ship. ${en.kept} Beta: -.`);
  await site.up();
  await says(engine, 'Your vote to ship Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 1, skip: 0 });
});
