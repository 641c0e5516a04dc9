// Small documents on the publisher's origin, named by their titles, and responses that wait for the test.
import type { Origins } from '../servers/origins.js';

/** A document with that title, one quote, and a vote service if one is given. */
export const titled = (title: string, votes?: string): object => ({
  version: 1,
  id: title,
  title,
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  reviewers: [{ id: 'r', name: 'Robin' }],
  reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote: 'It works.' }],
  ...(votes && { community: { votes } }),
});

const pathOf = (title: string): string => `/${title}.json`;

/** Serves a document. Returns its address. */
export function serve({ data }: Origins, title: string): string {
  data.json('/votes', { tallies: { a: { ship: 1, skip: 0 }, b: { ship: 0, skip: 1 } } });
  data.json(pathOf(title), titled(title, '/votes'));
  return data.url + pathOf(title);
}

export interface Held {
  url: string;
  /** Resolves when it is requested. */
  asked: Promise<void>;
  /** Resolves when the request is aborted before the response; rejects if the widget's own deadline of 10 s aborted it. */
  aborted: Promise<void>;
  answer: () => void;
}

/** Serves a document that is sent only when the test says so. */
export function hold(origins: Origins, title: string): Held {
  let ask = (): void => undefined;
  let answer = (): void => undefined;
  const asked = new Promise<void>((done) => (ask = done));
  let gone: (after: number) => void = () => undefined;
  const aborted = new Promise<number>((done) => (gone = done)).then((after) => {
    if (after > 9000) throw new Error(`It was not aborted, but given up after ${after} ms`);
  });
  aborted.catch(() => undefined);
  const released = new Promise<void>((done) => (answer = done));
  const url = serve(origins, title);
  origins.data.on(pathOf(title), async (_request, response) => {
    const start = Date.now();
    response.once('close', () => {
      if (!response.writableEnded) gone(Date.now() - start);
    });
    ask();
    await released;
    if (!response.destroyed)
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(titled(title, '/votes')));
  });
  return { url, asked, aborted, answer };
}

/** How often each document was requested: "A1 B2". */
export const asked = ({ data }: Origins): string => {
  const counts = new Map<string, number>();
  for (const { method, url } of data.requests)
    if (method === 'GET' && url.endsWith('.json')) counts.set(url, (counts.get(url) ?? 0) + 1);
  return [...counts].map(([url, count]) => `${url.slice(1, -5)}${count}`).join(' ');
};
