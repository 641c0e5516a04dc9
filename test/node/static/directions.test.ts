// Directional characters in the texts of a document, in forms that have no elements which would set texts apart.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderStatic } from '../../../src/static/index.js';
import { minimal } from '../../support/element/documents.js';
import { directionsAfter } from '../../support/static/directions.js';

const CONTROLS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
const pairs = CONTROLS.flatMap((one) => CONTROLS.map((other) => `${one}a ${other}b`));
const HOSTILE = [
  ...CONTROLS.map((one) => `Alpha${one}`),
  ...pairs,
  '\u2067\u202e\u202e\u2069\u2069\u202c\u202c a',
  `${'\u202e\u2067'.repeat(100)}a`,
  `${'\u2068'.repeat(9)}a${'\u2069'.repeat(12)}b`,
  'a\u2067\nb\u202e\u2028c\u2069',
  '\u05d0\u05d1\u202d\u05d2',
];

/** The words of the interface that stand beside texts of the document. */
const WORDS = /Qship|Qskip|Qnone|Qentry|Qlink/g;

const documentWith = (text: string) =>
  minimal({
    url: 'https://p.example/',
    kicker: text,
    title: text,
    summary: `${text} ${'one two three four '.repeat(12)}`,
    tools: ['a', 'b'].map((id) => ({
      id,
      name: text,
      tagline: text,
      entry: text,
      url: 'https://t.example/',
    })),
    reviewers: [
      { id: 'r', name: text, motto: text, kind: 'ai' },
      { id: 's', name: text, url: 'https://s.example/' },
    ],
    reviews: [
      { reviewer: 'r', tool: 'a', verdict: 'ship', quote: text, url: 'https://r.example/' },
      { reviewer: 's', tool: 'a', verdict: 'skip', date: '2026-01-20' },
      { reviewer: 's', tool: 'b', verdict: 'ship' },
    ],
    labels: {
      verdictShip: 'Qship',
      verdictSkip: 'Qskip',
      notReviewed: 'Qnone',
      entry: 'Qentry',
      readReview: 'Qlink',
      panelShip: text,
      reviewer: text,
      aiReviewer: text,
    },
  });

describe(`${HOSTILE.length} texts with directional characters`, () => {
  for (const lang of ['en', 'ar']) {
    for (const format of ['text', 'markdown', 'feed'] as const) {
      it(`end what they begin before the next word, on each line: ${format} in ${lang}`, () => {
        for (const text of HOSTILE) {
          const output = renderStatic({ ...documentWith(text), lang }, { format });
          let words = 0;
          for (const line of output.split(/[\n\u2029]/)) {
            assert.deepEqual(directionsAfter(line), { open: [], strays: 0 }, JSON.stringify(line));
            for (const { index } of line.matchAll(WORDS)) {
              words++;
              const before = line.slice(0, index);
              const { open } = directionsAfter(before);
              // Its own isolate may be around it, and in the feed one around the whole paragraph.
              const own = before.endsWith(open.at(-1) ?? ' ') ? 1 : 0;
              const around = format === 'feed' && /^<(p|td|th|dd|li)>[\u2066\u2067]/.test(line) ? 1 : 0;
              assert.ok(open.length <= own + around, JSON.stringify(line));
            }
          }
          assert.ok(words > 6);
        }
      });
    }
  }

  it('stay apart from the verdict beside them, where both are written from right to left', () => {
    const tools = [
      { id: 'a', name: '\u05d0\u05dc\u05e4\u05d0' },
      { id: 'b', name: 'B' },
    ];
    const document = minimal({
      tools,
      reviewers: [{ id: 'r', name: 'R' }],
      reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship' }],
      labels: { verdictShip: '\u05db\u05df' },
    });
    assert.match(
      renderStatic(document, { format: 'text' }),
      /^ {2}[\u2067\u2068]\u05d0[^\u2069]+\u2069: [\u2067\u2068]\u05db/m,
    );
    assert.match(
      renderStatic(document, { format: 'markdown' }),
      /^\| .* \| [\u2067\u2068]\u05d0[^\u2069]+\u2069 \| B \|$/m,
    );
  });

  it('make no form much longer than the document', () => {
    const words = 'one two '.repeat(600);
    for (const start of [
      '\u202e'.repeat(5_000),
      '\u2067\u202a'.repeat(2_500),
      '\u202e\u2068'.repeat(2_500),
    ]) {
      const reviewers = Array.from({ length: 20 }, (_, index) => ({ id: `r${index}`, name: `R${index}` }));
      const reviews = reviewers.map(({ id }) => ({
        reviewer: id,
        tool: 'a',
        verdict: 'ship',
        quote: start + words,
      }));
      const document = minimal({ reviewers, reviews });
      const size = JSON.stringify(document).length;
      for (const format of ['text', 'markdown', 'feed'] as const) {
        const output = renderStatic(document, { format });
        assert.ok(output.length > 20 * words.length);
        assert.ok(output.length < 1.5 * size, `${format}: ${output.length} of ${size}`);
      }
    }
  });
});
