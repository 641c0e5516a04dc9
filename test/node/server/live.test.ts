import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { Hono } from 'hono';
import type { AppEnvironment } from '../../../demo/server/deps.js';
import { listen } from '../../../demo/server/listen.js';
import { answerLive } from '../../../demo/server/routes/live-tallies.js';
import { TallyFeed } from '../../../demo/server/live/feed.js';
import { StreamSlots } from '../../../demo/server/live/stream-slots.js';
import { TallyStream, type StreamClient } from '../../../demo/server/live/stream.js';
import type { Tallies } from '../../../demo/server/ballot.js';
import { forEachDatabase } from './support/databases.js';
import { openEvents, type EventReader } from './support/events.js';
import { ServiceProcess } from './support/service-process.js';
import { sharedService } from './support/shared.js';
import { startService } from './support/start.js';
import { castAndRead, problemOf, read, votesUrl } from './support/voting.js';

/** Reads a stream without a connection. */
const NOBODY: StreamClient = { onGone: () => undefined, disconnect: () => undefined };

/** Opens a stream that the test leaves at its end. */
async function open(
  test: Pick<TestContext, 'after'>,
  url: string,
  headers: Record<string, string> = {},
): Promise<EventReader> {
  const events = await openEvents(url, headers);
  test.after(() => events.leave());
  return events;
}

describe('the stream of tallies', () => {
  const service = sharedService();

  test('begins with the tallies, as they are read', async (t) => {
    const { url } = service();
    await castAndRead(url);
    const events = await open(t, url);
    const { headers, status } = events.response;
    assert.deepEqual(
      [status, headers.get('content-type'), headers.get('cache-control'), headers.get('x-accel-buffering')],
      [200, 'text/event-stream', 'no-store', 'no'],
    );
    assert.deepEqual([headers.get('vary'), headers.get('access-control-allow-origin')], ['Accept', '*']);
    assert.match((await events.block())?.retry ?? '', /^\d+$/);
    const { event, data, id } = await events.event();
    const answer = await fetch(votesUrl(url));
    assert.deepEqual([event, data, id], ['tallies', await answer.text(), answer.headers.get('etag')]);
    assert.equal(answer.headers.get('vary'), 'Accept');
  });

  test('is for those who prefer it', async () => {
    const accept = async (Accept: string): Promise<string | null> => {
      const response = await fetch(votesUrl(service().url), { headers: { Accept } });
      await response.body?.cancel();
      return response.headers.get('content-type');
    };
    assert.equal(await accept('*/*'), 'application/json');
    assert.equal(await accept('application/json, text/event-stream;q=0.5'), 'application/json');
    assert.equal(await accept('text/event-stream, application/json;q=0.5'), 'text/event-stream');
  });

  test('has a head without a body, and none of a comparison that is not known', async () => {
    const headers = { Accept: 'text/event-stream' };
    const head = await fetch(votesUrl(service().url), { method: 'HEAD', headers });
    assert.deepEqual([head.status, head.headers.get('content-type')], [200, 'text/event-stream']);
    const unknown = await fetch(votesUrl(service().url, 'nope'), { headers });
    assert.deepEqual([unknown.status, (await problemOf(unknown)).code], [404, 'unknown-comparison']);
  });

  test('tells of a vote', async (t) => {
    const { url } = service();
    const events = await open(t, url);
    await events.event();
    const { a } = await castAndRead(url);
    assert.ok(a);
    const [first] = await events.ships(a.ship);
    assert.equal(first?.data, JSON.stringify({ tallies: await read(url) }));
  });

  test('goes on where the client was', async (t) => {
    const { url } = service();
    const before = await open(t, url);
    const { id = '' } = await before.event();
    const same = await open(t, url, { 'Last-Event-ID': id });
    const { a } = await castAndRead(url);
    assert.ok(a);
    // What it has already is not sent again: the first event is that of the vote.
    assert.equal((await same.ships(a.ship)).length, 1);
    const later = await open(t, url, { 'Last-Event-ID': id });
    assert.equal((await later.ships(a.ship)).length, 1);
  });
});

