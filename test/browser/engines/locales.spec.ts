// Comparisons in every language of the interface: the built file loads the words that it needs from the folder beside it, and
// nothing flickers meanwhile. In every engine.
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { en } from '../../../src/i18n/en.js';
import { LOCALES } from '../../../src/i18n/locale-lookup.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { readDocument, RICH } from '../../support/pages/page-documents.js';
import { scriptTag, servePage, type PageOptions } from '../../support/pages/page-recorder.js';
import type { Handler, Origins } from '../../support/servers/origins.js';

const FOLDER = '/dist/locales/';

/** A document in a language, whose own words have no letters. */
const wordless = (lang: string): unknown => ({
  version: 1,
  id: lang,
  lang,
  updated: '2026-01-20',
  url: 'https://publisher.example/1',
  disclosure: '§',
  tools: [
    {
      id: '1',
      name: '1.',
      category: '§',
      tagline: '§',
      description: '§',
      url: 'https://publisher.example/2',
      sponsored: true,
    },
    { id: '2', name: '2.', entry: '$2' },
  ],
  reviewers: [
    { id: '1', name: '#1' },
    { id: '2', name: '#2', kind: 'ai' },
  ],
  reviews: [
    { reviewer: '1', tool: '1', verdict: 'ship', quote: '§', url: 'https://publisher.example/3' },
    { reviewer: '2', tool: '1', verdict: 'skip', quote: '§ '.repeat(1500) },
    { reviewer: '2', tool: '2', verdict: 'skip', quote: '§' },
  ],
  community: { tallies: { 1: { ship: 3, skip: 1 } } },
  newsletter: { endpoint: 'https://publisher.example/4' },
});

const widgets = (names: readonly string[], { data }: Origins): string =>
  names
    .map(
      (name) => `<tool-comparison src="${data.url}/${name}.json" vote-endpoint="/votes"></tool-comparison>`,
    )
    .join('');

const asked = ({ script }: Origins): string[] =>
  script.requests
    .filter(({ url, method }) => url.startsWith(FOLDER) && method === 'GET')
    .map(({ url }) => url.slice(FOLDER.length));

async function open(
  engine: Engine,
  origins: Origins,
  names: readonly string[],
  options: PageOptions = {},
): Promise<void> {
  for (const name of names) origins.data.json(`/${name}.json`, wordless(name));
  origins.page.json('/votes', { tallies: { 1: { ship: 3, skip: 1 }, 2: { ship: 0, skip: 0 } } });
  await engine.goto(servePage(origins, widgets(names, origins), options));
}

const areReady = (count: number): boolean =>
  document.querySelectorAll('tool-comparison:state(ready)').length === count;

/** Every text and name in every widget, by its language. */
const textsByLanguage = (): Record<string, string[]> =>
  Object.fromEntries(
    [...document.querySelectorAll('tool-comparison')].map((widget) => {
      const root = widget.shadowRoot as ShadowRoot;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement?.localName !== 'style')
          texts.push(walker.currentNode.textContent ?? '');
      }
      for (const element of root.querySelectorAll('*')) {
        for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'])
          texts.push(element.getAttribute(name) ?? '');
      }
      return [root.querySelector('[lang]')?.getAttribute('lang') ?? '', texts.map((text) => text.trim())];
    }),
  );

const isEnglishMarked = (): boolean =>
  [...document.querySelectorAll('tool-comparison')].some(
    ({ shadowRoot }) => shadowRoot?.querySelector('[lang=en]') !== null,
  );

/** The first vote button of the first widget, which says whether its words are there. */
const firstButton = (): string =>
  document
    .querySelector('tool-comparison')
    ?.shadowRoot?.querySelector('[part~=vote-button]')
    ?.textContent.trim() ?? '';

/** Few at a time, so that a slow machine has their words in time. */
const GROUPS = [LOCALES.slice(0, 6), LOCALES.slice(6, 12), LOCALES.slice(12)];

