// Narrow columns: words and figures are whole, and nothing overflows.
import { expect, type Engine } from '../../support/engines/engine.js';
import { FIRST, readDocument } from '../../support/pages/page-documents.js';
import { clipped, isMeasured, isReady } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';
import { test } from '../../support/engines/engine-test.js';

const WIDTHS = [320, 375, 480, 560, 720];

/** The words and figures that are drawn on more than one line. */
const broken = (engine: Engine, pattern: string): Promise<string[]> =>
  engine.evaluate((source) => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const found: string[] = [];
    if (!root) return found;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('.visually-hidden')) continue;
      for (const { 0: word, index } of node.data.matchAll(new RegExp(source, 'gu'))) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        // WebKit also has a box without width at the end of the line before, after a hyphen.
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
        const lines = new Set(boxes.map(({ top, height }) => Math.round((top + height / 2) / 6)));
        // Firefox has hyphens for these languages, and puts them where a word of that length may be divided.
        const isHyphenated =
          word.length >= 14 && getComputedStyle(node.parentElement as Element).hyphens === 'auto';
        if (isHyphenated && navigator.userAgent.includes('Firefox/')) continue;
        if (lines.size > 1) found.push(`${word} in ${node.parentElement?.className ?? ''}`);
      }
    }
    return found;
  }, pattern);

const WORDS = '[\\p{L}\\p{M}\\d]+';

interface Words {
  readonly lang: string;
  readonly labels: Readonly<Record<string, string>>;
}

const LANGUAGES: readonly Words[] = [
  { lang: 'en', labels: {} },
  {
    lang: 'de',
    labels: {
      ...{
        ship: 'Empfehlenswert',
        skip: 'Verzichtbar',
        entry: 'Einstiegspreis',
        panelShip: 'Expertenempfehlung',
      },
      ...{
        community: 'Gemeinschaftsbewertung',
        votes_other: '{n} Leserstimmen',
        voteQuestion: 'Würden Sie es weiterempfehlen?',
      },
      ...{ notReviewed: 'Nicht bewertet', shipBoth: 'Beide empfohlen', scorecard: 'Bewertungsübersicht' },
    },
  },
  {
    lang: 'fi',
    labels: {
      ...{ ship: 'Suositeltava', skip: 'Ohitettava', entry: 'Aloitushinta', panelShip: 'Asiantuntijaraati' },
      ...{
        community: 'Yhteisöarvostelut',
        votes_other: '{n} lukijaääntä',
        scorecard: 'Arvostelijoiden tuloskortti',
      },
    },
  },
  {
    lang: 'pl',
    labels: {
      ...{
        ship: 'Wdrożyłbym',
        skip: 'Pominąłbym',
        entry: 'Cena początkowa',
        panelShip: 'Rekomendacja panelu',
      },
      ...{ community: 'Społeczność czytelników', votes_other: '{n} głosów', scorecard: 'Karta recenzentów' },
    },
  },
  {
    lang: 'ru',
    labels: {
      ...{
        ship: 'Рекомендую',
        skip: 'Пропускаю',
        entry: 'Начальная стоимость',
        panelShip: 'Рекомендация экспертов',
      },
      ...{
        community: 'Пользовательское сообщество',
        votes_other: '{n} голосов',
        scorecard: 'Оценки рецензентов',
      },
    },
  },
];

const document_ = (
  { lang, labels }: Words,
  entries: readonly [string, string],
  more: object = {},
): object => ({
  version: 1,
  id: 'a-vs-b',
  lang,
  updated: '2026-09-14',
  tools: [
    { id: 'a', name: 'Alpha 2.0', category: 'Editor', tagline: 'Alpha', entry: entries[0] },
    { id: 'b', name: 'Beta', category: 'Editor', tagline: 'Beta', entry: entries[1] },
  ],
  reviewers: [1, 2, 3].map((n) => ({ id: `${n}`, name: `N ${n}` })),
  reviews: [1, 2, 3].flatMap((n) => [
    { reviewer: `${n}`, tool: 'a', verdict: 'ship', quote: 'Alpha' },
    { reviewer: `${n}`, tool: 'b', verdict: n > 1 ? 'skip' : 'ship' },
  ]),
  community: {
    votes: 'https://votes.invalid/',
    tallies: { a: { ship: 1_234_567, skip: 3 }, b: { ship: 700, skip: 500 } },
  },
  labels,
  ...more,
});

