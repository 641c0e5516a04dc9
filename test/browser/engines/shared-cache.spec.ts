// A real shared cache between the page and the servers of documents and votes.
import { en } from '../../../src/i18n/en.js';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import { SharedCache, type CacheHabits, type Provenance } from '../../support/servers/shared-cache.js';
import { timesAsked } from '../../support/pages/life-page.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { servePage } from '../../support/pages/page-recorder.js';
import { hasSaid, knows, pageErrors, pressVote, voteState } from '../../support/votes/vote-page.js';
import { startVoteProxy, type VoteProxy } from '../../support/votes/vote-proxy.js';
import { VoteSite } from '../../support/votes/vote-site.js';

let site: VoteSite;
let proxies: VoteProxy[];

test.beforeEach(async () => {
  proxies = [];
  site = await VoteSite.start();
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(pageErrors)).toEqual([]);
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await site.end();
});

/** The same address by way of the cache. */
async function behind(cache: SharedCache, address: string): Promise<string> {
  const proxy = await startVoteProxy(address, cache);
  proxies.push(proxy);
  return proxy.address;
}

async function vote(engine: Engine): Promise<void> {
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
}

interface VoteCase {
  habits: CacheHabits;
  /** How the readings of the visit after the vote were answered: the second look is another address, unless the cache ignores that. */
  answered: Provenance[];
  /** And the first of a visit much later. */
  later: Provenance;
}

const MINUTE = 'public, max-age=60';

const VOTES: Record<string, VoteCase> = {
  'with what the service says of them, as RFC 9111 says': {
    habits: {},
    answered: ['miss'],
    later: 'revalidated',
  },
  'that keeps them for a minute and asks for nobody': {
    habits: { cacheControl: MINUTE, ignoresReaders: true },
    answered: ['fresh', 'miss'],
    later: 'miss',
  },
  'that keeps them for a minute, whatever the query': {
    habits: { cacheControl: MINUTE, ignoresReaders: true, ignoresQuery: true },
    answered: ['fresh', 'fresh'],
    later: 'miss',
  },
  'that dates them anew, and tells their Age': {
    habits: { cacheControl: MINUTE, ignoresReaders: true, ignoresQuery: true, datesAnew: true },
    answered: ['fresh', 'fresh'],
    later: 'miss',
  },
  'that gives stale ones while it asks for new ones': {
    habits: { cacheControl: 'public, max-age=1, stale-while-revalidate=600', ignoresReaders: true },
    answered: ['stale', 'miss'],
    later: 'revalidated',
  },
  'that may not store them': {
    habits: { cacheControl: 'no-store', ignoresReaders: true },
    answered: ['miss'],
    later: 'miss',
  },
};

test('tallies by way of caches: a confirmed vote stays the reader’s own, and counts once', async ({
  engine,
}) => {
  let votes = 0;
  // Each cache is another vote service to the widget, and so the reader another voter.
  for (const [what, { habits, answered, later }] of Object.entries(VOTES)) {
    await test.step(`a cache ${what}`, async () => {
      const cache = new SharedCache(habits);
      const page = site.page({ votes: await behind(cache, site.votes) });
      await engine.goto(page);
      await engine.waitFor(knows, 'a', votes, 0);
      // A page that was open for a while: what the cache has is older than the vote.
      cache.pass(30);
      await vote(engine);
      votes++;
      cache.answered.length = 0;
      await engine.goto(page);
      await expect.poll(() => cache.answered).toEqual(answered);
      await engine.waitFor(voteState, 'Alpha: Ship. Beta: -.');
      await engine.waitFor(knows, 'a', votes, 0);
      expect(await site.counts()).toEqual({ ship: votes, skip: 0 });
      // When the cache asks again, its tallies are the new ones.
      cache.pass(1000);
      cache.answered.length = 0;
      await engine.goto(page);
      await expect.poll(() => cache.answered[0]).toBe(later);
      await engine.waitFor(knows, 'a', votes, 0);
      expect(await engine.evaluate(voteState)).toBe('Alpha: Ship. Beta: -.');
      expect(await engine.evaluate(() => seen.warnings)).toEqual([]);
    });
  }
});

