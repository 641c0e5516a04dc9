/**
 * Small vote services that break one rule of the protocol each: the one of demo/serverless on a database in memory, with something
 * around it that does otherwise.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { createClient } from '@libsql/client';
import { createVotes } from '../../../../demo/serverless/votes.js';

export type Handler = (request: Request) => Promise<Response>;

/** @returns its origin. It ends with the test. */
export async function served(test: Pick<TestContext, 'after'>, handler: Handler): Promise<string> {
  const answer = getRequestListener(handler);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const rightService = (): Handler =>
  createVotes({ client: createClient({ url: ':memory:' }), comparisons: { 'a-or-b': ['a', 'b'] } });

interface Sent {
  readonly tool: string;
  readonly voter: string;
  readonly choice: unknown;
  readonly sequence: number;
}

/** What a vote says, or undefined for any other request. */
async function voteOf(request: Request): Promise<Sent | undefined> {
  if (request.headers.get('content-type') !== 'application/json') return undefined;
  const [tool = '', voter = ''] = new URL(request.url).pathname.split('/').slice(-2);
  try {
    const { choice, sequence } = (await request.clone().json()) as Sent;
    return typeof sequence === 'number' ? { tool, voter, choice, sequence } : undefined;
  } catch {
    return undefined;
  }
}

/** The same request with another vote in it. */
function withVote(request: Request, { tool, voter, choice, sequence }: Sent): Request {
  const url = request.url.replace(/[^/]+\/[^/]+$/, `${tool}/${voter}`);
  const body = JSON.stringify({ choice, sequence });
  return new Request(url, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
}

const withHeaders = (response: Response, change: (headers: Headers) => void): Response => {
  const { status } = response;
  const headers = new Headers(response.headers);
  change(headers);
  return new Response(response.body, { status, headers });
};

type Break = (right: Handler) => Handler;

/** Changes each answer. */
const answering =
  (change: (response: Response, request: Request) => Response | Promise<Response>): Break =>
  (right) =>
  async (request) =>
    change(await right(request), request);

const withoutHeader = (name: string, isMeant: (response: Response, request: Request) => boolean): Break =>
  answering((response, request) =>
    isMeant(response, request) ? withHeaders(response, (headers) => headers.delete(name)) : response,
  );

interface Known {
  /** The last vote of this voter on this tool that was stored; undefined for the first. */
  readonly stored: Sent | undefined;
  /** Which of this voter's votes on this tool it is, from 1. */
  readonly number: number;
  /** The highest sequence of this voter on the other tool. */
  readonly other: number;
}

/** What is stored in the place of a vote: the vote itself, another one, or nothing. */
const storing =
  (change: (vote: Sent, known: Known) => Sent | undefined): Break =>
  (right) => {
    const stored = new Map<string, Sent>();
    const counts = new Map<string, number>();
    return async (request) => {
      const vote = await voteOf(request);
      if (!vote) return right(request);
      const key = (tool: string): string => `${tool} ${vote.voter}`;
      const number = (counts.get(key(vote.tool)) ?? 0) + 1;
      counts.set(key(vote.tool), number);
      const before = stored.get(key(vote.tool));
      const other = stored.get(key(vote.tool === 'a' ? 'b' : 'a'))?.sequence ?? -1;
      const changed = change(vote, { stored: before, number, other });
      const latest = changed ?? before ?? { ...vote, choice: null };
      if (latest.sequence > (before?.sequence ?? -1)) stored.set(key(vote.tool), latest);
      return right(latest === vote ? request : withVote(request, latest));
    };
  };

/** Adds a vote of somebody else to those that are meant. */
const adding =
  (isMeant: (vote: Sent, before: Sent | undefined) => boolean): Break =>
  (right) => {
    const last = new Map<string, Sent>();
    return async (request) => {
      const vote = await voteOf(request);
      const key = `${vote?.tool} ${vote?.voter}`;
      const isAdded = vote && isMeant(vote, last.get(key));
      if (vote) last.set(key, vote);
      if (isAdded) await right(withVote(request, { ...vote, voter: crypto.randomUUID() }));
      return right(request);
    };
  };

/** Does something where several votes are under way. */
const crowded =
  (isMeant: (vote: Sent, others: readonly Sent[]) => boolean, isAdded: boolean): Break =>
  (right) => {
    const underWay = new Set<Sent>();
    return async (request) => {
      const vote = await voteOf(request);
      if (!vote) return right(request);
      underWay.add(vote);
      await setTimeout(20);
      const isChanged = isMeant(
        vote,
        [...underWay].filter((other) => other !== vote),
      );
      if (isChanged && isAdded)
        await right(withVote(request, { ...vote, voter: crypto.randomUUID(), choice: 'ship' }));
      const response =
        isChanged && !isAdded
          ? await right(withVote(request, { ...vote, choice: null }))
          : await right(request);
      underWay.delete(vote);
      return response;
    };
  };

const isOk = ({ ok }: Response): boolean => ok;
const isGet = (_: Response, { method }: Request): boolean => method === 'GET';
const isPreflight = (_: Response, { method }: Request): boolean => method === 'OPTIONS';

/** Also in the problem that it is about. */
const withStatus = async (response: Response, status: number): Promise<Response> => {
  const text = (await response.text()).replace(`"status":${response.status}`, `"status":${status}`);
  return new Response(text, { status, headers: response.headers });
};

/** Another status where the right one is `from`. */
const withOtherStatus = (
  from: number,
  to: number,
  isMeant: (request: Request) => boolean = () => true,
): Break =>
  answering((response, request) =>
    response.status === from && isMeant(request) ? withStatus(response, to) : response,
  );

/** The first answer to what is meant is 429. */
function limitingOnce(headers: Readonly<Record<string, string>>): Break {
  return (right) => {
    let isFirst = true;
    return (request) => {
      if (request.method !== 'PUT' || !isFirst) return right(request);
      isFirst = false;
      return Promise.resolve(new Response(null, { status: 429, headers }));
    };
  };
}

export interface StreamOptions {
  /** What is written for tallies. */
  readonly event?: (data: string, id: number) => string;
  /** How many events a stream has before it ends. */
  readonly most?: number;
  /** Whether the stream of that number, from 1, has comments. */
  readonly hasComments?: (stream: number) => boolean;
}

/** The service with an event stream. */
export function streaming({
  event = (data, id) => `event: tallies\nid: ${id}\ndata: ${data}\n\n`,
  most = Infinity,
  hasComments = () => true,
}: StreamOptions = {}): Break {
  return (right) => {
    const changed = new EventTarget();
    let streams = 0;
    return async (request) => {
      if (request.headers.get('accept') !== 'text/event-stream') {
        const response = await right(request);
        if (request.method === 'PUT') changed.dispatchEvent(new Event('vote'));
        return response;
      }
      streams += 1;
      const withComments = hasComments(streams);
      const ending = new AbortController();
      let count = 0;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const write = (text: string): void => controller.enqueue(new TextEncoder().encode(text));
          const tell = async (): Promise<void> => {
            const tallies = await (await right(new Request(request.url))).text();
            if (ending.signal.aborted) return;
            count += 1;
            write(event(tallies, count));
            if (count < most && withComments) return;
            ending.abort();
            controller.close();
          };
          if (withComments) write(': here\n\n');
          changed.addEventListener('vote', () => void tell(), { signal: ending.signal });
          void tell();
        },
        cancel: () => ending.abort(),
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
  };
}

/** What breaks each rule, by its id. */
export const BREAKS: Readonly<Record<string, Break>> = {
  'reads-tallies': answering(async (response, { method }) =>
    method === 'GET' && response.status === 200
      ? new Response((await response.text()).replaceAll(/:(\d+)/g, ':"$1"'), response)
      : response,
  ),
  'ignores-queries': (right) => (request) =>
    new URL(request.url).search ? Promise.resolve(new Response(null, { status: 404 })) : right(request),
  'answers-head': answering((response, { method }) =>
    method === 'HEAD' ? withStatus(response, 500) : response,
  ),
  'refuses-methods': (right) => (request) =>
    request.method === 'DELETE' ? Promise.resolve(new Response(null, { status: 204 })) : right(request),
  'has-entity-tags': (right) => async (request) =>
    request.headers.has('if-none-match')
      ? withHeaders(new Response(null, { status: 304 }), (headers) => headers.set('etag', '"always"'))
      : right(request),
  'counts-votes': storing((vote) =>
    vote.tool === 'b' && vote.choice === 'skip' ? { ...vote, choice: 'ship' } : vote,
  ),
  'answers-with-tallies': answering(async (response, { method }) =>
    method === 'PUT' && response.ok
      ? new Response((await response.text()).replace(/,"b":\{[^}]*\}/, ''), response)
      : response,
  ),
  'counts-once': adding(
    (vote, before) => vote.sequence === before?.sequence && vote.choice === before.choice,
  ),
  'changes-votes': storing((vote, { stored, number }) =>
    number === 2 && vote.choice === 'skip' && vote.sequence > (stored?.sequence ?? 0) ? undefined : vote,
  ),
  'ignores-late-votes': storing((vote, { stored }) =>
    stored?.choice === 'ship' && vote.sequence < stored.sequence
      ? { ...vote, sequence: stored.sequence + 0.5 + 0.5 }
      : vote,
  ),
  'ignores-equal-sequences': storing((vote, { stored }) =>
    stored && vote.sequence === stored.sequence && vote.choice !== stored.choice
      ? { ...vote, sequence: vote.sequence + 1 }
      : vote,
  ),
  'takes-back': storing((vote, { number, stored }) =>
    number === 3 && stored?.choice === null && vote.choice === 'skip' ? undefined : vote,
  ),
  'takes-back-nothing': (right) => {
    const known = new Set<string>();
    return async (request) => {
      const vote = await voteOf(request);
      if (vote?.choice === null && !known.has(vote.voter))
        return right(new Request(new URL('/none', request.url)));
      if (vote) known.add(vote.voter);
      return right(request);
    };
  },
  'remembers-what-is-taken-back': storing((vote, { number, stored }) =>
    number === 3 && stored?.choice === null && vote.sequence < stored.sequence
      ? { ...vote, sequence: stored.sequence + 1 }
      : vote,
  ),
  'counts-each-tool': storing((vote, { other }) =>
    vote.tool === 'b' && vote.sequence < other ? undefined : vote,
  ),
  'ignores-unknown-fields': (right) => async (request) => {
    const text = request.method === 'PUT' ? await request.clone().text() : '';
    if (!text.includes('"later"')) return right(request);
    return right(new Request(request, { body: '{}', duplex: 'half' } as RequestInit));
  },
  'counts-crowds': crowded((vote, others) => others.some(({ voter }) => voter !== vote.voter), false),
  'counts-once-at-once': crowded((vote, others) => others.some(({ voter }) => voter === vote.voter), true),
  'refuses-unknown-comparisons': answering((response, { method, url }) =>
    method === 'GET' && response.status === 404 && url.includes('unknown-')
      ? withStatus(response, 200)
      : response,
  ),
  'refuses-unknown-tools': withOtherStatus(404, 422, ({ url }) => url.includes('/votes/unknown-')),
  'refuses-malformed-json': withOtherStatus(400, 422),
  'refuses-other-types': (right) => async (request) =>
    request.headers.get('content-type') === 'text/plain'
      ? right(
          new Request(request.url, {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body: await request.text(),
          }),
        )
      : right(request),
  'refuses-wrong-values': (right) => async (request) => {
    const text = request.method === 'PUT' ? await request.clone().text() : '';
    const body = text.replace(/"sequence":"(\d+)"/, '"sequence":$1');
    if (body === text) return right(request);
    return right(new Request(request.url, { method: 'PUT', headers: request.headers, body }));
  },
  'refuses-wrong-voters': (right) => (request) =>
    right(new Request(request.url.replace('somebody', 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6'), request)),
  'refuses-large-bodies': withOtherStatus(413, 400),
  'answers-problems': answering((response) =>
    response.status === 422
      ? withHeaders(response, (headers) => headers.set('content-type', 'application/json'))
      : response,
  ),
  'stores-nothing-refused': (right) => async (request) => {
    const response = await right(request.clone());
    if (response.status === 415) {
      const sent = { tool: 'a', voter: crypto.randomUUID(), choice: 'ship', sequence: 1 };
      await right(withVote(request, sent));
    }
    return response;
  },
  'allows-reading': withoutHeader(
    'access-control-allow-origin',
    (response, { method }) => method === 'PUT' && isOk(response),
  ),
  'allows-reading-refusals': withoutHeader(
    'access-control-allow-origin',
    (response) => response.status >= 400,
  ),
  'allows-voting': answering((response, request) =>
    isPreflight(response, request)
      ? withHeaders(response, (headers) => headers.set('access-control-allow-methods', 'GET, POST'))
      : response,
  ),
  'caches-preflights': withoutHeader('access-control-max-age', isPreflight),
  'exposes-headers': withoutHeader('access-control-expose-headers', isGet),
  'needs-no-credentials': answering((response, request) =>
    isPreflight(response, request)
      ? withHeaders(response, (headers) => headers.set('access-control-allow-credentials', 'true'))
      : response,
  ),
  'opens-streams': streaming({ event: (data) => `event: tallies\ndata: ${data}\n\n` }),
  'streams-votes': streaming({ most: 1 }),
  'keeps-streams-open': streaming({ hasComments: (stream) => stream < 3 }),
  'says-when-again': limitingOnce({}),
};

/** Limits, and says when to come again. */
export const limiting = limitingOnce({ 'retry-after': '0' });
