// The badge of a tool, as another site's page gets it. test/browser/chromium/published.spec.ts draws it.
import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { minimal } from '../../support/element/documents.js';
import { appOf } from './support/app.js';
import { sharedService } from './support/shared.js';
import { startService } from './support/start.js';
import { castAndRead, problemOf } from './support/voting.js';

const DEMO = resolve(import.meta.dirname, '../../../demo/comparisons');

interface Badge {
  readonly title: string;
  readonly texts: readonly string[];
  readonly svg: SVGSVGElement;
}

/** Fails where it is not well-formed XML. */
async function read(url: string): Promise<Badge> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  const { document } = new JSDOM(await response.text(), { contentType: 'image/svg+xml' }).window;
  const svg = document.documentElement as unknown as SVGSVGElement;
  const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
  return { title: svg.querySelector('title')?.textContent ?? '', texts, svg };
}

const bounds = (text: Element): [number, number] => {
  const [x, length] = ['x', 'textLength'].map((name) => Number(text.getAttribute(name)));
  assert.ok(x !== undefined && length !== undefined);
  return [x - length / 2, x + length / 2];
};

/** Every text is within the picture, and beside the others. */
function assertRoom({ svg }: Badge): void {
  const edges = [...svg.querySelectorAll('text')].map(bounds).sort(([a], [b]) => a - b);
  const inOrder = [0, ...edges.flat(), Number(svg.getAttribute('width'))];
  assert.deepEqual(
    inOrder,
    [...inOrder].sort((a, b) => a - b),
  );
}

describe('a badge has room for a name', () => {
  /** In parts of the font size. */
  const widthOf = async (name: string): Promise<number> => {
    const tools = ['a', 'b'].map((id) => ({ id, name }));
    const { app } = appOf({ documents: [minimal({ id: 'a-or-b', tools })] });
    const response = await app.request('https://publisher.example/badges/a-or-b/a.svg');
    const { document } = new JSDOM(await response.text(), { contentType: 'image/svg+xml' }).window;
    const [text] = document.querySelectorAll('text');
    assert.equal(text?.textContent, name);
    return Number(text.getAttribute('textLength')) / 12;
  };
  const names: readonly [string, string, number, number][] = [
    ['Latin letters', 'Sublime', 3, 4.2],
    ['signs that are text', '©®™', 2.1, 3],
    ['signs that are pictures', '©\ufe0f®\ufe0f™\ufe0f', 3.6, 3.9],
    ['arrows and other symbols', '→⇒√∞☎✂', 4.2, 6],
    ['Chinese', '剪映专业版', 5, 5],
    ['halfwidth Katakana', 'ｶﾀｶﾅ', 1.9, 2.8],
    ['fullwidth letters and signs', 'ＡＢ￥㈱', 4, 4],
    ['Bopomofo', 'ㄅㄆㄇ', 3, 3],
    ['pictures', '🚀🦊', 2.4, 2.6],
    ['a family and a flag, which are one picture each', '👨‍👩‍👧‍👦🇩🇪', 2.4, 2.6],
    ['the longest sign of Arabic', '﷽', 2, 4],
    ['a mark without a letter', '\u0351', 0.5, 1],
  ];
  for (const [what, name, least, most] of names) {
    test(`of ${what}`, async () => {
      const width = await widthOf(name);
      // Whole pixels.
      assert.ok(width > least - 0.05 && width < most + 0.05, String(width));
    });
  }

  test('in which letters are written in parts: as much as where they are not', async () => {
    for (const name of ['Café Ångström', '한글 워드'])
      assert.equal(await widthOf(name.normalize('NFD')), await widthOf(name));
    assert.equal(await widthOf('Z\u0351\u0336\u0489a\u0489'), await widthOf('Za'));
    // Vowels that stand beside their letter take room.
    assert.ok((await widthOf('का')) > (await widthOf('क')));
  });
});

