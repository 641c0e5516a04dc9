import { expect } from '@open-wc/testing';
import { languageAround } from '../../src/controllers/host-language.js';
import { tag } from '../support/element/element.js';

describe('the language around an element', () => {
  const around = (lang: string): { outer: HTMLElement; inner: HTMLElement } => {
    const outer = tag('div', '', { lang });
    const inner = tag('p');
    outer.append(inner);
    return { outer, inner };
  };

  /** What Google Translate does to the page. */
  const translate = (element: HTMLElement, lang: string, direction: string): void => {
    element.lang = lang;
    element.classList.add(`translated-${direction}`);
  };

  it('is that of the closest ancestor which has one, through shadow roots', () => {
    const { inner } = around('de');
    const innermost = tag('p');
    inner.attachShadow({ mode: 'open' }).append(innermost);
    expect(languageAround(innermost)).to.equal('de');
    expect(languageAround(tag('p'))).to.equal(null);
  });

  it('follows the page', () => {
    const { outer, inner } = around('de');
    expect(languageAround(inner)).to.equal('de');
    outer.lang = 'fr';
    expect(languageAround(inner)).to.equal('fr');
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`stays the page's own where a translator writes another one: ${direction}`, () => {
      const { outer, inner } = around('de');
      languageAround(inner);
      translate(outer, 'ar', direction);
      expect(languageAround(inner)).to.equal('de');
      translate(outer, 'ja', direction);
      expect(languageAround(inner)).to.equal('de');
    });

    it(`is unknown where the page was translated before: ${direction}`, () => {
      const { outer, inner } = around('de');
      translate(outer, 'ar', direction);
      expect(languageAround(inner)).to.equal(null);
    });
  }

  it("is the page's own again when it is shown as it was", () => {
    const { outer, inner } = around('de');
    languageAround(inner);
    translate(outer, 'ar', 'rtl');
    outer.classList.remove('translated-rtl');
    outer.lang = 'nl';
    expect(languageAround(inner)).to.equal('nl');
  });
});