for (const names of GROUPS) {
  test(`in their own words, each loaded once, and none of ours in English: ${names.join(', ')}`, async ({
    engine,
    origins,
  }) => {
    const [first = ''] = names;
    await open(engine, origins, [...names, first]);
    await engine.waitFor(areReady, names.length + 1);
    expect(asked(origins).toSorted()).toEqual(names.map((name) => `${name}.js`).toSorted());
    const texts = await engine.evaluate(textsByLanguage);
    expect(Object.keys(texts).toSorted()).toEqual([...names].toSorted());
    expect(await engine.evaluate(isEnglishMarked)).toBe(false);
    const english = new Set(Object.values<string>(en).filter((text) => !text.includes('{')));
    for (const [lang, own] of Object.entries(texts)) {
      expect(own.length, lang).toBeGreaterThan(40);
      const left = own.filter((text) => english.has(text));
      const same = ['AI', 'Community', 'Reviewer'];
      expect(
        left.filter((text) => !same.includes(text)),
        lang,
      ).toEqual([]);
      if (new Intl.Locale(lang).maximize().script === 'Latn') continue;
      const latin = own.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []);
      expect(
        latin.filter((word) => !['AI', 'vs', 'JavaScript'].includes(word)),
        lang,
      ).toEqual([]);
    }
    expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [], failures: [] });
  });
}

test('English needs no other file, whatever the kind of English', async ({ engine, origins }) => {
  await open(engine, origins, ['en', 'en-GB', 'sv']);
  await engine.waitFor(areReady, 3);
  expect(asked(origins)).toEqual([]);
});

test('the language of the page counts where the document has none', async ({ engine, origins }) => {
  const { lang: _lang, ...document } = wordless('de') as Record<string, unknown>;
  origins.data.json('/none.json', document);
  await engine.goto(servePage(origins, widgets(['none'], origins), { lang: 'pt_PT' }));
  await engine.waitFor(isReady);
  expect(asked(origins)).toEqual(['pt-BR.js']);
  expect(await engine.evaluate(firstButton)).toBe('Recomendo');
  // The page changes its mind: the former words stay until the new ones are there.
  await engine.evaluate(() => {
    window.document.documentElement.lang = 'de';
    window.document.querySelector('tool-comparison')?.setAttribute('theme', 'light');
  });
  await engine.waitFor((text: string) => {
    const root = window.document.querySelector('tool-comparison')?.shadowRoot;
    return root?.querySelector('[part~=vote-button]')?.textContent.trim() === text;
  }, 'Empfehlen');
});

/** Serves a language late: gives what sends it. */
function hold(origins: Origins, name: string): { readonly send: () => void; readonly asked: Promise<void> } {
  let send = (): void => undefined;
  const asked = new Promise<void>((arrived) => {
    const handler: Handler = async (_request, response) => {
      arrived();
      await new Promise<void>((release) => {
        send = release;
      });
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(
          `globalThis[Symbol.for('tool-comparison.locales')].${name} = { lang: '${name}', words: { ship: 'NEHMEN' } };`,
        );
    };
    origins.script.on(`${FOLDER}${name}.js`, handler);
  });
  return { send: () => send(), asked };
}

test('the skeleton waits for the words', async ({ engine, origins }) => {
  const words = hold(origins, 'de');
  await open(engine, origins, ['de']);
  await words.asked;
  expect(await engine.evaluate(() => document.querySelector('tool-comparison:state(loading)') !== null)).toBe(
    true,
  );
  expect(
    await engine.evaluate(
      () => document.querySelector('tool-comparison')?.shadowRoot?.querySelector('.skeleton') !== null,
    ),
  ).toBe(true);
  words.send();
  await engine.waitFor(isReady);
  expect(await engine.evaluate(firstButton)).toBe('NEHMEN');
});

