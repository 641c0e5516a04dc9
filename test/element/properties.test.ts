import { expect } from '@open-wc/testing';
import { drawn, make, show, unpictured } from '../support/element/element.js';
import { minimal } from '../support/element/documents.js';
import { all, levelOf, one, shadowOf } from '../support/element/roles.js';

describe('properties and attributes', () => {
  for (const [property, attribute, start, values] of [
    ['src', 'src', null, ['a.json', '']],
    ['crossOrigin', 'crossorigin', null, ['use-credentials', 'anonymous']],
    ['loading', 'loading', 'eager', ['lazy', 'eager']],
    ['theme', 'theme', 'auto', ['light', 'dark', 'auto']],
    ['layout', 'layout', 'full', ['compact', 'full']],
    ['headingLevel', 'heading-level', 2, [1, 2, 3, 4, 5, 6]],
    ['noNewsletter', 'no-newsletter', false, [true]],
  ] as const) {
    it(`${property} reflects ${attribute}`, () => {
      const element = make();
      expect(element[property]).to.equal(start);
      expect(element.hasAttribute(attribute)).to.be.false;
      for (const value of values) {
        Object.assign(element, { [property]: value });
        expect(element.getAttribute(attribute)).to.equal(value === true ? '' : String(value));
        expect(element[property]).to.equal(value);
        const other = make({ [attribute]: value === true ? true : String(value) });
        expect(other[property]).to.equal(value);
        other.removeAttribute(attribute);
        expect(other[property]).to.equal(start);
      }
    });

    for (const nothing of [null, undefined]) {
      it(`${property} is back to its default after ${String(nothing)}`, () => {
        const element = make({ [attribute]: 'dark' });
        Object.assign(element, { [property]: nothing });
        expect(element.hasAttribute(attribute)).to.be.false;
        expect(element[property]).to.equal(start);
      });
    }
  }

  for (const falsy of ['', 0, NaN, false]) {
    it(`noVote set to ${JSON.stringify(falsy)} is false, like \`disabled\``, () => {
      const element = make({ 'no-vote': true });
      Object.assign(element, { noVote: falsy });
      expect(element.hasAttribute('no-vote')).to.be.false;
      expect(element.noVote).to.be.false;
    });
  }

  for (const garbage of ['purple', '', -1, 7, 2.5, NaN, {}, [], true]) {
    it(`${JSON.stringify(garbage)} does no harm`, async () => {
      const element = await show(minimal());
      const properties = ['loading', 'theme', 'layout', 'headingLevel'] as const;
      for (const property of properties) Object.assign(element, { [property]: garbage });
      await drawn(element);
      expect(properties.map((property) => element[property])).to.deep.equal(['eager', 'auto', 'full', 2]);
      expect(levelOf(one(element, 'heading', 'Alpha vs Beta'))).to.equal(2);
    });
  }

  for (const [value, expected] of [
    ['', 'anonymous'],
    ['true', 'anonymous'],
    ['USE-Credentials', 'use-credentials'],
  ] as const) {
    it(`crossorigin="${value}" reads as ${expected}, as on <img>`, () => {
      expect(make({ crossorigin: value }).crossOrigin).to.equal(expected);
    });
  }

  it('mean the same before and after the element is connected', async () => {
    const before = await show(unpictured(), {
      layout: 'compact',
      'heading-level': '4',
      'no-newsletter': true,
    });
    const after = await show(unpictured());
    after.layout = 'compact';
    after.headingLevel = 4;
    after.noNewsletter = true;
    await after.updateComplete;
    const outline = (element: Element): string[] =>
      all(element, 'heading').map((heading) => `${levelOf(heading)} ${heading.textContent.trim()}`);
    expect(outline(before)).to.deep.equal(outline(after));
    expect(outline(before)).to.have.length(4);
  });

  it('that are read-only cannot be set', () => {
    const element = make();
    expect(() => Object.assign(element, { error: 1 })).to.throw(TypeError);
    expect(element.error).to.equal(null);
  });

  it('comparison returns what was set and has no attribute', () => {
    const element = make();
    const document = minimal();
    expect(element.comparison).to.equal(undefined);
    element.comparison = document;
    expect(element.comparison === document).to.be.true;
    expect(element.attributes).to.have.length(0);
  });
});

describe('language and direction', () => {
  const root = (element: HTMLElement): { lang: string; dir: string; flow: string } => {
    const inner = shadowOf(element).querySelector<HTMLElement>('.root');
    if (!inner) throw new Error('Nothing is drawn');
    return { lang: inner.lang, dir: inner.dir, flow: getComputedStyle(inner).direction };
  };

  it("are the document's, whatever the page declares", async () => {
    const element = await show(minimal({ lang: 'ar' }), { lang: 'de', dir: 'ltr' });
    expect(root(element)).to.deep.equal({ lang: 'ar', dir: 'rtl', flow: 'rtl' });
    const left = await show(minimal({ lang: 'fr' }), { lang: 'ar', dir: 'rtl' });
    expect(root(left)).to.deep.equal({ lang: 'fr', dir: 'ltr', flow: 'ltr' });
  });

  it("are the element's when the document has none", async () => {
    const element = await show(minimal(), { lang: 'he' });
    expect(root(element)).to.deep.equal({ lang: 'he', dir: 'rtl', flow: 'rtl' });
    const turned = await show(minimal(), { lang: 'de', dir: 'rtl' });
    expect(root(turned)).to.deep.equal({ lang: 'de', dir: 'rtl', flow: 'rtl' });
  });

  it("are the page's when the element has none", async () => {
    const element = await show(minimal());
    element.parentElement?.setAttribute('lang', 'de-AT');
    element.requestUpdate();
    await element.updateComplete;
    expect(root(element).lang).to.equal('de-AT');
  });

  it('follow the attributes when they change', async () => {
    const element = await show(minimal());
    element.lang = 'fa';
    await element.updateComplete;
    expect(root(element)).to.deep.equal({ lang: 'fa', dir: 'rtl', flow: 'rtl' });
    element.dir = 'ltr';
    await element.updateComplete;
    expect(root(element).flow).to.equal('ltr');
  });

  for (const lang of ['', 'not a language', '12345678901']) {
    it(`are English for ${JSON.stringify(lang)}`, async () => {
      expect(root(await show(minimal(), { lang })).lang).to.equal('en');
    });
  }

  it('lay the cards out from right to left', async () => {
    const element = await show(minimal({ lang: 'ar' }), { style: 'width: 900px' });
    const [a = 0, b = 0] = all(element, 'article').map((card) => card.getBoundingClientRect().left);
    expect(a).to.be.greaterThan(b);
  });
});