/** Serves it to each site by its name, and answers 304 to who has it. Returns the address. */
function publish(path: string, headers: Record<string, string>, value: object = site.document()): string {
  const { data } = site.origins;
  const etag = '"1"';
  data.on(path, (request, response) => {
    const origin = request.headers.origin ?? 'null';
    const all = {
      'content-type': 'application/json',
      etag,
      'access-control-allow-origin': origin,
      ...headers,
    };
    for (const [name, text] of Object.entries(all)) response.setHeader(name, text);
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200).end(JSON.stringify(value));
  });
  return `${data.url}${path}`;
}

test('a document by way of a cache: kept as long as it may be, and asked for again by reload()', async ({
  engine,
}) => {
  const cache = new SharedCache();
  const src = await behind(cache, publish('/d.json', { 'cache-control': 'public, max-age=0, s-maxage=60' }));
  for (let time = 0; time < 2; time++) {
    await engine.goto(servePage(site.origins, `<tool-comparison src="${src}"></tool-comparison>`));
    await engine.waitFor(isReady);
  }
  expect(timesAsked(site.origins.data, '/d.json')).toBeLessThanOrEqual(2);
  cache.answered.length = 0;
  await engine.evaluate(() => document.querySelector('tool-comparison')?.reload());
  expect(cache.answered, 'the server was asked whether it is still good').toEqual(['revalidated']);
  expect(await engine.evaluate(() => seen.failures)).toEqual([]);
});

/** The server allows each site by its name, and says so or not. */
const FOR_ANOTHER_SITE: Record<string, { headers: Record<string, string>; habits?: CacheHabits }> = {
  'with Vary: Origin': { headers: { vary: 'Accept-Encoding, Origin' } },
  'with the permission for all': { headers: { 'access-control-allow-origin': '*' } },
  'without Vary, in a cache that heeds readers': { headers: {} },
  'without Vary': { headers: {}, habits: { ignoresReaders: true } },
};

test('what a cache has kept for another site: without Vary the document is a network error, and votes are unavailable', async ({
  engine,
}) => {
  const { data } = site.origins;
  const sources: string[] = [];
  /** Somebody on another site has seen it before. */
  const keep = async (address: string, habits?: CacheHabits): Promise<string> => {
    const kept = await behind(new SharedCache({ cacheControl: MINUTE, ...habits }), address);
    await fetch(kept, { headers: { origin: 'https://another.example' } });
    return kept;
  };
  publish('/votes', {}, { tallies: { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 1 } } });
  const votes = await keep(`${data.url}/votes`, { ignoresReaders: true });
  for (const [index, { headers, habits }] of Object.values(FOR_ANOTHER_SITE).entries())
    sources.push(await keep(publish(`/${index}.json`, headers, site.document(votes)), habits));
  const fallback = '<a href="https://publisher.example/compare">A vs B</a>';
  const body = sources.map((src) => `<tool-comparison src="${src}">${fallback}</tool-comparison>`);
  await engine.goto(servePage(site.origins, body.join('')));
  await engine.waitFor(() => seen.loads.length + seen.failures.length === 4);
  const outcomes = await engine.evaluate(() =>
    [...document.querySelectorAll('tool-comparison')].map(
      (element) =>
        element.error?.code ?? (element.querySelector('a')?.checkVisibility() ? 'fallback' : 'shown'),
    ),
  );
  expect(outcomes).toEqual(['shown', 'shown', 'shown', 'network']);
  expect(
    await engine.evaluate(() => document.querySelector('tool-comparison:state(error) a')?.checkVisibility()),
    'the reader has the fallback content',
  ).toBe(true);
  expect(await engine.evaluate(() => seen.warnings)).toEqual([
    expect.stringContaining(`${sources[3] ?? ''} network:`),
  ]);
  await engine.waitFor(
    (words: string) => document.querySelector('tool-comparison')?.shadowRoot?.textContent.includes(words),
    en.votesUnavailable,
  );
});
