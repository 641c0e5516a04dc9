// Pages that Turbo replaces: visits back and forth, previews, permanent elements, morphed pages, frames. A document is
// requested once, and the markup that Turbo caches of a widget is what its author wrote.
import { expect, test, type Engine } from '../../../support/engines/engine.js';
import { asked, hold, serve, titled } from '../../../support/frameworks/framework-documents.js';
import { titlesAre, troubles } from '../../../support/frameworks/framework-page.js';
import { hasSaid, voteState, knows, pressVote } from '../../../support/votes/vote-page.js';
import { scriptTag, servePage } from '../../../support/pages/page-recorder.js';
import { VoteSite } from '../../../support/votes/vote-site.js';
import { startOrigin, startOrigins, type Origin, type Origins } from '../../../support/servers/origins.js';

declare global {
  /** Turbo's renders, in order: "preview" or "page". */
  var renders: string[] | undefined;
}

const RECORD = `<script>
  if (!window.renders) {
    window.renders = [];
    addEventListener('turbo:render', () =>
      renders.push(document.documentElement.hasAttribute('data-turbo-preview') ? 'preview' : 'page'));
  }
</script>`;

let origins: Origins;
let hosts: Origin;

test.beforeEach(async () => {
  origins = await startOrigins();
  hosts = await startOrigin({ files: { '/': 'test/hosts/node_modules' } });
});

test.afterEach(async ({ engine }) => {
  expect(await engine.evaluate(troubles)).toEqual([]);
  await Promise.all([origins.close(), hosts.close()]);
});

const page = (path: string, body: string, head = '', of = origins): string =>
  servePage(of, body, {
    path,
    head: `${scriptTag(of)}<script src="${hosts.url}/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${RECORD}${head}`,
  });
const widget = (src: string, more = ''): string =>
  `<tool-comparison id="one" src="${src}" ${more}><a href="/elsewhere">Read it</a></tool-comparison>`;
const links = '<a id="to-one" href="/one">One</a> <a id="to-two" href="/two">Two</a>';
const shows = (engine: Engine, titles: string) => engine.waitFor(titlesAre, titles);
const follow = (engine: Engine, id: string) =>
  engine.evaluate((link) => document.getElementById(link)?.click(), id);
const keep = (engine: Engine) =>
  engine.evaluate(() => void (globalThis.sameWidget = document.querySelector('tool-comparison')));
const isSame = () => globalThis.sameWidget === document.querySelector('tool-comparison');
const loads = () => globalThis.seen.loads.map(({ id }) => id).join(' ');

