// Documents behind a password: a staging site, or a publisher whose readers are signed in.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { FIRST, readDocument, SMALL } from '../../support/pages/page-documents.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { servePage } from '../../support/pages/page-recorder.js';
import type { Origin } from '../../support/servers/origins.js';

const SESSION = 'session=secret';

/** Answers with a document who is signed in, and 401 who is not; other origins are allowed to sign in. */
function guard(origin: Origin, path: string, document: unknown, page?: Origin): void {
  origin.on(path, ({ headers }: IncomingMessage, response: ServerResponse) => {
    const isSignedIn = headers.cookie?.includes(SESSION) === true;
    if (page) {
      response.setHeader('access-control-allow-origin', page.url);
      response.setHeader('access-control-allow-credentials', 'true');
    }
    response.writeHead(isSignedIn ? 200 : 401, { 'content-type': 'application/json' });
    response.end(isSignedIn ? JSON.stringify(document) : '{}');
  });
}

const outcomes = (engine: Engine): Promise<string[]> =>
  engine.evaluate(() =>
    [...document.querySelectorAll('tool-comparison')].map(({ error }) => error?.code ?? 'shown'),
  );

const cookie = { 'set-cookie': `${SESSION}; Path=/` };

test('a document beside the page is read with the reader’s session', async ({ engine, origins }) => {
  guard(origins.page, '/private.json', readDocument(SMALL));
  await engine.goto(
    servePage(origins, '<tool-comparison src="/private.json"></tool-comparison>', { headers: cookie }),
  );
  await engine.waitFor(isReady);
  expect(await outcomes(engine)).toEqual(['shown']);
});

test('another origin gets no session, unless crossorigin="use-credentials"', async ({ engine, origins }) => {
  const { page, data } = origins;
  // Cookies ignore ports: the publisher's origin has the same ones as the page.
  guard(data, '/private.json', readDocument(SMALL), page);
  const src = `src="${data.url}/private.json"`;
  const body = [
    `<tool-comparison ${src}></tool-comparison>`,
    `<tool-comparison ${src} crossorigin></tool-comparison>`,
    `<tool-comparison ${src} crossorigin="use-credentials"></tool-comparison>`,
  ].join('');
  await engine.goto(servePage(origins, body, { headers: cookie }));
  await engine.waitFor(() => seen.loads.length === 1 && seen.failures.length === 2);
  expect(await outcomes(engine)).toEqual(['forbidden', 'forbidden', 'shown']);
});

test('a change of crossorigin loads again', async ({ engine, origins }) => {
  const { page, data } = origins;
  guard(data, '/private.json', readDocument(SMALL), page);
  await engine.goto(
    servePage(origins, `<tool-comparison src="${data.url}/private.json"></tool-comparison>`, {
      headers: cookie,
    }),
  );
  await engine.waitFor(() => seen.failures.length === 1);
  await engine.evaluate(() => {
    document.querySelector('tool-comparison')?.setAttribute('crossorigin', 'use-credentials');
  });
  await engine.waitFor(isReady);
  expect(await outcomes(engine)).toEqual(['shown']);
});

test('votes carry no session, whatever the document does', async ({ engine, origins }) => {
  const { page, data } = origins;
  const document = { ...readDocument(FIRST), community: { votes: `${page.url}/votes` } };
  guard(data, '/private.json', document, page);
  page.json('/votes', { tallies: {} });
  const tag = `<tool-comparison src="${data.url}/private.json" crossorigin="use-credentials"></tool-comparison>`;
  await engine.goto(servePage(origins, tag, { headers: cookie }));
  await engine.waitFor(isReady);
  await expect.poll(() => page.requests.filter(({ url }) => url === '/votes').length).toBeGreaterThan(0);
  for (const { url, headers } of page.requests) if (url === '/votes') expect(headers.cookie).toBeUndefined();
});