test('words that do not come in time: English, and it stays so', async ({ engine, origins }) => {
  const words = hold(origins, 'de');
  await open(engine, origins, ['de']);
  await engine.waitFor(isReady);
  expect(await engine.evaluate(firstButton)).toBe('Ship');
  expect(await engine.evaluate(isEnglishMarked)).toBe(true);
  words.send();
  await engine.waitFor(() => {
    const registry = (globalThis as { [key: symbol]: Record<string, unknown> | undefined })[
      Symbol.for('tool-comparison.locales')
    ];
    return registry?.['de'] !== undefined;
  });
  await engine.evaluate(async () => {
    const widget = document.querySelector('tool-comparison');
    if (!widget) return;
    widget.setAttribute('theme', 'dark');
    await widget.updateComplete;
  });
  expect(await engine.evaluate(firstButton)).toBe('Ship');
});

test('words that are not there: English, at once, and one warning', async ({ engine, origins }) => {
  origins.script.on(`${FOLDER}de.js`, (_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html>Not found');
  });
  await open(engine, origins, ['de', 'de']);
  await engine.waitFor(areReady, 2);
  expect(await engine.evaluate(firstButton)).toBe('Ship');
  expect(await engine.evaluate(() => seen)).toMatchObject({
    errors: [],
    warnings: [expect.stringContaining('[language]')],
  });
});

test('a message in place of a comparison is in the language of the page', async ({ engine, origins }) => {
  await engine.goto(servePage(origins, widgets(['missing'], origins), { lang: 'ja' }));
  await engine.waitFor(() => document.querySelector('tool-comparison:state(error)') !== null);
  expect(
    await engine.evaluate(() => document.querySelector('tool-comparison')?.shadowRoot?.textContent),
  ).toContain('再読み込み');
});

for (const [kind, tag] of [
  ['a module', (origins: Origins) => scriptTag(origins, 'type="module" nonce="n0nce"')],
  [
    'a classic script',
    ({ script }: Origins) =>
      `<script nonce="n0nce" src="${script.url}/dist/tool-comparison.classic.js"></script>`,
  ],
] as const) {
  for (const [policy, sources] of [
    ['by nonce', (): string => "'nonce-n0nce'"],
    ['by nonce, strictly', (): string => "'nonce-n0nce' 'strict-dynamic'"],
    ['by host', ({ script }: Origins): string => `'nonce-n0nce' ${script.url}`],
  ] as const) {
    test(`under a policy that allows scripts ${policy}, by ${kind}`, async ({ engine, origins }) => {
      await open(engine, origins, ['de'], {
        head: tag(origins),
        nonce: 'n0nce',
        headers: {
          'content-security-policy': `script-src ${sources(origins)}; require-trusted-types-for 'script'; trusted-types lit-html`,
        },
      });
      await engine.waitFor(isReady);
      expect(await engine.evaluate(firstButton)).toBe('Empfehlen');
      expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [], violations: [] });
    });
  }
}

test('a second line loads the words beforehand', async ({ engine, origins }) => {
  const line = `<script type="module" src="${origins.script.url}${FOLDER}de.js"></script>`;
  await open(engine, origins, ['de'], { head: line + scriptTag(origins) });
  await engine.waitFor(isReady);
  expect(await engine.evaluate(firstButton)).toBe('Empfehlen');
  expect(asked(origins)).toEqual(['de.js']);
});

test('no words are loaded for a document that replaces every text', async ({ engine, origins }) => {
  const labels = Object.fromEntries(Object.keys(en).map((key) => [key, `§ ${key}`]));
  origins.data.json('/own.json', { ...(readDocument(RICH) as object), lang: 'de', labels });
  await engine.goto(servePage(origins, widgets(['own'], origins)));
  await engine.waitFor(isReady);
  expect(await engine.evaluate(firstButton)).toBe('§ ship');
  expect(asked(origins)).toEqual([]);
});

test('labels of the document win over the words', async ({ engine, origins }) => {
  origins.data.json('/own.json', {
    ...(readDocument(RICH) as object),
    lang: 'de',
    labels: { ship: 'Nehmen' },
  });
  await engine.goto(servePage(origins, widgets(['own'], origins)));
  await engine.waitFor(isReady);
  expect(await engine.evaluate(firstButton)).toBe('Nehmen');
  expect(
    await engine.evaluate(() => document.querySelector('tool-comparison')?.shadowRoot?.textContent),
  ).toContain('Im Wortlaut');
});
