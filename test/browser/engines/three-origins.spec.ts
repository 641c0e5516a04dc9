// The main use, in every engine: a page, a script and a document of three origins.
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { startOrigin, type Origin } from '../../support/servers/origins.js';
import {
  FIRST,
  readDocument,
  RICH,
  SMALL,
  textsOf,
  validDocuments,
  WORST,
} from '../../support/pages/page-documents.js';
import { isReady, shownText, unfoldAll } from '../../support/pages/page-inspect.js';
import { servePage, widgetTag, type Seen } from '../../support/pages/page-recorder.js';

const seenOn = (engine: Engine): Promise<Seen> => engine.evaluate(() => seen);
const documentsAskedOf = ({ requests }: Origin): string[] =>
  requests.filter(({ url }) => url.includes('.json')).map(({ method, url }) => `${method} ${url}`);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

for (const name of validDocuments) {
  test(`every text of ${name} is shown`, async ({ engine, origins }) => {
    await engine.goto(servePage(origins, widgetTag(origins, name)));
    await engine.waitFor(isReady);
    await engine.waitFor(unfoldAll);

    const shown = await engine.evaluate(shownText);
    const texts = textsOf(readDocument(name));
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.filter((text) => !shown.includes(squeeze(text)))).toEqual([]);
    expect(await seenOn(engine)).toEqual({
      loads: [{ id: name, problems: [] }],
      failures: [],
      warnings: [],
      errors: [],
      violations: [],
      announcements: [],
    });
    expect(documentsAskedOf(origins.data)).toEqual([`GET /comparisons/${name}.json`]);
    expect(origins.script.requests.map(({ url }) => url)).toEqual(['/dist/tool-comparison.js']);
    expect(origins.page.requests.map(({ url }) => url)).toEqual(['/']);
  });
}

test('a document with every problem that can be shown is shown, as text', async ({ engine, origins }) => {
  await engine.goto(servePage(origins, widgetTag(origins, WORST)));
  await engine.waitFor(isReady);
  await engine.waitFor(unfoldAll);

  const shown = await engine.evaluate(shownText);
  const { kicker, title, summary } = readDocument(WORST);
  // Figures are kept together, and so stand in elements of their own.
  const bare = (text: unknown): string => String(text).replace(/\s/g, '');
  for (const text of [kicker, title, summary])
    expect(bare(shown).includes(bare(text)), String(text).slice(0, 80)).toBe(true);
  expect(shown).not.toContain('42');
  const { loads, errors, warnings, violations } = await seenOn(engine);
  expect(loads[0]?.problems.map(({ path }) => path)).toContain('tools[0].panelShip');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^<tool-comparison>/);
  expect([...errors, ...violations]).toEqual([]);
  const asked = origins.data.requests.map(({ url }) => url).sort();
  expect(asked.filter((url) => url !== '/images/no-such-picture.svg')).toEqual([
    `/comparisons/${WORST}.json`,
  ]);
});

test('sends other origins no credentials, and only the origin of the page’s address', async ({
  engine,
  origins,
}) => {
  const { page, data } = origins;
  // Cookies ignore ports: the publisher's origin has the same cookies as the page.
  page.json('/own.json', readDocument(SMALL));
  const head = { 'set-cookie': 'session=secret; Path=/', 'referrer-policy': 'unsafe-url' };
  const body = `${widgetTag(origins, RICH)}<tool-comparison src="/own.json"></tool-comparison>`;
  const address = servePage(origins, body, { path: '/blog/post', headers: head });
  await engine.goto(address);
  await engine.goto(`${address}?draft=1`);
  await engine.waitFor(() => seen.loads.length === 2);
  await engine.waitFor(() =>
    [...(document.querySelector('tool-comparison')?.shadowRoot?.querySelectorAll('img') ?? [])]
      .slice(0, 2)
      .every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );

  const last = <Item>(list: Item[]): Item | undefined => list.at(-1);
  expect(last(page.requests.filter(({ url }) => url.includes('draft')))?.headers.cookie).toBe(
    'session=secret',
  );
  const own = last(page.requests.filter(({ url }) => url === '/own.json'));
  expect(own?.headers.cookie).toBe('session=secret');
  expect(data.requests.length).toBeGreaterThan(2);
  for (const { url, headers } of data.requests) {
    if (url.endsWith('.json')) expect(headers.cookie, url).toBeUndefined();
    expect(headers.referer, url).toBe(`${page.url}/`);
  }
});

test('follows a redirect, and resolves URLs in the document against the final address', async ({
  engine,
  origins,
}) => {
  const { data } = origins;
  const fourth = await startOrigin({ cors: true, files: { '/images/': 'demo/images' } });
  const { tools, ...rest } = readDocument(SMALL);
  fourth.json('/deep/down/a.json', {
    ...rest,
    url: 'full.html',
    tools: tools.map((tool, index) => ({ ...tool, url: `../tool-${index}`, logo: '/images/caddy.svg' })),
  });
  data.on('/moved.json', (_request, response) => {
    response.writeHead(302, { location: `${fourth.url}/deep/down/a.json` }).end();
  });
  await engine.goto(servePage(origins, `<tool-comparison src="${data.url}/moved.json"></tool-comparison>`));
  await engine.waitFor(isReady);

  const addresses = await engine.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLAnchorElement & HTMLImageElement>('a, img') ?? [])].map(
      ({ href, src }) => href || src,
    );
  });
  expect(addresses.sort()).toEqual(
    ['/deep/down/full.html', '/deep/tool-0', '/deep/tool-1', '/images/caddy.svg', '/images/caddy.svg'].map(
      (path) => fourth.url + path,
    ),
  );
  expect(documentsAskedOf(fourth)).toEqual(['GET /deep/down/a.json']);
  await fourth.close();
});

test('an inline document: no request', async ({ engine, origins }) => {
  const json = JSON.stringify(readDocument(FIRST)).replaceAll('<', '\\u003c');
  const inline = `<script type="application/json">${json}</script><p>Fallback</p>`;
  await engine.goto(servePage(origins, widgetTag(origins, 'not-asked-for', '', inline)));
  await engine.waitFor(isReady);

  expect(await engine.evaluate(shownText)).toContain(readDocument(FIRST).title);
  expect(await seenOn(engine)).toMatchObject({
    loads: [{ id: FIRST, problems: [] }],
    errors: [],
    warnings: [],
  });
  expect(origins.data.requests).toEqual([]);
});

test('two hundred widgets with one address make one request', async ({ engine, origins }) => {
  await engine.goto(servePage(origins, widgetTag(origins, SMALL).repeat(200)));
  await engine.waitFor(() => seen.loads.length === 200);

  expect(await engine.evaluate(() => document.querySelectorAll('tool-comparison:state(ready)').length)).toBe(
    200,
  );
  expect(documentsAskedOf(origins.data)).toEqual([`GET /comparisons/${SMALL}.json`]);
});