forEachDatabase((newUrl) => {
  test('a vote in one process is told by another on the same database', async (t) => {
    const first = await startService(t, { newUrl });
    const second = new ServiceProcess(first.environment);
    t.after(() => second.stop('SIGKILL'));
    const events = await open(t, await second.url());
    await events.ships(0);
    await castAndRead(first.url);
    await events.ships(1);
  });
});

describe('stream slots', () => {
  test('are bounded, and free again when the client has gone', async (t) => {
    const { url } = await startService(t, { environment: { LIVE_STREAMS: '1' } });
    const first = await open(t, url);
    await first.event();
    const head = await fetch(votesUrl(url), { method: 'HEAD', headers: { Accept: 'text/event-stream' } });
    assert.equal(head.status, 200);
    const { response } = await openEvents(url);
    assert.equal(response.status, 503);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.equal((await problemOf(response)).code, 'too-many-streams');
    first.leave();
    for (;;) {
      const next = await open(t, url);
      if (next.response.status === 200) break;
      await next.response.body?.cancel();
    }
  });

  test('are bounded by network', async (t) => {
    const environment = { LIVE_STREAMS_PER_NETWORK: '1', TRUSTED_PROXY: '127.0.0.1' };
    const { url } = await startService(t, { environment });
    const from = (address: string): Promise<EventReader> => open(t, url, { 'X-Forwarded-For': address });
    assert.equal((await from('2001:db8::1')).response.status, 200);
    const refused = await from('2001:db8::2');
    assert.equal(refused.response.status, 429);
    assert.ok(Number(refused.response.headers.get('retry-after')) > 0);
    assert.equal((await from('192.0.2.1')).response.status, 200);
  });

  test('are bounded by the wider networks too', async (t) => {
    const environment = { LIVE_STREAMS: '10', LIVE_STREAMS_PER_NETWORK: '1', TRUSTED_PROXY: '127.0.0.1' };
    const { url } = await startService(t, { environment });
    const statuses = async (...addresses: string[]): Promise<number[]> => {
      const answers: number[] = [];
      for (const address of addresses) {
        answers.push((await open(t, url, { 'X-Forwarded-For': address })).response.status);
      }
      return answers;
    };
    const ofSubscribers = (groups: string[]): string[] => groups.map((group) => `2001:db8:0:${group}::1`);
    // A /56 has no more than two subscribers, a /48 no more than four, and the others of its /32 what is left of the half.
    assert.deepEqual(await statuses(...ofSubscribers(['1', '2', '3', '100', '200', '300'])), [
      ...[200, 200, 429],
      ...[200, 200, 429],
    ]);
    assert.deepEqual(await statuses('2001:db8:1::1', '2001:db8:2::1'), [200, 429]);
    const ofSite = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5'];
    assert.deepEqual(await statuses(...ofSite), [200, 200, 200, 200, 429]);
    assert.deepEqual(await statuses('198.51.100.1', '203.0.113.1'), [200, 503]);
  });

  test('of a network are free again when its client has gone', () => {
    const networks = (host: number) => ({
      subscriber: `192.0.2.${host}`,
      home: undefined,
      site: '192.0.2.0/24',
      provider: '192.0.0.0/16',
    });
    const slots = new StreamSlots({ most: 100, perSubscriber: 1 });
    const taken = [1, 2, 3, 4].map((host) => slots.take(networks(host)));
    assert.equal(slots.take(networks(5)), 'network-has-all');
    const [first] = taken;
    assert.ok(typeof first === 'function');
    first();
    first();
    assert.equal(typeof slots.take(networks(5)), 'function');
    assert.equal(slots.take(networks(1)), 'network-has-all', 'given back once');
    const unlimited = new StreamSlots({ most: 2, perSubscriber: 0 });
    assert.deepEqual(
      [1, 1, 1].map(() => typeof unlimited.take(networks(1))),
      ['function', 'function', 'string'],
    );
  });

  test('may be none: then there are only the tallies', async (t) => {
    const { url } = await startService(t, { environment: { LIVE_STREAMS: '0' } });
    const { response } = await openEvents(url);
    assert.equal(response.headers.get('content-type'), 'application/json');
  });
});