/** Puts the widget into a column of a wide page, and tells how to change its width. */
async function showNarrow(
  engine: Engine,
  origins: Parameters<typeof servePage>[0],
  document: object,
  css = '',
): Promise<(width: number) => Promise<void>> {
  origins.data.json('/a.json', document);
  await engine.setViewport(1280, 900);
  await engine.goto(
    servePage(
      origins,
      `<div id="box"><tool-comparison src="${origins.data.url}/a.json"></tool-comparison></div>`,
      {
        head: `${scriptTag(origins)}<style>${css}</style>`,
      },
    ),
  );
  await engine.waitFor(isReady);
  return async (width) => {
    await engine.evaluate(
      (px) => globalThis.document.getElementById('box')?.style.setProperty('width', `${px}px`),
      width,
    );
    await engine.waitFor(isMeasured);
  };
}

for (const words of LANGUAGES) {
  test(`no word of the labels is broken: ${words.lang}`, async ({ engine, origins }) => {
    const entries =
      words.lang === 'de' ? (['Kostenlos', '10.000 €'] as const) : (['Free', '$29/mo'] as const);
    const setWidth = await showNarrow(engine, origins, document_(words, entries));
    for (const width of WIDTHS) {
      await setWidth(width);
      expect.soft(await broken(engine, WORDS), `${width} px`).toEqual([]);
      expect.soft(await engine.evaluate(clipped), `${width} px`).toEqual([]);
    }
  });
}

const FIGURES = [
  '$29/mo',
  '100 %',
  '10.000 €',
  '€ 1.299,00',
  '20 USD/month',
  '10–20 $',
  '1,000+',
  '99.9%',
  '5 €/Monat',
];

/** More and more words before a figure: it comes to every place in a line. */
const BEFORE = ['a', 'from a', 'only from', 'as low as', 'then it is only', 'free for one, then it is'];

for (const figure of FIGURES) {
  test(`a figure does not break inside, wherever it stands in a line: ${figure}`, async ({
    engine,
    origins,
  }) => {
    const [category, tagline, entry, description, summary, quote] = BEFORE.map(
      (before) => `${before} ${figure} a seat`,
    );
    const tools = ['a', 'b'].map((id) => ({
      ...{ id, name: `${id} ${summary ?? ''}`, category, tagline, description },
      entry: id === 'a' ? entry : description,
    }));
    const reviews = [{ reviewer: '1', tool: 'a', verdict: 'ship', quote }];
    const text = document_({ lang: 'en', labels: {} }, ['', ''], { tools, summary, reviews });
    const setWidth = await showNarrow(engine, origins, text);
    for (const width of WIDTHS) {
      await setWidth(width);
      const pattern = figure.replace(/[$.+]/g, '\\$&');
      expect.soft(await broken(engine, pattern), `${width} px`).toEqual([]);
      expect.soft(await engine.evaluate(clipped), `${width} px`).toEqual([]);
    }
  });
}

test('a word or a figure for which there is no room breaks rather than overflows', async ({
  engine,
  origins,
}) => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const url = 'https://example.com/a/very/long/address/that-goes-on/and-on/without-an-end';
  const tools = [
    { id: 'a', name: word, category: word, tagline: url, entry: '1,000,000,000 USD / Jahresabonnement' },
    { id: 'b', name: 'Beta', category: url, tagline: word, entry: '€ 10.000.000.000,00 – 20.000.000.000,00' },
  ];
  const setWidth = await showNarrow(
    engine,
    origins,
    document_({ lang: 'de', labels: {} }, ['', ''], { tools }),
  );
  for (const width of [260, ...WIDTHS]) {
    await setWidth(width);
    expect.soft(await engine.evaluate(clipped), `${width} px`).toEqual([]);
  }
});

