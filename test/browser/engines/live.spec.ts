// Other readers' votes come while the page is seen, with the real service, in every engine.
import { randomUUID } from 'node:crypto';
import { expect, test, type Engine } from '../../support/engines/engine.js';
import {
  ALLOWED,
  EVENTS,
  startLiveProxy,
  type Hostile,
  type LiveProxy,
} from '../../support/votes/live-proxy.js';
import { knows, pageErrors, pressVote } from '../../support/votes/vote-page.js';
import { VoteSite } from '../../support/votes/vote-site.js';

let site: VoteSite;
let proxy: LiveProxy;

test.beforeEach(async () => {
  site = await VoteSite.start();
  proxy = await startLiveProxy(site.votes);
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(pageErrors)).toEqual([]);
  await proxy.close();
  await site.end();
});

async function open(engine: Engine, { attributes = 'live', widgets = 1 } = {}): Promise<void> {
  await engine.goto(site.page({ votes: proxy.votes, attributes, widgets }));
  await engine.waitFor(knows, 'a', 0, 0);
}

/** Another reader votes, whom the page knows nothing of. */
async function otherVotes(tool = 'a'): Promise<void> {
  const { status } = await fetch(`${site.votes}/${tool}/${randomUUID()}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"choice":"ship","sequence":1}',
  });
  expect(status).toBe(200);
}

/** Says that the page is hidden or seen, as a browser does. */
function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const said = (): number => globalThis.seen.announcements.length;

test('the vote of another reader is shown, and nothing is said of it', async ({ engine }) => {
  await open(engine);
  const before = await engine.evaluate(said);
  await expect.poll(() => proxy.open).toBe(1);
  await otherVotes();
  await engine.waitFor(knows, 'a', 1, 0);
  await otherVotes();
  await engine.waitFor(knows, 'a', 2, 0);
  expect(await engine.evaluate(said)).toBe(before);
});

test('one connection is enough for all widgets, and none is made without the attribute', async ({
  engine,
}) => {
  await open(engine, { attributes: '', widgets: 2 });
  await engine.evaluate(() => {
    for (const widget of document.querySelectorAll('tool-comparison')) widget.setAttribute('live', '');
  });
  await expect.poll(() => proxy.open).toBe(1);
  await otherVotes();
  await engine.waitFor(knows, 'a', 1, 0);
  expect(proxy.asked).toBe(1);
  await engine.evaluate(() => {
    for (const widget of document.querySelectorAll('tool-comparison')) widget.removeAttribute('live');
  });
  await expect.poll(() => proxy.open).toBe(0);
});

test('the connection is closed while the page is hidden, and then shows what has come meanwhile', async ({
  engine,
}) => {
  await open(engine);
  await expect.poll(() => proxy.open).toBe(1);
  await engine.evaluate(setHidden, true);
  await expect.poll(() => proxy.open).toBe(0);
  await otherVotes();
  await engine.evaluate(setHidden, false);
  await engine.waitFor(knows, 'a', 1, 0);
  await otherVotes();
  await engine.waitFor(knows, 'a', 2, 0);
  expect(proxy.asked).toBe(2);
});

test('a page that is left for the history has no connection', async ({ engine }) => {
  await open(engine);
  await expect.poll(() => proxy.open).toBe(1);
  await engine.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect.poll(() => proxy.open).toBe(0);
  await engine.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(() => proxy.open).toBe(1);
});

test('the connection is made again after the service was restarted', async ({ engine }) => {
  await open(engine);
  await expect.poll(() => proxy.open).toBe(1);
  await site.kill();
  await site.up();
  await otherVotes();
  // The pauses between attempts grow, and a start takes its time.
  await expect.poll(() => engine.evaluate(knows, 'a', 1, 0), { timeout: 90_000 }).toBe(true);
  await expect.poll(() => proxy.open).toBe(1);
});

test('the widget needs no preflight, and a page of another origin may say which event it had last', async ({
  engine,
}) => {
  await open(engine);
  await expect.poll(() => proxy.open).toBe(1);
  expect(proxy.preflights).toBe(0);
  const type = await engine.evaluate(async (votes) => {
    const headers = { Accept: 'text/event-stream', 'Last-Event-ID': '"none"' };
    const response = await fetch(votes, { headers });
    await response.body?.cancel();
    return `${new URL(votes).origin === location.origin ? 'same' : 'other'} ${response.headers.get('content-type')}`;
  }, site.votes);
  expect(type).toBe('other text/event-stream');
});

test('where consent is required nothing is asked for before the reader votes', async ({ engine }) => {
  await engine.goto(site.page({ votes: proxy.votes, attributes: 'live consent="required"' }));
  const hasVote = (): boolean =>
    !!document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[role=group] button');
  await engine.waitFor(hasVote);
  // By then the widget would have read the tallies, and asked for the stream.
  for (let time = 0; time < 3; time++) {
    await engine.evaluate(async (votes) => (await fetch(votes)).status, proxy.votes);
  }
  expect(proxy.asked).toBe(0);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(knows, 'a', 1, 0);
  await expect.poll(() => proxy.open).toBe(1);
  await otherVotes();
  await engine.waitFor(knows, 'a', 2, 0);
});

test('a reader votes while others do', async ({ engine }) => {
  await open(engine);
  await expect.poll(() => proxy.open).toBe(1);
  await otherVotes('b');
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(knows, 'a', 1, 0);
  await otherVotes();
  await engine.waitFor(knows, 'a', 2, 0);
  await engine.waitFor(knows, 'b', 1, 0);
});

/** From now on the page notes when it was given the answer to a request for a stream, and the widget has read its status. */
function noteAnswers(): void {
  const own = globalThis.fetch;
  globalThis.fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
    const response = await own(url, init);
    const { accept } = (init?.headers ?? {}) as { accept?: string };
    if (accept === 'text/event-stream') setTimeout(() => Object.assign(globalThis, { isAnswered: true }));
    return response;
  };
}
const isAnswered = (): boolean => Reflect.has(globalThis, 'isAnswered');

const without: Record<string, Hostile> = {
  'answers with JSON': (response) =>
    void response
      .writeHead(200, { ...ALLOWED, 'content-type': 'application/json' })
      .end('{"tallies":{"a":{"ship":9,"skip":9},"b":{"ship":9,"skip":9}}}'),
  'knows no such thing': (response) => void response.writeHead(404, ALLOWED).end(),
  'has nothing acceptable': (response) => void response.writeHead(406, ALLOWED).end(),
};
for (const [what, answer] of Object.entries(without)) {
  test(`a service that ${what} is asked once`, async ({ engine }) => {
    proxy.answer(answer);
    await open(engine, { attributes: '' });
    await engine.evaluate(noteAnswers);
    await engine.evaluate(() => document.querySelector('tool-comparison')?.setAttribute('live', ''));
    await engine.waitFor(isAnswered);
    for (let time = 0; time < 3; time++) {
      await engine.evaluate(setHidden, true);
      await engine.evaluate(setHidden, false);
    }
    await engine.waitFor(pressVote, 'Alpha Ship');
    await engine.waitFor(knows, 'a', 1, 0);
    expect(proxy.asked).toBe(1);
  });
}

/** The service's own event, after what nobody should believe. */
const GOOD = 'event: tallies\ndata: {"tallies":{"a":{"ship":7,"skip":0},"b":{"ship":0,"skip":0}}}\n\n';
const ignored: Record<string, string> = {
  'no JSON': 'event: tallies\ndata: {"tallies":\n\n',
  'counts below zero': 'event: tallies\ndata: {"tallies":{"a":{"ship":-1,"skip":0}}}\n\n',
  'tallies of other tools': 'event: tallies\ndata: {"tallies":{"x":{"ship":1,"skip":0}}}\n\n',
  'events of another type': 'event: other\ndata: {"tallies":{"a":{"ship":3,"skip":0}}}\n\n',
  'events without data': 'event: tallies\n\nid\n\n:\n\n',
};
for (const [what, text] of Object.entries(ignored)) {
  test(`${what} in the stream is passed over`, async ({ engine }) => {
    proxy.answer((response) => void response.writeHead(200, EVENTS).write(text + GOOD));
    await engine.goto(site.page({ votes: proxy.votes, attributes: 'live' }));
    await engine.waitFor(knows, 'a', 7, 0);
    expect(proxy.asked).toBe(1);
  });
}

test('a line without an end is not read to its end', async ({ engine }) => {
  proxy.answer((response) => {
    response.writeHead(200, EVENTS);
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
    };
    response.on('drain', more);
    more();
  });
  await open(engine);
  await expect.poll(() => proxy.asked).toBe(1);
  await expect.poll(() => proxy.open).toBe(0);
  await engine.waitFor(pressVote, 'Alpha Ship');
  await engine.waitFor(knows, 'a', 1, 0);
  expect(proxy.asked).toBe(1);
});