describe('a badge', () => {
  const service = sharedService({ environment: { COMPARISONS: DEMO } });
  const address = (comparison: string, tool: string): string =>
    `${service().url}/badges/${encodeURIComponent(comparison)}/${encodeURIComponent(tool)}.svg`;

  test('says what the panel says, to the eye and by its name', async () => {
    const badge = await read(address('caddy-vs-traefik', 'traefik'));
    assert.deepEqual(badge.texts, ['Traefik Proxy', 'Panel ship 60%']);
    assert.equal(badge.title, 'Traefik Proxy: Panel ship 60%');
    assert.equal(badge.svg.getAttribute('role'), 'img');
    assert.equal(badge.svg.firstElementChild?.localName, 'title');
    assert.equal(badge.svg.getAttribute('lang'), 'en');
    const [line, share] = [...badge.svg.querySelectorAll('.line, .share')].map((one) =>
      Number(one.getAttribute('width')),
    );
    assert.equal((share ?? 0) / (line ?? 0), 0.6);
    assertRoom(badge);
  });

  test('says that there are no reviews', async () => {
    const { texts, svg } = await read(address('zed-vs-sublime-text', 'sublime-text'));
    assert.deepEqual(texts, ['Sublime Text', 'No reviews yet']);
    assert.equal(svg.querySelector('.share'), null);
  });

  test('says what the readers say, as soon as they have voted', async () => {
    const url = address('caddy-vs-traefik', 'caddy');
    const before = await fetch(url);
    for (const choice of ['ship', 'ship', 'ship', 'skip'])
      await castAndRead(service().url, { comparison: 'caddy-vs-traefik', tool: 'caddy', choice });
    const badge = await read(url);
    assert.deepEqual(badge.texts, ['Caddy', 'Panel ship 50%', 'Community 75%']);
    assert.equal(badge.title, 'Caddy: Panel ship 50% · Community 75%');
    const again = await fetch(url, { headers: { 'If-None-Match': before.headers.get('etag') ?? '' } });
    assert.equal(again.status, 200);
    assertRoom(badge);
  });

  test('is in the language and direction of the document', async () => {
    const badge = await read(address('notion-vs-obsidian', 'obsidian'));
    assert.equal(badge.svg.getAttribute('lang'), 'ar');
    const [figure, name] = [...badge.svg.querySelectorAll('text')];
    assert.match(figure?.textContent ?? '', /^تأييد اللجنة .*75/);
    assert.deepEqual(
      [figure, name].map((text) => text?.getAttribute('direction')),
      ['rtl', 'ltr'],
    );
    assert.ok(bounds(name ?? assert.fail())[0] > bounds(figure ?? assert.fail())[1], 'begins on the right');
    assertRoom(badge);
  });

  test('cuts a long name off, and says all of it in its title', async () => {
    const badge = await read(address('worst', '__proto__'));
    assert.match(badge.texts[0] ?? '', /^Rindfleisch.{10,40}…$/);
    assert.match(badge.title, /^Rindfleisch.*x{160}: /);
    assert.ok(Number(badge.svg.getAttribute('width')) < 520);
    assertRoom(badge);
    assertRoom(await read(address('worst', 'a/b?c#d')));
  });

  test('escapes what a document says, in XML too', async (t) => {
    const { url, documents } = await startService(t);
    const name = `</title><script>alert(1)</script> & "'\u202e\ufffe\uffff\u0008\ud800]]>`;
    const document = {
      version: 1,
      id: 'hostile',
      tools: [
        { id: 'x', name },
        { id: 'y', name: 'Y' },
      ],
    };
    const labels = { noReviews: '<a xlink:href="javascript:alert(1)">none</a>' };
    await writeFile(join(documents, 'new.tmp'), JSON.stringify({ ...document, labels }));
    await rename(join(documents, 'new.tmp'), join(documents, 'new.json'));
    while ((await fetch(`${url}/badges/hostile/x.svg`)).status === 404);
    const badge = await read(`${url}/badges/hostile/x.svg`);
    assert.equal(badge.svg.querySelector('script, a'), null);
    assert.match(badge.title, /^<\/title><script>alert\(1\)<\/script> & "'\ufffd\]\]>: <a /);
    assertRoom(badge);
  });

  test('can be drawn by every site and kept by its readers, and does nothing when it is opened by itself', async () => {
    const { headers } = await fetch(address('zed-vs-sublime-text', 'zed'));
    assert.deepEqual(
      [
        'content-type',
        'access-control-allow-origin',
        'cross-origin-resource-policy',
        'x-content-type-options',
        'cache-control',
        'content-security-policy',
      ].map((name) => headers.get(name)),
      [
        'image/svg+xml',
        '*',
        'cross-origin',
        'nosniff',
        'private, max-age=300',
        "default-src 'none'; style-src 'unsafe-inline'",
      ],
    );
    const etag = headers.get('etag') ?? '';
    const again = await fetch(address('zed-vs-sublime-text', 'zed'), { headers: { 'If-None-Match': etag } });
    assert.deepEqual([again.status, again.headers.get('etag')], [304, etag]);
  });

  for (const [comparison, tool, code] of [
    ['nope', 'zed', 'unknown-comparison'],
    ['zed-vs-sublime-text', 'nope', 'unknown-tool'],
  ] as const) {
    test(`is not there: ${code}`, async () => {
      const response = await fetch(address(comparison, tool));
      assert.deepEqual([response.status, (await problemOf(response)).code], [404, code]);
    });
  }

  test('has only one form', async () => {
    const response = await fetch(`${service().url}/badges/zed-vs-sublime-text/zed.png`);
    assert.deepEqual([response.status, (await problemOf(response)).code], [404, 'not-found']);
  });
});