// A phone of 320 px with the page's own margins.
test('a name that has no room beside another one stands below it', async ({ engine, origins }) => {
  const names = [
    ['Azure Voice Router', 'Cursor Background Agent'],
    ['Playwright', 'Cypress'],
    ['Kubernetes', 'Nomad'],
    ['Go', 'TypeScript'],
  ];
  for (const [a, b] of names) {
    const tools = [
      { id: 'a', name: a, category: 'Editor', tagline: 'Alpha', entry: 'Free' },
      { id: 'b', name: b, category: 'Automation', tagline: 'Beta', entry: 'Enterprise' },
    ];
    const css = 'tool-comparison { font-family: DejaVu Sans }';
    const setWidth = await showNarrow(
      engine,
      origins,
      document_({ lang: 'en', labels: {} }, ['', ''], { tools }),
      css,
    );
    for (const width of [264, 288, 304, 319]) {
      await setWidth(width);
      expect.soft(await broken(engine, WORDS), `${a}, ${b}: ${width} px`).toEqual([]);
      expect.soft(await engine.evaluate(clipped), `${a}, ${b}: ${width} px`).toEqual([]);
    }
  }
});

const FONTS: readonly (readonly [font: string, css: string, least: number])[] = [
  ['the default font', '', 240],
  [
    'a wide font',
    '--tool-comparison-font: DejaVu Sans, Verdana; --tool-comparison-font-heading: DejaVu Sans, Verdana',
    240,
  ],
  ['a large font', '--tool-comparison-font-size: 20px', 260],
];

const ORDINARY = {
  tools: [
    {
      ...{ id: 'a', name: 'Kubernetes Dashboard', category: 'Orchestration', entry: 'Enterprise' },
      ...{ tagline: 'Containers everywhere', description: 'Comprehensive documentation' },
    },
    { id: 'b', name: 'Terraform Cloud', category: 'Infrastructure', tagline: 'Declarative', entry: '$29/mo' },
  ],
  reviewers: [
    'Alexandria Montgomery',
    'Christopher Featherstone',
    'Bartholomew Richardson',
    'The Newcomer',
  ].map((name, index) => ({ id: `${index}`, name, kind: index === 1 ? 'ai' : 'human' })),
  reviews: [0, 1, 2, 3].flatMap((n) => [
    { reviewer: `${n}`, tool: 'a', verdict: n > 1 ? 'skip' : 'ship', quote: 'Straightforward configuration' },
    ...(n < 3 ? [{ reviewer: `${n}`, tool: 'b', verdict: 'skip' }] : []),
  ]),
};

const WHOLE: readonly (readonly [which: string, document: object])[] = [
  ['the real one', readDocument(FIRST)],
  ['one with long names', document_({ lang: 'en', labels: {} }, ['', ''], ORDINARY)],
];

for (const [font, css, least] of FONTS)
  for (const [which, comparison] of WHOLE)
    test(`no word is broken at any width in ${font}: ${which}`, async ({ engine, origins }) => {
      const rules = `tool-comparison { ${css} }`;
      const setWidth = await showNarrow(engine, origins, comparison, rules);
      for (let width = least; width <= 1100; width += 20) {
        await setWidth(width);
        expect.soft(await broken(engine, WORDS), `${width} px`).toEqual([]);
        expect.soft(await engine.evaluate(clipped), `${width} px`).toEqual([]);
      }
    });

test('no word of a title is broken that has room in smaller letters', async ({ engine, origins }) => {
  for (const [title, least] of [
    ['Notion oder Obsidian: Wissensdatenbank und Aufgabenverwaltung', 280],
    ['Infrastructure automation, documentation', 240],
    ['Kleinunternehmerregelungen', 380],
  ] as const) {
    const setWidth = await showNarrow(
      engine,
      origins,
      document_({ lang: 'de', labels: {} }, ['Frei', '$29'], { title }),
      'tool-comparison { --tool-comparison-font-heading: DejaVu Serif, Georgia }',
    );
    for (let width = least; width <= 720; width += 20) {
      await setWidth(width);
      expect.soft(await broken(engine, WORDS), `${title}: ${width} px`).toEqual([]);
    }
  }
});

test('short words leave the cards side by side', async ({ engine, origins }) => {
  const setWidth = await showNarrow(
    engine,
    origins,
    document_({ lang: 'en', labels: {} }, ['Free', '$29/mo']),
  );
  for (const width of [264, ...WIDTHS]) {
    await setWidth(width);
    const [a = 0, b = 1] = await engine.evaluate(() =>
      [...(document.querySelector('tool-comparison')?.shadowRoot?.querySelectorAll('[part=card]') ?? [])].map(
        (card) => card.getBoundingClientRect().top,
      ),
    );
    expect(a, `${width} px`).toBe(b);
  }
});