test('a service that is stopped ends its streams', async (t) => {
  const { url, process } = await startService(t);
  const streams = await Promise.all(Array.from({ length: 20 }, () => open(t, url)));
  for (const events of streams) await events.event();
  process.signal('SIGTERM');
  for (const events of streams) assert.equal(await events.block(), undefined);
  assert.equal(await process.exited(), 0);
  assert.equal(process.lines.at(-1)?.event, 'stopped');
});

describe('the feed', () => {
  const comparison = { id: 'a-or-b', tools: ['a', 'b'], file: 'a-or-b.json', document: {} };

  /** A feed of one comparison, whose tallies a test counts up. */
  function feedOf(options: { pause?: number; pollEvery?: number; commentEvery?: number }) {
    const listeners = new Set<(comparison: string | undefined) => void>();
    let ship = 0;
    let queries = 0;
    let hearsOthers = false;
    const feed = new TallyFeed({
      source: {
        talliesOf: () => {
          queries += 1;
          const tallies: Tallies = new Map([['a', { ship, skip: 0 }]]);
          return Promise.resolve(new Map([[comparison.id, tallies]]));
        },
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        get hearsOthers() {
          return hearsOthers;
        },
      },
      catalog: { find: () => Promise.resolve(comparison) },
      log: Object.assign(() => undefined, { flush: () => undefined }),
      pollEvery: 2 ** 30,
      commentEvery: 2 ** 30,
      ...options,
    });
    return {
      feed,
      /** @param told what of it is told; undefined for nothing */
      vote: (told: readonly (string | undefined)[] = [comparison.id]) => {
        ship += 1;
        for (const id of told) for (const listener of listeners) listener(id);
      },
      hearOthers: () => {
        hearsOthers = true;
      },
      queries: () => queries,
      listeners: () => listeners.size,
    };
  }

  const textOf = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> =>
    new TextDecoder().decode((await reader.read()).value);

  test('tells once in each pause, and then the newest', async (t) => {
    const { feed, vote } = feedOf({ pause: 2 ** 30 });
    t.after(() => feed.end());
    const reader = (await feed.open(comparison, undefined, NOBODY)).getReader();
    await textOf(reader);
    assert.match(await textOf(reader), /^event: tallies\nid: "\S+"\ndata: \{.*"ship":0/);
    vote();
    assert.match(await textOf(reader), /"ship":1,/);
    for (let count = 0; count < 50; count += 1) vote();
    const next = textOf(reader);
    await feed.end();
    assert.equal(await next, '', 'nothing was told before the pause was over');

    const short = feedOf({ pause: 1 });
    t.after(() => short.feed.end());
    const events = (await short.feed.open(comparison, undefined, NOBODY)).getReader();
    for (let count = 0; count < 50; count += 1) short.vote();
    let text = '';
    while (!/"ship":50,/.test(text)) text = await textOf(events);
  });

  test('finds by itself what nobody tells', async (t) => {
    const { feed, vote } = feedOf({ pause: 1, pollEvery: 1 });
    t.after(() => feed.end());
    const reader = (await feed.open(comparison, undefined, NOBODY)).getReader();
    await textOf(reader);
    await textOf(reader);
    vote([]);
    assert.match(await textOf(reader), /"ship":1,/);
  });

  test('looks more seldom where others are heard', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const { feed, queries, hearOthers } = feedOf({ pause: 0, pollEvery: 1000 });
    t.after(() => feed.end());
    await feed.open(comparison, undefined, NOBODY);
    const queriesIn = async (seconds: number): Promise<number> => {
      const before = queries();
      for (let second = 0; second < seconds; second += 1) {
        t.mock.timers.tick(1000);
        for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      }
      return queries() - before;
    };
    await queriesIn(1);
    assert.equal(await queriesIn(10), 10);
    hearOthers();
    assert.equal(await queriesIn(10), 2);
  });

  test('looks at all where any may have changed', async (t) => {
    const { feed, vote } = feedOf({ pause: 1 });
    t.after(() => feed.end());
    const reader = (await feed.open(comparison, undefined, NOBODY)).getReader();
    await textOf(reader);
    await textOf(reader);
    vote([undefined]);
    assert.match(await textOf(reader), /"ship":1,/);
  });

  test('listens only while somebody watches', async () => {
    const { feed, listeners } = feedOf({});
    assert.equal(listeners(), 0);
    let gone = 0;
    const reader = (
      await feed.open(comparison, undefined, { ...NOBODY, onGone: () => (gone += 1) })
    ).getReader();
    assert.equal(listeners(), 1);
    await reader.cancel();
    assert.deepEqual([listeners(), gone], [0, 1]);
  });

  test('keeps a quiet stream alive with comments', async (t) => {
    const { feed, queries } = feedOf({ commentEvery: 5 });
    t.after(() => feed.end());
    const reader = (await feed.open(comparison, undefined, NOBODY)).getReader();
    await textOf(reader);
    await textOf(reader);
    for (let count = 0; count < 3; count += 1) assert.equal(await textOf(reader), ':\n\n');
    assert.ok(queries() <= 2, 'a comment needs no query');
  });

  test('keeps only the newest for a client that does not read', async () => {
    const stream = new TallyStream(NOBODY);
    for (let count = 0; count < 1000; count += 1) stream.send(Buffer.from(`${count}`));
    stream.comment(Buffer.from('a comment'));
    const reader = stream.body.getReader();
    assert.match(await textOf(reader), /^retry: \d+\n\n$/);
    assert.equal(await textOf(reader), '999');
    const next = textOf(reader);
    stream.send(Buffer.from('next'));
    assert.equal(await next, 'next');
  });

  test('disconnects a client that reads nothing for four comments, and none that reads something', async () => {
    let gone = 0;
    let disconnected = 0;
    const stream = new TallyStream({ onGone: () => (gone += 1), disconnect: () => (disconnected += 1) });
    const reader = stream.body.getReader();
    const comment = (): void => stream.comment(Buffer.from(':'));
    for (let count = 0; count < 21; count += 1) {
      comment();
      if (count % 3 === 2) await textOf(reader);
    }
    assert.deepEqual([gone, disconnected], [0, 0]);
    for (let count = 0; count < 3; count += 1) comment();
    assert.deepEqual([gone, disconnected], [0, 0]);
    for (let count = 0; count < 3; count += 1) comment();
    assert.deepEqual([gone, disconnected], [1, 1]);
  });

  test('takes the connection and the slot from a client that never reads', async (t) => {
    const { feed } = feedOf({ commentEvery: 5 });
    t.after(() => feed.end());
    // One event is more than the buffers of both ends can hold.
    const large = { ...comparison, tools: ['a', 'b'.repeat(32 * 1024 * 1024)] };
    const slots = new StreamSlots({ most: 1, perSubscriber: 0 });
    const networksOf = () => ({ subscriber: 'a', home: undefined, site: 'a/24', provider: 'a/16' });
    const app = new Hono<AppEnvironment>();
    app.get('/', (context) => answerLive(context, large, { feed, slots, networksOf }));
    const server = await listen(app.fetch, '127.0.0.1', 0);
    t.after(() => server.stop(0));
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    t.after(() => socket.destroy());
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    while (server.underWay() === 0) await setImmediate();
    while (server.underWay() > 0) await setImmediate();
    assert.equal(typeof slots.take(networksOf()), 'function');
  });
});
