// Texts that have broken other software, in every kind of place and every form: read by real parsers, a document with such texts has
// the elements of one with plain texts, and all of its words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderStatic, type StaticFormat } from '../../../src/static/index.js';
import { leadsTo, shownAs } from '../../support/corpora/corpora-rules.js';
import { addresses, strings } from '../../support/corpora/corpora.js';
import { BASE } from '../../support/element/documents.js';
import { directionsAfter } from '../../support/static/directions.js';
import { github, markdownReaders } from '../../support/static/markdown-readers.js';
import { bare, outlineOf } from '../../support/static/outline.js';

/** What a text is replaced by, to see what is around it. */
const marks = (count: number): string[] => Array.from({ length: count }, (_, index) => `Qzx${index}x`);

const LABELS =
  'scorecard reviewer ownWords verdictShip verdictSkip notReviewed panelShip entry sponsored aiReviewer voteThere readReview';

/**
 * Each text as a heading, in a table, in a paragraph and in a quotation, every second one as a link and the others beside a label; and in
 * turn in the fields that a document has once.
 *
 * @param first which of the texts the first of those fields has
 */
function withTexts(texts: readonly string[], first = 0) {
  let turn = first;
  const next = (): string => texts[turn++ % texts.length] ?? '';
  const [a, b] = [`a${next().slice(0, 100).toWellFormed()}`, `b${next().slice(0, 100).toWellFormed()}`];
  return {
    version: 1,
    id: next().slice(0, 200).toWellFormed() || 'a',
    url: 'https://publisher.example/',
    kicker: next(),
    title: next(),
    summary: next(),
    updated: '2026-01-20',
    disclosure: next(),
    tools: [a, b].map((id) => ({
      id,
      name: next(),
      category: next(),
      tagline: next(),
      description: next(),
      entry: next(),
      url: 'https://tool.example/?a=1&copy=2',
      sponsored: true,
    })),
    reviewers: texts.map((name, index) => ({
      id: `${index}`,
      name,
      motto: name,
      ...(index % 2 ? { url: 'https://r.example/' } : { kind: 'ai' }),
    })),
    reviews: texts.flatMap((quote, index) => [
      { reviewer: `${index}`, tool: a, verdict: 'ship', quote },
      { reviewer: `${index}`, tool: b, verdict: 'skip', url: 'https://r.example/' },
    ]),
    community: { votes: 'https://publisher.example/votes' },
    newsletter: { kicker: next(), title: next(), text: next(), url: 'https://letter.example/' },
    labels: Object.fromEntries(LABELS.split(' ').map((key) => [key, next()])),
  };
}

/** As it is drawn: with at most thirty marks on a letter. */
const drawn = (text: string): string => (shownAs(text) ?? '').replace(/(\p{M}{30})\p{M}+/gu, '$1');
const shown = strings.filter((text) => shownAs(text) !== null);

const TOGETHER = 24;
/** Where the turn of the fields begins. Few numbers: what is around the texts is read once for each. */
const firstOf = (group: number): number => (group % 4) * 5;
const groups = Array.from({ length: Math.ceil(shown.length / TOGETHER) }, (_, index) =>
  shown.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

const render = (texts: readonly string[], format: StaticFormat, first = 0): string =>
  renderStatic(withTexts(texts, first), { format, base: BASE, structuredData: true });

/** What is written, as HTML. */
const READERS: Readonly<Record<string, readonly [StaticFormat, (output: string) => string]>> = {
  'html by parse5': ['html', (output) => output],
  'feed by parse5': ['feed', (output) => output],
  ...Object.fromEntries(
    Object.entries(markdownReaders).map(
      ([name, read]) => [`markdown by ${name}`, ['markdown', read]] as const,
    ),
  ),
};

/** @returns what stands around the marks, with texts in their places */
const replaced = (around: string, texts: readonly string[], written: (text: string) => string): string =>
  around.replace(/Qzx(\d+)x/g, (_mark, index) => written(texts[Number(index)] ?? ''));
/** @returns the same function, which computes each of its results once */
function remembered<Result>(compute: (count: number, first: number) => Result): typeof compute {
  const results = new Map<string, Result>();
  return (count, first) => {
    const key = `${count} ${first}`;
    const result = results.get(key) ?? compute(count, first);
    results.set(key, result);
    return result;
  };
}

const inJson = (json: string, written: (text: string) => string): unknown =>
  JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? written(value) : value));

