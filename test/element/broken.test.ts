// On pages that took away something that drawing needs.
import { expect } from '@open-wc/testing';
import { drawn, make, next, page, place, record, show, tag, warnings } from '../support/element/element.js';
import { minimal } from '../support/element/documents.js';
import { fakeFetch, json } from '../support/element/fake-fetch.js';
import { all, one, shadowOf } from '../support/element/roles.js';

describe('where the page breaks the drawing', () => {
  const net = fakeFetch();
  const warned = warnings();
  const real = Intl.NumberFormat;
  let number = 0;

  /** From now on drawing fails, with an error of its own for each test. */
  function breakPage(): string {
    const message = `No numbers today (${++number})`;
    Intl.NumberFormat = function (): never {
      throw new TypeError(message);
    } as unknown as typeof Intl.NumberFormat;
    return message;
  }

  afterEach(() => {
    Intl.NumberFormat = real;
  });

  it('the fallback is shown, and the console is warned once for all widgets', async () => {
    const message = breakPage();
    const fallbacks = [tag('a', 'One', { href: '/one' }), tag('a', 'Two', { href: '/two' })];
    for (const fallback of fallbacks) {
      const element = make({}, fallback);
      element.comparison = minimal();
      page().append(element);
      await drawn(element);
      element.theme = 'dark';
      await drawn(element);
    }
    for (const fallback of fallbacks) {
      expect(fallback.assignedSlot !== null).to.be.true;
      expect(fallback.checkVisibility()).to.be.true;
    }
    expect(warned.filter((text) => text.includes(message))).to.have.length(1);
    expect(warned[0]).to.match(/^<tool-comparison> TypeError/);
  });

  it('half of what was drawn before does not stay', async () => {
    const element = await show(minimal());
    const fallback = tag('a', 'See the page', { href: '/' });
    element.append(fallback);
    breakPage();
    element.headingLevel = 4;
    await drawn(element);
    expect(all(element, 'heading')).to.have.length(0);
    expect(shadowOf(element).childElementCount).to.equal(1);
    expect(fallback.checkVisibility()).to.be.true;
  });

  it('the comparison is shown after all where it is whole again before the first drawing', async () => {
    net.answer(() => json(minimal()));
    breakPage();
    const element = place({ src: 'https://publisher.example/broken.json' }, 'See the page');
    await element.updateComplete;
    expect(shadowOf(element).childElementCount).to.equal(1);
    Intl.NumberFormat = real;
    await next(element, 'comparison-load');
    one(element, 'heading', 'Alpha vs Beta');
  });

  it('what was shown before is shown again where it is whole again', async () => {
    const element = await show(minimal());
    breakPage();
    element.headingLevel = 4;
    await drawn(element);
    expect(element.matches(':state(error)')).to.be.true;
    Intl.NumberFormat = real;
    element.headingLevel = 3;
    await drawn(element);
    one(element, 'heading', 'Alpha vs Beta');
    expect(element.matches(':state(ready)')).to.be.true;
    expect(element.matches(':state(error)')).to.be.false;
  });

  it('nobody is told that a comparison is on the page', async () => {
    breakPage();
    const element = make();
    const log = record(element);
    element.comparison = minimal();
    page().append(element);
    await drawn(element);
    expect(log).to.deep.equal([]);
  });
});
