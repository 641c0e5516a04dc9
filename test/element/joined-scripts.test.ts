import { expect } from '@open-wc/testing';
import { show, unpictured } from '../support/element/element.js';
import { shadowOf } from '../support/element/roles.js';

const WORDS: Record<string, string> = {
  Arabic: 'مقارنة',
  Persian: 'مقایسه',
  Urdu: 'موازنہ',
  Uyghur: 'سېلىشتۇرۇش',
  Syriac: 'ܦܘܚܡܐ',
  'N’Ko': 'ߞߊ߲ߡߊߛߙߋ',
  Mongolian: 'ᠬᠠᠷᠢᠴᠠᠭᠤᠯᠤᠯ',
  Hindi: 'तुलना',
};

const spacing = (element: Element | null): string => (element ? getComputedStyle(element).letterSpacing : '');

describe('scripts whose letters join', () => {
  for (const lang of ['en', 'ar']) {
    for (const [name, word] of Object.entries(WORDS)) {
      it(`keep their letters together in a document in "${lang}": ${name}`, async () => {
        const labels = { community: word };
        const element = await show(unpictured({ lang, kicker: word, title: word, labels }));
        const root = shadowOf(element);
        const boxes = [...root.querySelectorAll('.kicker, [part=title]')].filter(
          ({ textContent }) => textContent.trim() === word,
        );
        expect(boxes.length).to.be.greaterThan(1);
        for (const box of boxes) expect(['normal', '0px']).to.include(spacing(box));
      });
    }
  }

  it('are no reason to change how other words look', async () => {
    const element = await show(unpictured({ kicker: 'Comparison' }));
    expect(parseFloat(spacing(shadowOf(element).querySelector('.kicker')))).to.be.greaterThan(0);
  });
});
