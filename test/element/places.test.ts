import { expect } from '@open-wc/testing';
import {
  drawn,
  inline,
  make,
  next,
  page,
  place,
  record,
  show,
  states,
  tag,
} from '../support/element/element.js';
import { settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json } from '../support/element/fake-fetch.js';
import { all, one } from '../support/element/roles.js';
import { ToolComparisonElement } from '../../src/tool-comparison-element.js';

describe('an element', () => {
  const net = fakeFetch();

  beforeEach(() => {
    net.answer(() => json(minimal()));
  });

  it('works inside another shadow root', async () => {
    const host = tag('div');
    const element = make({ src: fresh() });
    host.attachShadow({ mode: 'closed' }).append(element);
    const loaded = next(element, 'comparison-load');
    page().append(host);
    await loaded;
    one(element, 'article', 'Alpha');
  });

  it('is inert in a template, and works once imported', async () => {
    const template = document.createElement('template');
    const content = new DOMParser().parseFromString(
      `<tool-comparison src="${fresh()}"></tool-comparison>`,
      'text/html',
    ).body;
    template.content.append(...content.childNodes);
    page().append(template);
    await settle();
    expect(net.calls).to.have.length(0);
    const copy = document.importNode(template.content, true);
    const [element] = copy.children;
    if (!(element instanceof ToolComparisonElement)) throw new Error('It was not upgraded');
    const loaded = next(element, 'comparison-load');
    page().append(copy);
    await loaded;
    expect(net.calls).to.have.length(1);
  });

  it('in a closed dialog is shown when the dialog opens', async () => {
    const dialog = document.createElement('dialog');
    const element = make({ src: fresh() });
    dialog.append(element);
    const loaded = next(element, 'comparison-load');
    page().append(dialog);
    await loaded;
    expect(all(element, 'article')).to.have.length(0);
    dialog.showModal();
    expect(all(element, 'article')).to.have.length(2);
    dialog.close();
  });

  it('that is a popover is shown while the popover is open', async () => {
    const element = make({ src: fresh(), popover: true });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    expect(element.checkVisibility()).to.be.false;
    element.showPopover();
    expect(all(element, 'article')).to.have.length(2);
    element.hidePopover();
    expect(element.checkVisibility()).to.be.false;
  });

  it('with hidden=until-found is hidden like any other element', () => {
    const [element, box] = [place({ hidden: 'until-found' }), tag('div', '', { hidden: 'until-found' })];
    page().append(box);
    for (const property of ['display', 'content-visibility'])
      expect(getComputedStyle(element).getPropertyValue(property)).to.equal(
        getComputedStyle(box).getPropertyValue(property),
      );
  });

  for (const hide of ['hidden', 'display: none'] as const) {
    it(`with ${hide} is shown once that is removed`, async () => {
      const box = tag('div');
      if (hide === 'hidden') box.hidden = true;
      else box.style.display = 'none';
      const element = make({ src: fresh() });
      box.append(element);
      const loaded = next(element, 'comparison-load');
      page().append(box);
      await loaded;
      expect(element.checkVisibility()).to.be.false;
      box.hidden = false;
      box.style.display = '';
      expect(all(element, 'article')).to.have.length(2);
    });
  }

  it('shares a page with many others, each with its own comparison', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Number ${index}`);
    const elements = titles.map((title) => place({}, inline(minimal({ title }))));
    await Promise.all(elements.map((element) => next(element, 'comparison-load')));
    elements.forEach((element, index) => one(element, 'heading', titles[index]));
  });

  it('shares one request among 200 with the same src', async () => {
    const src = fresh();
    const elements = Array.from({ length: 200 }, () => place({ src }));
    await Promise.all(elements.map((element) => next(element, 'comparison-load')));
    expect(net.calls).to.have.length(1);
    expect(elements.flatMap(states)).to.deep.equal(Array(200).fill('ready'));
  });
});

describe('a lazy element', () => {
  const net = fakeFetch();

  beforeEach(() => {
    net.answer(() => json(minimal()));
  });

  afterEach(() => {
    scrollTo(0, 0);
  });

  const far = { loading: 'lazy', style: 'display: block; margin-top: 9000px' };

  /** Resolved when the engine has told all observers what is to be told by now. */
  const observed = (element: Element): Promise<void> =>
    new Promise((done) => {
      new IntersectionObserver((_entries, observer) => {
        observer.disconnect();
        done();
      }).observe(element);
    });

  it('far below the viewport requests nothing until it is scrolled near', async () => {
    const element = place({ src: fresh(), ...far });
    const log = record(element);
    await observed(element);
    await drawn(element);
    expect(net.calls).to.have.length(0);
    expect(states(element)).to.deep.equal(['loading']);
    const loaded = next(element, 'comparison-load');
    scrollTo(0, 8500);
    await loaded;
    expect(log).to.deep.equal(['load Alpha vs Beta']);
    expect(net.calls).to.have.length(1);
  });

  it('with display: contents loads when its content is near', async () => {
    const element = place({ src: fresh(), loading: 'lazy', style: 'display: contents' });
    await next(element, 'comparison-load');
    expect(net.calls).to.have.length(1);
  });

  it('in the viewport loads at once', async () => {
    const element = place({ src: fresh(), loading: 'lazy' });
    await next(element, 'comparison-load');
    expect(net.calls).to.have.length(1);
  });

  it('up to 800 px below the viewport loads at once', async () => {
    const style = `display: block; margin-top: ${innerHeight + 700}px`;
    const element = place({ src: fresh(), loading: 'lazy', style });
    await next(element, 'comparison-load');
    expect(net.calls).to.have.length(1);
    expect(scrollY).to.equal(0);
  });

  it('that was near once loads at once wherever it is then', async () => {
    const element = place({ loading: 'lazy', style: 'display: block; height: 10px' });
    await observed(element);
    await drawn(element);
    element.style.marginTop = '9000px';
    await observed(element);
    const loaded = next(element, 'comparison-load');
    element.src = fresh();
    await loaded;
    expect(net.calls).to.have.length(1);
  });

  it('that is removed and put back waits until it is near', async () => {
    const element = place({ src: fresh(), ...far });
    await observed(element);
    element.remove();
    await settle();
    page().append(element);
    await observed(element);
    await drawn(element);
    expect(net.calls).to.have.length(0);
    const loaded = next(element, 'comparison-load');
    scrollTo(0, 8500);
    await loaded;
    expect(net.calls).to.have.length(1);
  });

  it('shows a comparison at once that needs no request', async () => {
    const log: string[] = [];
    for (const element of [make(far, inline(minimal({ title: 'Inline' }))), make(far)]) {
      if (!element.firstChild) element.comparison = minimal({ title: 'Property' });
      element.addEventListener('comparison-load', ({ detail }) => log.push(detail.comparison.title));
      page().append(element);
    }
    await settle();
    expect(log).to.deep.equal(['Inline', 'Property']);
  });

  it('loads at once when it becomes eager', async () => {
    const element = place({ src: fresh(), ...far });
    await observed(element);
    expect(net.calls).to.have.length(0);
    const loaded = next(element, 'comparison-load');
    element.loading = 'eager';
    await loaded;
    expect(net.calls).to.have.length(1);
  });

  it('that is removed while it waits requests nothing', async () => {
    const element = place({ src: fresh(), ...far });
    await observed(element);
    element.remove();
    scrollTo(0, 8500);
    await observed(page());
    await settle();
    expect(net.calls).to.have.length(0);
  });

  it('with a wrong keyword is eager', async () => {
    const element = place({ src: fresh(), ...far, loading: 'later' });
    await next(element, 'comparison-load');
    expect(element.loading).to.equal('eager');
  });

  it('shows the comparison property at once', async () => {
    const element = await show(minimal(), far);
    expect(states(element)).to.deep.equal(['ready']);
  });
});
