import { describe, it } from 'node:test';
import { expect } from 'chai';
import { piecesOf } from '../../../../src/ui/shared/pieces.js';

/** The text with its figures in `[]`, its names in `<>` and its runs in `{}`. */
const marked = (text: string): string =>
  piecesOf(text)
    .map(
      ({ kind, text: piece }) =>
        ({ text: piece, figure: `[${piece}]`, name: `<${piece}>`, run: `{${piece}}` })[kind],
    )
    .join('');

describe('a text in pieces', () => {
  for (const expected of [
    'From [$29/mo] a seat',
    'Then [10.000 €], or [5 €/Monat]',
    '[100 %] free',
    'About [€ 1.299,00].',
    'For [20 USD/month]',
    'Between [10–20 $] or so',
    'On [2026-01-20] it began',
    'Up to [+1-555] calls'.replace('[+1-555]', '+[1-555]'),
    'Rust 1.0 and 1,000+ users, 99.9% of 5 people',
    'C++ and C# and .NET',
    '[$29/mo]',
    'Nur 67\u00a0% davon',
    '<C++> مع Rust',
    'نستخدم <C#>',
    'محرر <.NET> للجميع',
    'السعر [$20/mo] فقط',
    'يحتاج <Rust 1.0+> الآن',
    'يحتاج Rust 1.0 (Beta) الآن',
    'נגד <C++>!',
  ]) {
    it(expected, () => {
      expect(marked(expected.replace(/[[\]<>]/g, ''))).to.equal(expected);
    });
  }

  it('is left as it is where its author says which way it goes', () => {
    for (const text of ['C++\u200e مع', '\u2067C++ مع', '\u202eC++ مع $20 / mo'])
      expect(marked(text)).to.equal(text);
  });

  for (const [what, most, ...samples] of [
    ['letters that join', 50, 'ب', 'بـ', 'بّ', 'ب\u200d', 'ܒ', 'ᠪ'],
    ['letters without spaces', 200, 'ก', 'ที่', 'ภาษา', 'ພາສາ', 'ភាសា', 'မြန်မာ', 'က\u2060'],
  ] as const) {
    for (const letters of samples) {
      it(`has a run for every ${most} ${what}: ${letters}`, () => {
        const all = letters.repeat(500);
        const pieces = piecesOf(all);
        expect(pieces.map(({ text }) => text).join('')).to.equal(all);
        expect(pieces.length).to.be.greaterThan(all.length / most / 2);
        for (const { text, kind } of pieces) {
          expect(text).not.to.match(/^\p{M}/u);
          if (kind === 'run') expect(text.length).to.be.within(most, most + 40);
        }
        const phrase = letters.repeat(Math.floor((most - 1) / letters.length));
        expect(piecesOf(`${phrase} ${phrase}`).map(({ kind }) => kind)).to.deep.equal(['text']);
      });
    }
  }

  for (const [what, text] of [
    ['digits', '1'.repeat(10_000)],
    ['signs', '$'.repeat(10_000)],
    ['numbers', '1-'.repeat(5_000)],
    ['a number and letters', `1${'a'.repeat(9_999)}`],
    ['letters that join', 'ب'.repeat(10_000)],
    ['letters without spaces', 'ก'.repeat(10_000)],
    ['characters without a shape', '\u200d'.repeat(10_000)],
    ['spaces', `1${' '.repeat(9_999)}`],
    ['letters in both directions', `א${'a '.repeat(4_999)}`],
    ['signs in both directions', `א+${'.'.repeat(9_998)}`],
  ] as const) {
    it(`takes a text of 10,000 characters in a moment, and loses nothing of it: ${what}`, () => {
      const start = performance.now();
      const pieces = piecesOf(text);
      expect(performance.now() - start).to.be.below(250);
      expect(pieces.map((piece) => piece.text).join('')).to.equal(text);
    });
  }
});
