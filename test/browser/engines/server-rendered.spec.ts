// A comparison that a server has rendered: taken over by the element without a change that a reader could see, and readable
// without scripts. In every engine.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { ARABIC, MANY, readDocument, RICH, SMALL } from '../../support/pages/page-documents.js';
import { servePage } from '../../support/pages/page-recorder.js';
import {
  AFTER,
  documentRequests,
  expectUnmoved,
  openRendered,
  upgrade,
} from '../../support/pages/takeover.js';
import type { Origins } from '../../support/servers/origins.js';
import { localeModule, serverModule } from '../../support/servers/rendered.js';

const NAMES = [RICH, MANY, ARABIC, SMALL];

/** Digits in the form that this engine does not write: its tables of languages may be older or newer than those of the server. */
const withLatinDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll('\u066c', ',')
    .replaceAll('\u066a\u061c', '\u200e%\u200e');

const open = (engine: Engine, origins: Origins, body: string): Promise<number[]> =>
  openRendered(engine, servePage(origins, body + AFTER, { head: '' }));

for (const name of NAMES) {
  test(`${name} is taken over as it is`, async ({ engine, origins }) => {
    const { renderComparison } = await serverModule();
    const src = `${origins.data.url}/comparisons/${name}.json`;
    const before = await open(
      engine,
      origins,
      renderComparison(readDocument(name), { src, attributes: { 'no-vote': true } }),
    );
    expect(before[1]).toBeGreaterThan(300);

    await upgrade(engine, origins);

    const { drawn, before: rendered } = await engine.evaluate(() => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      return { drawn: root ? watch.markup(root) : '', before: watch.before };
    });
    expect(withLatinDigits(drawn)).toBe(withLatinDigits(rendered));
    await expectUnmoved(engine, before);
    expect(documentRequests(origins)).toEqual([]);
    expect(await engine.evaluate(() => [...seen.errors, ...seen.warnings])).toEqual([]);
  });
}

test('another language stays as it is until its words are loaded', async ({ engine, origins }) => {
  const { renderComparison } = await serverModule();
  const german = { ...readDocument(RICH), lang: 'de' };
  const locales = [await localeModule('de')];
  const options = { locales, attributes: { 'no-vote': true } };
  const before = await open(engine, origins, renderComparison(german, options));
  let release = (): void => undefined;
  const arrived = new Promise<void>((asked) => {
    origins.script.on('/dist/locales/de.js', async (_request, response) => {
      asked();
      await new Promise<void>((released) => {
        release = released;
      });
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(await readFile(resolve(import.meta.dirname, '../../../dist/locales/de.js')));
    });
  });
  const upgraded = upgrade(engine, origins);
  await arrived;
  expect(
    await engine.evaluate(() => document.querySelector('tool-comparison')?.shadowRoot?.textContent),
  ).toContain('Im Wortlaut');
  release();
  await upgraded;
  const { drawn, before: rendered } = await engine.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    return { drawn: root ? watch.markup(root) : '', before: watch.before };
  });
  expect(rendered).toContain('Im Wortlaut');
  expect(drawn).toBe(rendered);
  await expectUnmoved(engine, before);
  expect(await engine.evaluate(() => [...seen.errors, ...seen.warnings])).toEqual([]);
});

test('votes are taken over: those of the service, and the one that the reader has stored', async ({
  engine,
  origins,
}) => {
  const { renderComparison } = await serverModule();
  const votes = `${origins.data.url}/votes`;
  const tallies = (ships: number): object => ({
    zed: { ship: ships, skip: 30 },
    'sublime-text': { ship: 20, skip: 30 },
  });
  origins.data.json('/votes', { tallies: tallies(90) });
  const community = { votes, tallies: tallies(60) };
  const before = await open(engine, origins, renderComparison({ ...readDocument(SMALL), community }));
  await engine.evaluate((key: string) => {
    const ballot = { choice: 'ship', counted: 'ship', sequence: 1 };
    const record = { voter: '11111111-2222-4333-8444-555555555555', ballots: { zed: ballot } };
    localStorage.setItem(key, JSON.stringify(record));
  }, `tool-comparison ${votes}`);

  await upgrade(engine, origins);
  await engine.waitFor(() => document.querySelector('tool-comparison')?.tallies['zed']?.ship === 90);

  await expectUnmoved(engine, before);
  const shown = await engine.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('[part~=vote] button') ?? [])];
    return {
      pressed: buttons.map((button) => button.getAttribute('aria-pressed')),
      isEnabled: buttons.every((button) => button.matches(':enabled')),
      text: root?.querySelector('[part=card]')?.textContent.replace(/\s+/g, ' '),
    };
  });
  expect(shown).toMatchObject({ pressed: ['true', 'false', 'false', 'false'], isEnabled: true });
  expect(shown.text).toContain('120 votes');
  expect(shown.text).toContain('You said ship. Counted.');
  expect(documentRequests(origins)).toEqual([]);
  expect(origins.data.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /votes']);
});

test('what a server has folded stays folded where the browser does not search it', async ({
  engine,
  origins,
}) => {
  const { renderComparison } = await serverModule();
  const before = await open(
    engine,
    origins,
    renderComparison(readDocument(MANY), { attributes: { 'no-vote': true } }),
  );
  expect(await engine.evaluate(() => Reflect.deleteProperty(HTMLElement.prototype, 'onbeforematch'))).toBe(
    true,
  );

  await upgrade(engine, origins);

  await expectUnmoved(engine, before);
});

test('a reader who has scrolled, and come to a link, stays there', async ({ engine, origins }) => {
  const { renderComparison } = await serverModule();
  await open(engine, origins, renderComparison(readDocument(RICH)));
  const before = await engine.evaluate(() => {
    const links = document.querySelector('tool-comparison')?.shadowRoot?.querySelectorAll('a');
    const link = [...(links ?? [])].at(-1);
    link?.focus({ preventScroll: true });
    scrollBy(0, 437);
    return { href: link?.href, y: scrollY };
  });
  expect(before.href).toBeTruthy();
  expect(before.y).toBeGreaterThan(0);

  await upgrade(engine, origins);

  const after = await engine.evaluate(() => {
    const focused = document.querySelector('tool-comparison')?.shadowRoot?.activeElement;
    return { href: (focused as HTMLAnchorElement | null)?.href, y: scrollY };
  });
  expect(after.href).toBe(before.href);
  expect(after.y).toBe(before.y);
});

test('fifty share one style sheet and stay where they are', async ({ engine, origins }) => {
  const { renderComparison, styleSheet } = await serverModule();
  origins.page.on('/comparison.css', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/css' }).end(styleSheet);
  });
  const one = renderComparison(readDocument(RICH), {
    styles: '/comparison.css',
    attributes: { 'no-vote': true },
  });
  expect(one).not.toContain('<style');
  const before = await open(engine, origins, one.repeat(50));
  const isStyled = (): boolean =>
    [...document.querySelectorAll('tool-comparison')].every(({ shadowRoot }) => {
      const front = shadowRoot?.querySelector('.front');
      return front && getComputedStyle(front).display === 'grid';
    });
  expect(await engine.evaluate(isStyled)).toBe(true);

  await upgrade(engine, origins);

  await expectUnmoved(engine, before);
  expect(await engine.evaluate(isStyled)).toBe(true);
  expect(origins.page.requests.filter(({ url }) => url === '/comparison.css')).toHaveLength(1);
  expect(documentRequests(origins)).toEqual([]);
});
