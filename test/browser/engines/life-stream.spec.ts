// L4 in a page that is still being parsed: the widget waits for its own children, but not for the rest of the page. The
// page is loaded in a frame, so that the page around it can observe it.
import type { ServerResponse } from 'node:http';
import { complaints, expect, moment, story, test, type Moment } from '../../support/pages/life-page.js';
import type { Origins } from '../../support/servers/origins.js';
import { servePage } from '../../support/pages/page-recorder.js';

/** Sends the beginning of a page, then spaces from time to time, like a slow server, until it may send the rest. */
async function dribble(response: ServerResponse, start: string, rest: Moment, end: string): Promise<void> {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/html' });
  response.write(start);
  const timer = setInterval(() => response.write(' '.repeat(64)), 100);
  await rest.reached;
  clearInterval(timer);
  response.end(end);
}

/** Not `async`: WebKit delays such scripts until the page is painted, at an unknown time. */
const imported = ({ script }: Origins): string =>
  `<script>import('${script.url}/dist/tool-comparison.js')</script>`;

test('an inline document that arrives in two pieces: the widget waits and reads all of it', async ({
  engine,
  origins,
}) => {
  const { page, data } = origins;
  const [half, rest] = [moment(), moment()];
  const text = JSON.stringify(story('Piece by piece'));
  // Spaces are insignificant there.
  const cut = text.indexOf(',') + 1;
  // The class is registered before the parser reaches the element. In a frame, so that the page around it can observe it.
  page.on('/slow', async (_request, response) => {
    half.reach();
    await dribble(
      response,
      `<!doctype html><script>onerror = (text) => parent.seen.errors.push(text)</script>
      ${imported(origins)}
      <p>${'A page that is on its way. '.repeat(200)}</p>
      <tool-comparison src="${data.url}/wrong.json"><script type="application/json">${text.slice(0, cut)}`,
      rest,
      `${text.slice(cut)}</script></tool-comparison>`,
    );
  });
  await engine.goto(servePage(origins, '', { head: '' }));
  await engine.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/slow' }));
  });
  await half.reached;
  // The class is registered, the element is upgraded, and half of its document has arrived.
  await engine.waitFor(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    return (inner?.querySelector('tool-comparison:defined script')?.textContent.length ?? 0) > 0;
  });
  await engine.waitFor(
    () =>
      !!document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison:state(loading)'),
  );
  const early = await engine.evaluate(() => {
    const element = document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison');
    return element ? [element.error, element.shadowRoot?.textContent.trim()] : [];
  });
  rest.reach();
  await engine.waitFor(() =>
    document
      .querySelector('iframe')
      ?.contentDocument?.querySelector('tool-comparison')
      ?.shadowRoot?.textContent.includes('Piece by piece'),
  );

  expect(early).toEqual([null, 'Loading…']);
  expect(data.requests, 'src is not asked for where a document is inside').toEqual([]);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('a widget in the middle of a page does not wait for the end of the page', async ({
  engine,
  origins,
}) => {
  const { page, data } = origins;
  const rest = moment();
  data.json('/a.json', story('In the middle'));
  page.on('/slow', async (_request, response) => {
    await dribble(
      response,
      `<!doctype html>
      ${imported(origins)}
      <tool-comparison src="${data.url}/a.json"><p>A vs B</p></tool-comparison>
      <p>${'A page that is on its way. '.repeat(200)}</p>`,
      rest,
      '<p>The end</p>',
    );
  });
  await engine.goto(servePage(origins, '', { head: '' }));
  await engine.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/slow' }));
  });
  await engine.waitFor(
    () => !!document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison:state(ready)'),
  );
  expect(await engine.evaluate(() => document.querySelector('iframe')?.contentDocument?.readyState)).toBe(
    'loading',
  );
  rest.reach();
});

test('a widget parsed after its class is registered waits until the parser has passed it, and no longer', async ({
  engine,
  origins,
}) => {
  const { page, data } = origins;
  const [defined, waiting, rest] = [moment(), moment(), moment()];
  data.json('/a.json', story('Followed by more'));
  page.on('/defined', (_request, response) => {
    defined.reach();
    response.end();
  });
  page.on('/slow', async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(`<!doctype html>
      ${imported(origins)}<script>customElements.whenDefined('tool-comparison').then(() => fetch('/defined'))</script>
      <p>${'A page that is on its way. '.repeat(200)}</p>`);
    await defined.reached;
    // Nothing follows it, not even a space.
    response.write(`<main><figure><tool-comparison src="${data.url}/a.json"><p>A vs B</p></tool-comparison>`);
    await waiting.reached;
    await dribble(response, '</figure><p>More of it</p>', rest, '<p>The end</p>');
  });
  await engine.goto(servePage(origins, '', { head: '' }));
  await engine.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/slow' }));
  });
  await engine.waitFor(
    () =>
      !!document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison:state(loading) p'),
  );
  expect(data.requests, 'a document inside it may be on its way').toEqual([]);
  waiting.reach();
  await engine.waitFor(
    () => !!document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison:state(ready)'),
  );
  expect(await engine.evaluate(() => document.querySelector('iframe')?.contentDocument?.readyState)).toBe(
    'loading',
  );
  rest.reach();
});
