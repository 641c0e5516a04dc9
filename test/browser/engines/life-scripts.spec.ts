// L5 in whole pages: two versions in either order, the package beside the script tag, scripts added in unusual ways.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { complaints, expect, story, test, timesAsked, titlesShown } from '../../support/pages/life-page.js';
import { startOrigin } from '../../support/servers/origins.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';

const root = resolve(import.meta.dirname, '../../..');
const built = readFileSync(resolve(root, 'dist/tool-comparison.js'), 'utf8');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
const OTHER = '98.7.6';
const running = (): string =>
  (customElements.get('tool-comparison') as unknown as { version: string }).version;

test('the other version first: it wins, and one warning names ours', async ({ engine, origins }) => {
  const { data, script } = origins;
  data.json('/a.json', story('Other'));
  script.on('/other.js', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(built.replaceAll(version, OTHER));
  });
  const other = `<script type="module" src="${script.url}/other.js"></script>`;
  await engine.goto(
    servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`, {
      head: other + scriptTag(origins) + other,
    }),
  );
  await engine.waitFor(isReady);
  await engine.waitFor(() => seen.warnings.length > 0);

  expect(await engine.evaluate(running)).toBe(OTHER);
  expect(await engine.evaluate(() => seen.warnings)).toEqual([`<tool-comparison> ${version} ignored`]);
  expect(await engine.evaluate(() => seen.errors)).toEqual([]);
  expect(timesAsked(data)).toBe(1);
});

test('the package by an import map and the script tag in the same version: no warning', async ({
  engine,
  origins,
}) => {
  const packages = await startOrigin({
    cors: true,
    files: { '/npm/': 'node_modules', '/dist/': '.cache/package/dist' },
  });
  const map = {
    imports: {
      'tool-comparison': `${packages.url}/dist/index.js`,
      lit: `${packages.url}/npm/lit/index.js`,
      'lit/': `${packages.url}/npm/lit/`,
      'lit-html': `${packages.url}/npm/lit-html/lit-html.js`,
      'lit-html/': `${packages.url}/npm/lit-html/`,
      'lit-element/': `${packages.url}/npm/lit-element/`,
      '@lit/reactive-element': `${packages.url}/npm/@lit/reactive-element/reactive-element.js`,
      'zod/mini': `${packages.url}/npm/zod/v4/mini/index.js`,
    },
  };
  origins.data.json('/a.json', story('Both'));
  const widget = `<tool-comparison src="${origins.data.url}/a.json"></tool-comparison>`;
  await engine.goto(
    servePage(origins, widget, {
      head: `<script type="importmap">${JSON.stringify(map)}</script>
        <script type="module">import { ToolComparisonElement } from 'tool-comparison';
          window.fromPackage = ToolComparisonElement;</script>${scriptTag(origins)}`,
    }),
  );
  await engine.waitFor(isReady);
  await engine.waitFor(() => document.readyState === 'complete');

  expect(
    await engine.evaluate(
      () =>
        customElements.get('tool-comparison') ===
        (globalThis as unknown as { fromPackage: unknown }).fromPackage,
    ),
  ).toBe(true);
  expect(origins.script.requests.map(({ url }) => url)).toEqual(['/dist/tool-comparison.js']);
  expect(timesAsked(origins.data)).toBe(1);
  expect(await engine.evaluate(complaints)).toEqual([]);
  await packages.close();
});

test('added by document.write, imported twice at once, and once more in a frame', async ({
  engine,
  origins,
}) => {
  const { data, script, page } = origins;
  data.json('/a.json', story('Odd'));
  const url = `${script.url}/dist/tool-comparison.js`;
  const widget = `<tool-comparison src="${data.url}/a.json"></tool-comparison>`;
  page.html('/inner', `<!doctype html>${scriptTag(origins)}${widget}`);
  await engine.goto(
    servePage(origins, `${widget}<iframe src="/inner"></iframe>`, {
      head: `<script>document.write('<script type="module" src="${url}"></scr' + 'ipt>')</script>`,
    }),
  );
  const same = await engine.evaluate(async (src: string) => {
    const [first, second] = await Promise.all([import(src), import(src)] as [
      Promise<{ ToolComparisonElement: unknown }>,
      Promise<{ ToolComparisonElement: unknown }>,
    ]);
    return [
      first === second,
      customElements.get('tool-comparison') === first.ToolComparisonElement,
      customElements.get('tool-comparison') !==
        document.querySelector('iframe')?.contentWindow?.customElements.get('tool-comparison'),
    ];
  }, url);
  await engine.waitFor(isReady);
  await engine.waitFor(
    () => !!document.querySelector('iframe')?.contentDocument?.querySelector('tool-comparison:state(ready)'),
  );

  expect(same).toEqual([true, true, true]);
  expect(await engine.evaluate(titlesShown)).toEqual(['Odd']);
  expect(await engine.evaluate(complaints)).toEqual([]);
});

test('document.open replaces a page: the new page shows its widgets', async ({ engine, origins }) => {
  const { data } = origins;
  data.json('/a.json', story('Old page'));
  data.json('/b.json', story('New page'));
  const widget = (name: string): string =>
    `<tool-comparison src="${data.url}/${name}.json"></tool-comparison>`;
  const again = `<script>
    window.writeAgain = (html) => { document.open(); document.write(html); document.close(); };
  </script>`;
  await engine.goto(servePage(origins, widget('a') + again));
  await engine.waitFor(isReady);
  await engine.evaluate(
    (html: string) => {
      (globalThis as unknown as { writeAgain: (html: string) => void }).writeAgain(html);
    },
    `<!doctype html><title>New</title>${scriptTag(origins)}${widget('b')}<p>After</p>`,
  );
  await engine.waitFor(isReady);

  expect(await engine.evaluate(titlesShown)).toEqual(['New page']);
  expect(data.requests.map(({ url }) => url)).toEqual(['/a.json', '/b.json']);
  expect(await engine.evaluate(complaints)).toEqual([]);
});