describe(`${shown.length} hostile texts in every kind of place`, () => {
  for (const [name, [format, read]] of Object.entries(READERS)) {
    it(`stay text, and whole: ${name}`, () => {
      const plainOf = remembered((count, first) => outlineOf(read(render(marks(count), format, first))));
      groups.forEach((texts, group) => {
        const first = firstOf(group);
        const plain = plainOf(texts.length, first);
        const outline = outlineOf(read(render(texts, format, first)));
        const message = JSON.stringify(texts);
        assert.ok(plain.words.split('Qzx').length > 30);
        assert.deepEqual(outline.elements, plain.elements, message);
        const words = (text: string): string => bare(drawn(text));
        assert.equal(outline.words, replaced(plain.words, texts, words), message);
        assert.deepEqual(outline.links, plain.links, message);
        const data = plain.scripts.map((json) => inJson(json, (value) => replaced(value, texts, words)));
        assert.deepEqual(
          outline.scripts.map((json) => inJson(json, bare)),
          data.map((json) => inJson(JSON.stringify(json), bare)),
          message,
        );
      });
    });
  }

  it('stay whole as plain text, without control characters, and leave no direction open', () => {
    // The rules below headings are as long as these.
    const read = (text: string): string => bare(text).replace(/[=-]+/g, '');
    const plainOf = remembered((count, first) => read(render(marks(count), 'text', first)));
    groups.forEach((texts, group) => {
      const first = firstOf(group);
      const plain = plainOf(texts.length, first);
      const output = render(texts, 'text', first);
      assert.equal(
        read(output),
        replaced(plain, texts, (text) => read(drawn(text))),
        JSON.stringify(texts),
      );
      // eslint-disable-next-line no-control-regex -- that is what is looked for
      assert.doesNotMatch(output, /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
      for (const line of output.split('\n'))
        assert.deepEqual(directionsAfter(line), { open: [], strays: 0 }, JSON.stringify(line));
    });
  });

  it('are in a page as they are in a fragment', () => {
    for (const texts of groups.slice(0, 5)) {
      const options = { base: BASE, headingLevel: 3 };
      const page = renderStatic(withTexts(texts), options);
      assert.ok(page.includes(renderStatic(withTexts(texts), { ...options, format: 'fragment' })));
    }
  });

  it('never reach a style sheet', () => {
    const styles = (text: string): string[] => render([text], 'html').match(/<style>[^]*?<\/style>/g) ?? [];
    assert.equal(styles('Alpha').length, 2);
    assert.deepEqual(styles('</style>*{}'), styles('Alpha'));
  });
});

/** Character references, in HTML and in Markdown. */
const REFERENCES = 'https://a.example/?a=1&copy;2&lt;3&amp;4';

describe(`${addresses.length} addresses`, () => {
  /** The first is also that of the page and of a tool. */
  const withAddresses = (some: readonly string[]) => ({
    version: 1,
    id: 'a',
    url: some[0],
    tools: [
      { id: 'a', name: 'A', url: some[0] },
      { id: 'b', name: 'B' },
    ],
    reviewers: some.map((url, index) => ({ id: `r${index}`, name: 'R', url })),
    reviews: some.map((url, index) => ({ reviewer: `r${index}`, tool: 'a', verdict: 'ship', url })),
  });
  const all = [...addresses, REFERENCES];
  const some = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, index) =>
    all.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  /** Those of the tool, of the names in the table, of each reviewer with a review, and of the page, in this order. */
  const expectedLinks = (given: readonly string[]): string[] => {
    const targets = given.map((address) => leadsTo(address, BASE));
    const links = [targets[0], ...targets.flatMap((target) => [target, target]), targets[0]];
    return links.filter((target) => typeof target === 'string');
  };
  /** Markdown's readers encode more characters than URLs need. */
  const decoded = (url: string): string =>
    url.replace(/%([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const FORMS: readonly (readonly [StaticFormat, (output: string) => string])[] = [
    ['fragment', (output) => output],
    ['feed', (output) => output],
    ['markdown', github],
  ];
  for (const [format, read] of FORMS) {
    it(`lead where they should or nowhere: ${format}`, () => {
      for (const given of some) {
        const output = renderStatic(withAddresses(given), { format, base: BASE });
        const { links } = outlineOf(read(output));
        const expected = expectedLinks(given);
        const isEncoded = format === 'markdown';
        assert.deepEqual(
          isEncoded ? links.map(decoded) : links,
          isEncoded ? expected.map(decoded) : expected,
          JSON.stringify(given),
        );
      }
    });
  }
});
