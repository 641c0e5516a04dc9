// Words of the interface that neither a document nor we could translate, here because they cannot be loaded: each piece stands in
// its own language and direction.
import { LOCALES } from '../../../src/i18n/locale-lookup.js';
import { expect, type Engine } from '../../support/engines/engine.js';
import { test } from '../../support/pages/wild-page.js';

test.beforeEach(({ origins }) => {
  for (const name of LOCALES) {
    origins.script.on(`/dist/locales/${name}.js`, (_request, response) => {
      response.writeHead(404).end();
    });
  }
});

interface Piece {
  readonly text: string;
  readonly lang: string | undefined;
  readonly left: number;
  readonly right: number;
}

/** The text nodes of an element with the language that each is in, and where it is drawn. */
const piecesOf = (engine: Engine, selector: string): Promise<Piece[]> =>
  engine.evaluate((wanted) => {
    const box = document.querySelector('tool-comparison')?.shadowRoot?.querySelector(wanted);
    if (!box) return [];
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const pieces: Piece[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      range.selectNodeContents(walker.currentNode);
      const { left, right } = range.getBoundingClientRect();
      const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? undefined;
      if (data.trim()) pieces.push({ text: data.trim(), lang, left, right });
    }
    return pieces;
  }, selector);

const foreign = (lang: string, more: object = {}): object => ({
  version: 1,
  id: 'a-vs-b',
  lang,
  updated: '2026-03-12',
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  ...more,
});

for (const [lang, dir, date] of [
  ['he', 'rtl', /^12 במרץ 2026$/],
  ['ar', 'rtl', /مارس/],
  ['fa', 'rtl', /اسفند/],
  ['ja', 'ltr', /^2026年3月12日$/],
  ['de', 'ltr', /^12\. März 2026$/],
] as const) {
  test(`English words stand beside a date in "${lang}" without mixing with it`, async ({ engine, show }) => {
    await engine.setViewport(900, 700);
    await show(foreign(lang));
    const [words, value, ...rest] = await piecesOf(engine, 'time');
    expect(words).toMatchObject({ text: 'Updated', lang: 'en' });
    expect(value?.text).toMatch(date);
    expect(value?.lang).toBe(lang);
    expect(rest).toEqual([]);
    expect(value?.left, 'the date follows the word').toBeGreaterThanOrEqual(words?.right ?? Infinity);
    const [day, year] = await engine.evaluate(() => {
      const value = document
        .querySelector('tool-comparison')
        ?.shadowRoot?.querySelector('time bdi bdi')?.firstChild;
      const data = value?.textContent ?? '';
      const range = document.createRange();
      return [0, data.length - 1].map((index) => {
        if (value) {
          range.setStart(value, index);
          range.setEnd(value, index + 1);
        }
        return range.getBoundingClientRect().left;
      });
    });
    expect((day ?? 0) < (year ?? 0) ? 'ltr' : 'rtl', 'the date is in its own order').toBe(dir);
  });
}

test('with words of its own a document has its date in them, in one piece', async ({ engine, show }) => {
  await show(foreign('he', { labels: { updated: 'עודכן {date}' } }));
  expect(await piecesOf(engine, 'time')).toMatchObject([{ text: 'עודכן 12 במרץ 2026', lang: 'he' }]);
});

test('a short number in Arabic keeps its order among English words', async ({ engine, show }) => {
  const tallies = { a: { ship: 120_000, skip: 3_456 }, b: { ship: 1, skip: 0 } };
  await show(foreign('ar', { community: { tallies } }));
  const [note] = await piecesOf(engine, '[part=stat] dd span[aria-hidden]');
  expect(note).toMatchObject({ lang: 'en' });
  expect(note?.text).toMatch(/^\u2068\S+\s\S+\u2069 votes$/);
});

test('a title that is made of the names is in English, and one that the document has is not', async ({
  engine,
  show,
}) => {
  for (const lang of ['he', 'ja', 'de']) {
    await show(foreign(lang));
    expect(await piecesOf(engine, '[part=title]')).toMatchObject([{ text: 'Alpha vs Beta', lang: 'en' }]);
    await show(foreign(lang, { title: 'Alpha & Beta' }));
    expect(await piecesOf(engine, '[part=title]')).toMatchObject([{ text: 'Alpha & Beta', lang }]);
    await show(foreign(lang, { labels: { versus: '{a} : {b}' } }));
    expect(await piecesOf(engine, '[part=title]')).toMatchObject([{ text: 'Alpha : Beta', lang }]);
  }
});

/** Where each sentence of the verdict begins and ends, in lines of the paragraph. */
const sentencesOf = (engine: Engine): Promise<{ lines: number; lefts: number[]; tops: number[] }> =>
  engine.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const walker = document.createTreeWalker(
      root?.querySelector('.verdict') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    const lefts: number[] = [];
    const tops: number[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const { 0: word, index } of node.data.matchAll(/[a-z]+/gi)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { left, top } = range.getBoundingClientRect();
        lefts.push(left);
        tops.push(Math.round(top));
      }
    }
    return { lines: new Set(tops).size, lefts, tops };
  });

test('English sentences follow each other from left to right in a Hebrew comparison', async ({
  engine,
  show,
}) => {
  const said = {
    reviewers: [1, 2, 3].map((n) => ({ id: `${n}`, name: `N${n}` })),
    reviews: [1, 2, 3].flatMap((n) => [
      { reviewer: `${n}`, tool: 'a', verdict: 'ship' },
      { reviewer: `${n}`, tool: 'b', verdict: n > 1 ? 'skip' : 'ship' },
    ]),
    community: { tallies: { a: { ship: 3, skip: 1 }, b: { ship: 1, skip: 3 } } },
  };
  for (const width of [320, 900]) {
    await engine.setViewport(width, 700);
    await show(foreign('he', said));
    const { lines, lefts, tops } = await sentencesOf(engine);
    expect(lines).toBeGreaterThan(1);
    const disordered = lefts.filter(
      (left, index) => tops[index] === tops[index - 1] && left < (lefts[index - 1] ?? 0),
    );
    expect(disordered, `${width} px`).toEqual([]);
    expect(tops, `${width} px`).toEqual([...tops].sort((a, b) => a - b));
  }
});
