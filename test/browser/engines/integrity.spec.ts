// The README's first snippet, with other addresses: a browser runs the built file and refuses any other. And the headers
// that the publisher must send to isolated pages. In every engine.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { en } from '../../../src/i18n/en.js';
import de from '../../../src/locales/de.js';
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import type { Origins } from '../../support/servers/origins.js';
import { readDocument, RICH, SMALL } from '../../support/pages/page-documents.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { servePage, widgetTag } from '../../support/pages/page-recorder.js';
import { outcome, servePictures, waitForOutcome } from '../../support/policy/policy-page.js';
import {
  integrity,
  publisherHeaders,
  scriptAddress,
  snippet,
} from '../../support/policy/documented-policy.js';

const built = resolve(import.meta.dirname, '../../../dist/tool-comparison.js');
const path = scriptAddress.pathname;

/** Opens the snippet, with this file at the script's address. */
async function open(engine: Engine, origins: Origins, file: Buffer): Promise<void> {
  const { script, data } = origins;
  script.on(path, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
  });
  data.json('/comparisons/a-vs-b.json', readDocument(SMALL));
  const body = snippet
    .replaceAll(scriptAddress.origin, script.url)
    // That of the latest release, after which other files may have been built: test/node/docs/releases.test.ts.
    .replace(/(?<=integrity=")[^"]+/, integrity)
    .replaceAll('https://publisher.example', data.url)
    .replace('<a ', '<a id="fallback" ');
  await engine.goto(servePage(origins, body, { head: '' }));
}

test('the snippet of the README runs the built file', async ({ engine, origins }) => {
  await open(engine, origins, await readFile(built));
  await engine.waitFor(isReady);
  expect(await engine.evaluate(outcome)).toMatchObject({ shows: 'comparison', isStyled: true });
  expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [] });
});

test('the snippet of the README refuses any other file', async ({ engine, origins }) => {
  await open(engine, origins, Buffer.concat([await readFile(built), Buffer.from('\n')]));
  expect(origins.script.requests.map(({ url }) => url)).toEqual([path]);
  expect(await engine.evaluate(() => customElements.get('tool-comparison') === undefined)).toBe(true);
  expect(await engine.evaluate(outcome)).toMatchObject({ shows: 'fallback' });
});

const hashOf = async (file: string): Promise<string> =>
  `sha384-${createHash('sha384')
    .update(await readFile(resolve(built, '..', file)))
    .digest('base64')}`;

for (const order of [
  ['tool-comparison.js', 'locales/de.js'],
  ['locales/de.js', 'tool-comparison.js'],
]) {
  test(`a language with its hash, in this order: ${order.join(', ')}`, async ({ engine, origins }) => {
    const { script, data, page } = origins;
    const hashes = await Promise.all(order.map(hashOf));
    const tags = order.map(
      (file, index) =>
        `<script type="module" src="${script.url}/dist/${file}" integrity="${hashes[index] ?? ''}" crossorigin></script>`,
    );
    data.json('/a.json', { ...readDocument(SMALL), lang: 'de' });
    // Firefox does not know hashes of external scripts in a policy: there the tags are held by the files' addresses.
    const sources =
      engine.name === 'firefox'
        ? order.map((file) => `${script.url}/dist/${file}`)
        : hashes.map((hash) => `'${hash}'`);
    page.html(
      '/',
      `<!doctype html><meta charset="utf-8"><title>A page</title>${tags.join('')}
      <tool-comparison src="${data.url}/a.json"></tool-comparison>`,
      { 'content-security-policy': `script-src ${sources.join(' ')}` },
    );
    await engine.goto(`${page.url}/`);
    await engine.waitFor(isReady);
    const words = (): string =>
      document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part~=scorecard]')
        ?.textContent ?? '';
    expect(await engine.evaluate(words)).toContain(de.words.reviewer);
    expect(script.requests.map(({ url }) => url).toSorted()).toEqual(
      order.map((file) => `/dist/${file}`).toSorted(),
    );
  });
}

test('a language that is not the file of its hash is not run, and the words are English', async ({
  engine,
  origins,
}) => {
  const { script, data } = origins;
  data.json('/a.json', { ...readDocument(SMALL), lang: 'de' });
  const hash = await hashOf('locales/fr.js');
  const head = `<script type="module" src="${script.url}/dist/locales/de.js" integrity="${hash}" crossorigin></script>
    <script type="module" src="${script.url}/dist/tool-comparison.js"></script>`;
  await engine.goto(
    servePage(origins, `<tool-comparison src="${data.url}/a.json"></tool-comparison>`, { head }),
  );
  await engine.waitFor(isReady);
  const words = (): string =>
    document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part~=scorecard]')?.textContent ??
    '';
  expect(await engine.evaluate(words)).toContain(en.reviewer);
});

const REQUIRE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const CREDENTIALLESS = { ...REQUIRE, 'cross-origin-embedder-policy': 'credentialless' };

/** Isolated pages: the headers sent with pictures, and whether the pictures are shown. */
const ISOLATED: [
  name: string,
  headers: Record<string, string>,
  sent: typeof publisherHeaders,
  seen: boolean,
][] = [
  ['require-corp, with the headers of the guide', REQUIRE, publisherHeaders, true],
  ['require-corp, without them', REQUIRE, new Map(), false],
  ['credentialless, without them', CREDENTIALLESS, new Map(), true],
];

test.describe('isolated pages', () => {
  // They have an opener policy.
  test.use({ sharesPage: false });

  for (const [name, headers, sent, areSeen] of ISOLATED) {
    test(`pictures under ${name}: ${areSeen ? 'shown' : 'initials'}`, async ({ engine, origins }) => {
      servePictures(origins, sent);
      await engine.goto(servePage(origins, widgetTag(origins, RICH), { headers }));
      await engine.waitFor(isReady);
      // Those further down are lazy: nobody may have asked for them.
      await engine.waitFor((shown: boolean) => {
        const root = document.querySelector('tool-comparison')?.shadowRoot;
        return (
          shown === !!root?.querySelector('[part=card] img.is-loaded') &&
          (shown || !root?.querySelector('[part=card] img'))
        );
      }, areSeen);
      await waitForOutcome(engine, { shows: 'comparison', isStyled: true });
      // WebKit does not know `credentialless` and ignores it.
      const isIsolated = engine.name !== 'webkit' || headers === REQUIRE;
      expect(await engine.evaluate(() => crossOriginIsolated)).toBe(isIsolated);
      expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [], failures: [] });
    });
  }
});