test('turbo: visits back and forth, with previews', async ({ engine }) => {
  const inline = `<tool-comparison><script type="application/json">${JSON.stringify(titled('I'))}</script></tool-comparison>`;
  const one = page('/one', links + widget(serve(origins, 'A')));
  page('/two', links + widget(serve(origins, 'B')) + inline);
  await engine.goto(one);
  await shows(engine, 'A');
  await follow(engine, 'to-two');
  await shows(engine, 'B,I');
  await engine.evaluate(() => history.back());
  await shows(engine, 'A');
  await engine.evaluate(() => history.forward());
  await shows(engine, 'B,I');
  // A preview is shown only until the page has loaded.
  const html = await (await fetch(one)).text();
  let answer = (): void => undefined;
  const released = new Promise<void>((done) => (answer = done));
  origins.page.on('/one', async (_request, response) => {
    await released;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await engine.evaluate(() => void (globalThis.renders = []));
  await follow(engine, 'to-one');
  await engine.waitFor(() => globalThis.renders?.join() === 'preview');
  await shows(engine, 'A');
  answer();
  await engine.waitFor(() => globalThis.renders?.join() === 'preview,page');
  await shows(engine, 'A');
  expect(asked(origins)).toBe('A1 B1');
});

test('turbo: a vote survives visits and counts once', async ({ engine }) => {
  const site = await VoteSite.start();
  site.origins.data.json('/vote.json', site.document());
  const body = links + widget(`${site.origins.data.url}/vote.json`);
  page('/two', body, '', site.origins);
  await engine.goto(page('/one', body, '', site.origins));
  await engine.waitFor(knows, 'a', 0, 0);
  await engine.evaluate(pressVote, 'Alpha Ship');
  await engine.waitFor(hasSaid, 'Your vote to ship Alpha is counted.');
  for (const go of [() => document.getElementById('to-two')?.click(), () => history.back()]) {
    await keep(engine);
    await engine.evaluate(go);
    await engine.waitFor(() => globalThis.sameWidget !== document.querySelector('tool-comparison'));
    await engine.waitFor(voteState, 'Alpha: Ship. Beta: -.');
  }
  await engine.evaluate(pressVote, 'Alpha Skip');
  await engine.waitFor(hasSaid, 'Your vote to skip Alpha is counted.');
  expect(await site.counts()).toEqual({ ship: 0, skip: 1 });
  await site.end();
});

test('turbo: a permanent widget stays from page to page', async ({ engine }) => {
  const body = links + widget(serve(origins, 'A'), 'data-turbo-permanent');
  page('/two', `${body}<p id="second">The second</p>`);
  await engine.goto(page('/one', body));
  await shows(engine, 'A');
  await keep(engine);
  await follow(engine, 'to-two');
  await engine.waitFor(() => document.getElementById('second') !== null);
  await engine.evaluate(() => history.back());
  await engine.waitFor(() => document.getElementById('second') === null);
  // The first widget would have loaded again before a widget that was added now.
  await engine.evaluate(
    (address) => {
      document.body.append(Object.assign(document.createElement('tool-comparison'), { src: address }));
    },
    serve(origins, 'B'),
  );
  await shows(engine, 'A,B');
  expect(await engine.evaluate(isSame)).toBe(true);
  expect(await engine.evaluate(loads)).toBe('A B');
  expect(asked(origins)).toBe('A1 B1');
});

test('turbo: a permanent widget stays while it loads', async ({ engine }) => {
  const a = hold(origins, 'A');
  const body = links + widget(a.url, 'data-turbo-permanent');
  page('/two', `${body}<p id="second">The second</p>`);
  await engine.goto(page('/one', body));
  await a.asked;
  await keep(engine);
  await follow(engine, 'to-two');
  await engine.waitFor(() => document.getElementById('second') !== null);
  a.answer();
  await shows(engine, 'A');
  await engine.waitFor(() => globalThis.seen.loads.length > 0);
  expect(await engine.evaluate(isSame)).toBe(true);
  expect(await engine.evaluate(loads)).toBe('A');
  expect(asked(origins)).toBe('A1');
});

test('turbo: a page that is morphed', async ({ engine }) => {
  const morph = '<meta name="turbo-refresh-method" content="morph">';
  const [a, b] = [serve(origins, 'A'), serve(origins, 'B')];
  const refresh = async (src: string, more: string, number: number): Promise<void> => {
    page('/one', `${links}${widget(src, more)}<p id="n">${number}</p>`, morph);
    await engine.evaluate(() => {
      const { Turbo } = window as unknown as { Turbo: { visit(url: string, how: object): void } };
      Turbo.visit(location.href, { action: 'replace' });
    });
    await engine.waitFor((n) => document.getElementById('n')?.textContent === String(n), number);
  };
  await engine.goto(page('/one', links + widget(a, 'layout="compact"') + '<p id="n">0</p>', morph));
  await shows(engine, 'A');
  await keep(engine);
  const unfolded = () =>
    document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[aria-expanded=true]') !== null;
  await engine.evaluate(() =>
    document
      .querySelector('tool-comparison')
      ?.shadowRoot?.querySelector<HTMLElement>('[aria-expanded]')
      ?.click(),
  );
  await engine.waitFor(unfolded);
  await refresh(a, 'layout="compact"', 1);
  expect(await engine.evaluate(unfolded)).toBe(true);
  expect(await engine.evaluate(loads)).toBe('A');
  await refresh(a, 'layout="compact" theme="dark"', 2);
  await engine.waitFor(
    () => document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.root.dark') !== null,
  );
  await refresh(b, '', 3);
  await shows(engine, 'B');
  await engine.waitFor(() => globalThis.seen.loads.length === 2);
  expect(await engine.evaluate(loads)).toBe('A B');
  expect(await engine.evaluate(isSame)).toBe(true);
  expect(asked(origins)).toBe('A1 B1');
});

test('turbo: a frame that is left while its widget loads', async ({ engine }) => {
  const a = hold(origins, 'A');
  const frame = (content: string): string =>
    `<turbo-frame id="frame">${content}<a id="next" href="/next">Next</a></turbo-frame>`;
  page('/next', frame(widget(serve(origins, 'B'))));
  await engine.goto(page('/one', frame(widget(a.url))));
  await a.asked;
  await follow(engine, 'next');
  await a.aborted;
  await shows(engine, 'B');
  expect(await engine.evaluate(loads)).toBe('B');
});
