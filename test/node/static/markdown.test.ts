// Every example of the CommonMark specification, and more, as a text: what is markup elsewhere is shown as written.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { renderStatic } from '../../../src/static/index.js';
import { shownAs } from '../../support/corpora/corpora-rules.js';
import { minimal } from '../../support/element/documents.js';
import { markdownReaders } from '../../support/static/markdown-readers.js';
import { bare, outlineOf } from '../../support/static/outline.js';

const require = createRequire(import.meta.url);
const { tests } = require('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string }[];
};

/** GitHub Flavored Markdown, and what else means something at the beginning of a line. */
const MORE = `a | b
--- | ---
c | d
§~~a~~ ~b~§www.example.com§see www.example.com/a_b§me@example.com§https://example.com/?a=b&c=d§xmpp:a@example.com
§- [ ] a task§[^1]: a note[^1]§$a$ and $$b$$§{{ include }} {% raw %}§:smile: ::: warning§\\:smile: \\\\:a§{% raw %} {% if a %}§<%= a %> <? b ?>§{{< note >}} {{% c %}}§{!! d !!} {# e #} \${f}§% g§{:toc}§A title
===§A title
---§1) one
2. two§- a
+ b
* c§: a definition§a #§# a§> a§    code§\`\`\`js
code
\`\`\`§a\\
b  
c§&copy; &#35; &amp;amp;§<!-- a -->§[a]: https://example.com§![a](b)§***a*** __b__§==a== ^b^§\\§a\\§|§a\r- b\u2028- c`
  .split('§')
  .map((text) => text.replace(/^\n/, ''));

const texts = [...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...MORE].filter(
  (text) => shownAs(text) !== null,
);

/** Each text as a heading, in a table, in bold letters, in a paragraph, in a quotation and in a list. */
function markdownOf(given: readonly string[]): string {
  const reviewers = given.map((name, index) => ({ id: `r${index}`, name, motto: name }));
  const reviews = given.map((quote, index) => ({ reviewer: `r${index}`, tool: 'a', verdict: 'ship', quote }));
  const document = minimal({ reviewers, reviews });
  return renderStatic(document, { format: 'markdown' });
}

const mark = (index: number): string => `Qzx${index}x`;

describe(`${texts.length} texts in Markdown`, () => {
  for (const [name, read] of Object.entries(markdownReaders)) {
    it(`are shown as they are written: ${name}`, () => {
      const size = 100;
      for (let start = 0; start < texts.length; start += size) {
        const some = texts.slice(start, start + size);
        const plain = outlineOf(read(markdownOf(some.map((_text, index) => mark(index)))));
        const outline = outlineOf(read(markdownOf(some)));
        const expected = plain.words.replace(/Qzx(\d+)x/g, (_mark, index) =>
          bare(shownAs(some[Number(index)] ?? '') ?? ''),
        );
        assert.equal(outline.words, expected);
        assert.deepEqual(outline.elements, plain.elements);
        assert.deepEqual(outline.links, []);
      }
    });
  }
});

/** Where the template languages of site generators begin and end what they fill in, and MDX an expression. */
const TEMPLATE = /{{|}}|{%|%}|{#|#}|{!|\${|#{|{:|<%|<\?|<#|\[%|\[#|(?:^|[^\\&])[{}]/;

describe('Markdown that a site generator reads as a template before', () => {
  // One after the other too: what is escaped alone must not begin anything with its neighbour.
  const signs = [
    '{',
    '{{',
    '{{{',
    '{%',
    '{{%',
    '{{<',
    '{#',
    '{!!',
    '${',
    '#{',
    '{:',
    '<%',
    '<%=',
    '<?',
    '[%',
    '\\{%',
  ];
  for (const sign of signs) {
    it(`has nothing to fill in: ${sign}`, () => {
      const texts = [`${sign} a }`, sign, `b ${sign}${sign}- c %}}`, sign.split('').join('\n')];
      const document = minimal({
        title: `${sign} title`,
        url: `https://p.example/?${sign}a}}#${sign}b}}`,
        tools: ['a', 'b'].map((id) => ({ id, name: `${sign}${id}`, entry: `${sign}1`, tagline: sign })),
        reviewers: texts.map((name, index) => ({ id: `r${index}`, name, motto: name })),
        reviews: texts.map((quote, index) => ({ reviewer: `r${index}`, tool: 'a', verdict: 'ship', quote })),
        labels: { verdictShip: sign, panelShip: sign },
      });
      const output = renderStatic(document, { format: 'markdown' });
      assert.doesNotMatch(output, TEMPLATE);
      assert.ok(
        bare(outlineOf(markdownReaders.micromark?.(output) ?? '').words).includes(bare(texts[0] ?? '')),
      );
    });
  }
});
