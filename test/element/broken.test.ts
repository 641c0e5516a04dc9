// On pages that took away something that rendering needs.
import { expect } from '@open-wc/testing';
import { drawn, make, next, page, place, record, show, tag, warnings } from '../support/element/element.js';
import { minimal } from '../support/element/documents.js';
import { fakeFetch, json } from '../support/element/fake-fetch.js';
import { all, one, shadowOf } from '../support/element/roles.js';

describe('when the page breaks rendering', () => {
  const net = fakeFetch();
  const warned = warnings();
  const real = Reflect.get<Document, 'importNode'>(Document.prototype, 'importNode');
  let number = 0;

  /** Rendering fails from now on, with an error of its own for each test; or only as many times as said. */
  function breakPage(times = Infinity): string {
    const message = `No nodes today (${++number})`;
    let left = times;
    Document.prototype.importNode = function <T extends Node>(this: Document, node: T, isDeep?: boolean): T {
      if (left-- > 0) throw new TypeError(message);
      return real.call(this, node, isDeep) as T;
    };
    return message;
  }

  function repairPage(): void {
    Document.prototype.importNode = real;
  }

  afterEach(() => {
    repairPage();
  });

  it('shows the fallback and warns once for all widgets', async () => {
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

  it('announces no comparison that was never on the page', async () => {
    breakPage();
    const element = place();
    const loads: string[] = [];
    element.addEventListener('comparison-load', ({ detail }) => loads.push(detail.comparison.title));
    element.comparison = minimal({ title: 'Never seen' });
    await drawn(element);
    repairPage();
    const loaded = next(element, 'comparison-load');
    element.comparison = minimal({ title: 'Seen' });
    await loaded;
    await drawn(element);
    expect(loads).to.deep.equal(['Seen']);
  });

  it('leaves no half-rendered comparison behind', async () => {
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

  it('shows the comparison once rendering works again', async () => {
    net.answer(() => json(minimal()));
    breakPage();
    const element = place({ src: 'https://publisher.example/broken.json' }, 'See the page');
    await element.updateComplete;
    expect(shadowOf(element).childElementCount).to.equal(1);
    repairPage();
    await next(element, 'comparison-load');
    one(element, 'heading', 'Alpha vs Beta');
  });

  it('shows the last comparison again at the next update that works', async () => {
    const element = await show(minimal());
    breakPage();
    element.headingLevel = 4;
    await drawn(element);
    expect(element.matches(':state(error)')).to.be.true;
    repairPage();
    element.headingLevel = 3;
    await drawn(element);
    one(element, 'heading', 'Alpha vs Beta');
    expect(element.matches(':state(ready)')).to.be.true;
    expect(element.matches(':state(error)')).to.be.false;
  });

  it('keeps the comparison on the page when one update fails', async () => {
    const element = await show(minimal());
    const fallback = tag('a', 'See the page', { href: '/' });
    element.append(fallback);
    await drawn(element);
    breakPage(1);
    element.headingLevel = 4;
    await drawn(element);
    expect(one(element, 'heading', 'Alpha vs Beta').checkVisibility()).to.be.true;
    expect(fallback.checkVisibility()).to.be.false;
    expect(element.matches(':state(ready)')).to.be.true;
    expect(warned).to.deep.equal([]);
  });

  it('dispatches comparison-load for a new comparison only when it is on the page', async () => {
    const element = await show(minimal());
    const log = record(element);
    breakPage();
    element.headingLevel = 4;
    element.comparison = minimal({ title: 'New' });
    await drawn(element);
    expect(log).to.deep.equal([]);
    repairPage();
    element.requestUpdate();
    await drawn(element);
    one(element, 'heading', 'New');
    expect(log).to.deep.equal(['load New']);
    element.requestUpdate();
    await drawn(element);
    expect(log).to.deep.equal(['load New']);
  });

  it('dispatches no comparison-load', async () => {
    breakPage();
    const element = make();
    const log = record(element);
    element.comparison = minimal();
    page().append(element);
    await drawn(element);
    expect(log).to.deep.equal([]);
  });
});
