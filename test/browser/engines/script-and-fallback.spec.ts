// Every way to load the script, and pages where the script or the document fails to load. In every engine.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../../support/engines/engine-test.js';
import { startOrigin } from '../../support/servers/origins.js';
import { readDocument, SMALL } from '../../support/pages/page-documents.js';
import { isReady, shownText } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage, widgetTag } from '../../support/pages/page-recorder.js';

const FALLBACK = '<a id="fallback" href="/elsewhere">A vs B</a>';
const { version } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8'),
) as { version: string };

/** Whether the fallback content is rendered. */
const isFallbackShown = (): boolean =>
  (document.querySelector('#fallback')?.getBoundingClientRect().width ?? 0) > 20;

const WAYS: Record<string, string> = {
  'in the head': 'type="module"',
  'in the head, async': 'type="module" async',
};

for (const [way, attributes] of Object.entries(WAYS)) {
  test(`the script ${way}`, async ({ engine, origins }) => {
    await engine.goto(
      servePage(origins, widgetTag(origins, SMALL, '', FALLBACK), { head: scriptTag(origins, attributes) }),
    );
    await engine.waitFor(isReady);

    expect(await engine.evaluate(shownText)).toContain(readDocument(SMALL).title);
    expect(await engine.evaluate(isFallbackShown)).toBe(false);
    expect(await engine.evaluate(() => [...seen.errors, ...seen.warnings])).toEqual([]);
  });
}

test('the script injected into a page that has long been loaded', async ({ engine, origins }) => {
  await engine.goto(servePage(origins, widgetTag(origins, SMALL, '', FALLBACK), { head: '' }));
  expect(await engine.evaluate(() => document.readyState)).toBe('complete');
  expect(await engine.evaluate(isFallbackShown)).toBe(true);
  await engine.evaluate((src: string) => {
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
  }, `${origins.script.url}/dist/tool-comparison.js`);
  await engine.waitFor(isReady);

  expect(await engine.evaluate(shownText)).toContain(readDocument(SMALL).title);
  expect(await engine.evaluate(isFallbackShown)).toBe(false);
  expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
});

test('the script twice: no error, no warning', async ({ engine, origins }) => {
  const copy = `<script type="module" src="${origins.script.url}/dist/tool-comparison.js?copy"></script>`;
  await engine.goto(servePage(origins, widgetTag(origins, SMALL), { head: scriptTag(origins) + copy }));
  await engine.waitFor(isReady);
  // Modules run in order: once this one has run, so has the copy.
  await engine.waitFor(() => document.readyState === 'complete');

  expect(origins.script.requests.map(({ url }) => url).sort()).toEqual([
    '/dist/tool-comparison.js',
    '/dist/tool-comparison.js?copy',
  ]);
  expect(await engine.evaluate(() => [...seen.errors, ...seen.warnings])).toEqual([]);
  expect(await engine.evaluate(() => seen.loads.length)).toBe(1);
});

test('two versions: the first wins, and one warning says so', async ({ engine, origins }) => {
  const { script } = origins;
  const built = readFileSync(resolve(import.meta.dirname, '../../../dist/tool-comparison.js'), 'utf8');
  expect(built).toContain(version);
  script.on('/other.js', (_request, response) => {
    const other = built.replaceAll(version, '98.7.6');
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(other);
  });
  const other = `<script type="module" src="${script.url}/other.js"></script>`;
  await engine.goto(servePage(origins, widgetTag(origins, SMALL), { head: scriptTag(origins) + other }));
  await engine.waitFor(isReady);

  await engine.waitFor(() => seen.warnings.length > 0);
  const warnings = await engine.evaluate(() => seen.warnings);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('98.7.6');
  expect(
    await engine.evaluate(
      () => (customElements.get('tool-comparison') as unknown as { version: string }).version,
    ),
  ).toBe(version);
  expect(await engine.evaluate(() => seen.errors)).toEqual([]);
});

test('no script: the fallback content is shown', async ({ engine, origins }) => {
  const head = `<script type="module" src="${origins.script.url}/no-such-file.js"></script>`;
  await engine.goto(servePage(origins, widgetTag(origins, SMALL, '', FALLBACK), { head }));

  expect(origins.script.requests.map(({ url }) => url)).toEqual(['/no-such-file.js']);
  expect(await engine.evaluate(isFallbackShown)).toBe(true);
  expect(origins.data.requests).toEqual([]);
});

test('a publisher without CORS: error code network, and the fallback content', async ({
  engine,
  origins,
}) => {
  const closed = await startOrigin({ files: { '/comparisons/': 'demo/comparisons' } });
  const src = `${closed.url}/comparisons/${SMALL}.json`;
  await engine.goto(
    servePage(
      origins,
      `<tool-comparison src="${src}">${FALLBACK}</tool-comparison><tool-comparison src="${src}"></tool-comparison>`,
    ),
  );
  await engine.waitFor(() => seen.failures.length === 2);

  expect(await engine.evaluate(() => seen.failures)).toEqual(['network', 'network']);
  expect(await engine.evaluate(isFallbackShown)).toBe(true);
  expect(
    await engine.evaluate(() => {
      const [withFallback, without] = document.querySelectorAll('tool-comparison');
      const button = without?.shadowRoot?.querySelector('button');
      return {
        isInError: [withFallback, without].every((element) => element?.matches(':state(error)')),
        code: withFallback?.error?.code,
        button: button?.textContent.trim(),
        isButtonShown: (button?.getBoundingClientRect().width ?? 0) > 40,
      };
    }),
  ).toEqual({ isInError: true, code: 'network', button: 'Try again', isButtonShown: true });
  expect(await engine.evaluate(() => seen.errors)).toEqual([]);
  expect(await engine.evaluate(() => seen.warnings.length)).toBe(1);
  // Three tries, shared by both widgets.
  expect(closed.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
  await closed.close();
});
