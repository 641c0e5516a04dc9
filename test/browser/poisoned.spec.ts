// The widget changes no built-in. If a built-in of the page throws, the widget works or leaves the fallback content, with
// one warning at most of the document, and one of the vote service.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FIRST, readDocument } from '../support/pages/page-documents.js';
import { isReady } from '../support/pages/page-inspect.js';
import { scriptTag } from '../support/pages/page-recorder.js';
import { expect, test } from '../support/pages/page-test.js';
import { GLOBALS, NOT_MET, OBJECTS } from '../support/hosts/poison-lists.js';
import { tryAll, type Fault } from '../support/hosts/poison.js';

declare global {
  var assertNoPoisoning: () => void;
}

const talliesOf = (tools: { id: string }[]): object => ({
  tallies: Object.fromEntries(tools.map(({ id }) => [id, { ship: 1, skip: 1 }])),
});

const NO_MATTER = 'both engines call the same built-ins';

test('loading, rendering and voting change no built-in and add no global', async ({
  page,
  open,
  origins,
}) => {
  const { data } = origins;
  const file = resolve(import.meta.dirname, '../../node_modules/@fast-check/poisoning/lib/main.js');
  const source = await readFile(file, 'utf8');
  origins.page.on('/poisoning.js', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(source);
  });
  const document = readDocument(FIRST);
  data.json('/votes', talliesOf(document.tools));
  data.json('/poisoned.json', { ...document, community: { votes: '/votes' } });
  await open(`<tool-comparison src="${data.url}/poisoned.json"></tool-comparison>`, {
    head: `<script type="module">
      import { assertNoPoisoning } from '/poisoning.js';
      globalThis.assertNoPoisoning = () => assertNoPoisoning({ ignoredRootRegex: /^(seen|assertNoPoisoning|__pw_.*)$/ });
    </script>${scriptTag(origins)}`,
  });
  await page.waitForFunction(isReady);
  await page.getByRole('button', { name: 'Ship' }).first().click();
  await page.waitForFunction(() => seen.announcements.length > 0);
  await page.evaluate(() => {
    globalThis.assertNoPoisoning();
  });
});

for (const when of ['before', 'after'] as const) {
  test(`a built-in that throws, from ${when === 'before' ? 'before the script runs' : 'after the comparison is shown'}`, async ({
    page,
    origins,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', NO_MATTER);
    const { data } = origins;
    const document = { ...readDocument(FIRST), community: { votes: '/votes' } };
    data.json('/votes', talliesOf(document.tools));
    // Each frame has its own vote service, so that none finds the voter of another.
    data.on('/poisoned.json', ({ url = '' }, response) => {
      const votes = url.replace('/poisoned.json', '/votes');
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ...document, community: { votes } }));
    });
    origins.page.on('/frame', ({ url = '' }, response) => {
      const src = data.url + url.replace('/frame', '/poisoned.json');
      response.writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><script>parent.prepare(window)</script>${scriptTag(origins)}
        <tool-comparison src="${src}"><p id="fallback">Fallback</p></tool-comparison>`);
    });
    origins.page.html('/', '<!doctype html><title>A page</title><body>');
    await page.goto(origins.page.url);
    const next = { ...document, title: 'New words', id: 'another' };
    const sent = [OBJECTS, GLOBALS, when, next].map((it) => JSON.stringify(it)).join(', ');
    const { called, faults } = await page.evaluate<{ called: string[]; faults: Fault[] }>(
      `(${tryAll.toString()})(${sent})`,
    );
    expect(called.length).toBeGreaterThan(60);
    expect(faults.filter(({ builtin }) => !NOT_MET[when].includes(builtin))).toEqual([]);
  });
}

/** What pages have under that name: a content management system its address, a bundle its own class, a shim what it needs. */
for (const own of ["'https://site.example/'", 'class URL {}', '{ createObjectURL() {} }', 'null']) {
  test(`a page with a URL of its own: ${own}`, async ({ page, open, origins }) => {
    const { data } = origins;
    const document = readDocument(FIRST);
    data.json('/votes', talliesOf(document.tools));
    data.json('/a.json', { ...document, community: { votes: '/votes' } });
    await open(`<tool-comparison src="${data.url}/a.json"></tool-comparison>`, {
      head: `<script>window.URL = ${own}</script>${scriptTag(origins)}`,
    });
    await page.waitForFunction(isReady);
    await page.getByRole('button', { name: 'Ship' }).first().click();
    await page.waitForFunction(() => seen.announcements.length > 0);
    expect(await page.evaluate(() => [...seen.errors, ...seen.warnings])).toEqual([]);
  });
}
