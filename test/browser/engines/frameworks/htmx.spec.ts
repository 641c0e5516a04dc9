// The widget in content that htmx swaps: into an element, in place of an element, a whole page, and a page from its
// history. htmx keeps the history as markup, so the widget's markup must be what its author wrote.
import { expect, test, type Engine } from '../../../support/engines/engine.js';
import { asked, hold, serve } from '../../../support/frameworks/framework-documents.js';
import { markup, titlesAre, troubles } from '../../../support/frameworks/framework-page.js';
import { startOrigin, startOrigins, type Origin, type Origins } from '../../../support/servers/origins.js';
import { scriptTag, servePage } from '../../../support/pages/page-recorder.js';

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

const page = (path: string, body: string): string =>
  servePage(origins, body, {
    path,
    head: `${scriptTag(origins)}<script src="${hosts.url}/htmx.org/dist/htmx.js"></script>`,
  });
const widget = (src: string): string =>
  `<tool-comparison id="one" src="${src}"><a href="/elsewhere">Read it</a></tool-comparison>`;
const shows = (engine: Engine, titles: string) => engine.waitFor(titlesAre, titles);
const press = (engine: Engine, id: string) =>
  engine.evaluate((name) => document.getElementById(name)?.click(), id);

test('htmx: swaps into an element, in place of it, and out of it', async ({ engine }) => {
  const [a, b] = [serve(origins, 'A'), serve(origins, 'B')];
  const held = hold(origins, 'C');
  const swap = (id: string, how: string): string =>
    `<button id="${id}" hx-get="/${id}" hx-target="${how === 'outerHTML' ? '#one' : '#place'}" hx-swap="${how}">${id}</button>`;
  for (const [id, src] of Object.entries({ a, b, c: held.url })) origins.page.html(`/${id}`, widget(src));
  origins.page.html('/none', '<p id="none">Nothing to compare</p>');
  await engine.goto(
    page(
      '/',
      `${swap('a', 'innerHTML')}${swap('b', 'outerHTML')}${swap('c', 'outerHTML')}${swap('none', 'innerHTML')}<div id="place"></div>`,
    ),
  );
  await engine.waitFor(() => 'htmx' in window);
  await press(engine, 'a');
  await shows(engine, 'A');
  await press(engine, 'b');
  await shows(engine, 'B');
  await press(engine, 'c');
  await held.asked;
  await press(engine, 'none');
  await held.aborted;
  await engine.waitFor(() => document.getElementById('none') !== null);
  await press(engine, 'a');
  await shows(engine, 'A');
  expect(asked(origins)).toBe('A1 B1 C1');
});

test('htmx: boosted links, and going back in its history', async ({ engine }) => {
  const links =
    '<p hx-boost="true"><a id="to-one" href="/one">One</a> <a id="to-two" href="/two">Two</a></p>';
  const [a, b] = [widget(serve(origins, 'A')), widget(serve(origins, 'B'))];
  page('/two', links + b);
  await engine.goto(page('/one', links + a));
  await shows(engine, 'A');
  await press(engine, 'to-two');
  await shows(engine, 'B');
  await engine.evaluate(() => history.back());
  await shows(engine, 'A');
  expect(await engine.evaluate(markup)).toBe(a);
  await engine.evaluate(() => history.forward());
  await shows(engine, 'B');
  expect(await engine.evaluate(markup)).toBe(b);
  expect(asked(origins)).toBe('A1 B1');
  const pages = origins.page.requests.filter(({ url }) => url === '/one' || url === '/two');
  expect(pages.map(({ url }) => url)).toEqual(['/one', '/two']);
});
