// The form for feeds, mail and editors, through the filters that they are made of, as they come: they may take elements and
// attributes away, but no word and no link.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { renderStatic } from '../../../src/static/index.js';
import { shownAs } from '../../support/corpora/corpora-rules.js';
import { strings } from '../../support/corpora/corpora.js';
import { BASE, full } from '../../support/element/documents.js';
import { strictSanitizers } from '../../support/filters/filters.js';
import { outlineOf } from '../../support/static/outline.js';

const github = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify);

/** `lettersanitizer` is what web mail in React and Vue is made of. It takes the DOM from the global object. */
async function mailFilter(): Promise<(html: string) => string> {
  const { window } = new JSDOM('');
  const { DOMParser, Node, NodeFilter, HTMLElement, document } = window;
  Object.assign(globalThis, { window, document, DOMParser, Node, NodeFilter, HTMLElement });
  const { sanitize } = await import('lettersanitizer');
  return (html) => sanitize(html, '', { noWrapper: true });
}

const FILTERS: Readonly<Record<string, (html: string) => string>> = {
  ...strictSanitizers,
  'rehype-sanitize': (html) => String(github.processSync(html)),
  lettersanitizer: await mailFilter(),
};

const folder = join(import.meta.dirname, '../../../demo/comparisons');
const demos = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown] as const);

/** Many hostile texts in one document: as names, mottos and quotes. */
const shown = strings.filter((text) => shownAs(text) !== null);
const hostile = Array.from({ length: Math.ceil(shown.length / 400) }, (_, part) => {
  const texts = shown.slice(part * 400, (part + 1) * 400);
  const reviewers = texts.map((text, index) => ({ id: `r${index}`, name: text, motto: text }));
  const reviews = texts.map((quote, index) => ({ reviewer: `r${index}`, tool: 'a', verdict: 'ship', quote }));
  return [`hostile texts, ${part + 1}`, full({ reviewers, reviews })] as const;
});

for (const [filter, sanitize] of Object.entries(FILTERS)) {
  describe(`the feed through ${filter}`, () => {
    for (const [name, document] of [...demos, ...hostile, ['every field', full()] as const]) {
      it(`keeps all words and links of ${name}`, () => {
        const feed = renderStatic(document, { format: 'feed', base: BASE });
        const before = outlineOf(feed);
        const after = outlineOf(sanitize(feed));
        assert.ok(before.words.length > 200);
        assert.equal(after.words, before.words);
        assert.deepEqual(after.links, before.links);
        const kept = new Set(after.elements.map((element) => element.split(' ')[0]));
        for (const element of ['h2', 'p', 'table', 'th', 'blockquote', 'a']) {
          assert.equal(
            kept.has(element),
            before.elements.some((one) => one.split(' ')[0] === element),
            element,
          );
        }
      });
    }
  });
}

describe('the feed', () => {
  it('has no styles, classes, ids, pictures or scripts, and no meaning that only ARIA has', () => {
    const { elements } = outlineOf(
      renderStatic(full(), { format: 'feed', base: BASE, structuredData: true }),
    );
    const names = new Set(elements.flatMap((element) => element.split(' ')));
    const expected =
      'a blockquote datetime dd div dl dt h2 h3 h4 href p rel scope strong table tbody td th thead time tr';
    assert.equal([...names].sort().join(' '), expected);
  });
});
