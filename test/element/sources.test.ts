import { expect, waitUntil } from '@open-wc/testing';
import {
  drawn,
  inline,
  make,
  next,
  page,
  place,
  record,
  show,
  tag,
  unpictured,
  warnings,
} from '../support/element/element.js';
import { BASE, minimal } from '../support/element/documents.js';
import { http, HttpResponse, network } from '../support/element/network.js';
import { all, nameOf, one } from '../support/element/roles.js';

const titled = (title: string) => minimal({ title });
const shows = (element: Element, title: string): HTMLElement => one(element, 'heading', title);

describe('the source of a comparison', () => {
  const net = network(http.get(BASE, () => HttpResponse.json(titled('From src'))));
  const warned = warnings();

  it('is src', async () => {
    const element = make({ src: BASE });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    shows(element, 'From src');
    expect(net.count(BASE)).to.equal(1);
  });

  it('is the inline script, without a request', async () => {
    const element = make({ src: BASE }, inline(titled('Inline')));
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    shows(element, 'Inline');
    await drawn(element);
    expect(net.requests).to.have.length(0);
  });

  it('is the property before anything else', async () => {
    const element = make({ src: BASE }, inline(titled('Inline')));
    element.comparison = titled('Property');
    const log = record(element);
    page().append(element);
    await drawn(element);
    expect(log).to.deep.equal(['load Property']);
    expect(net.requests).to.have.length(0);
  });

  it('falls back to the next as each is removed', async () => {
    const script = inline(titled('Inline'));
    const element = make({ src: BASE }, script);
    element.comparison = titled('Property');
    const log = record(element);
    page().append(element);
    await drawn(element);
    element.comparison = null;
    await drawn(element);
    const loaded = next(element, 'comparison-load');
    script.remove();
    await loaded;
    expect(log).to.deep.equal(['load Property', 'load Inline', 'load From src']);
    expect(net.count(BASE)).to.be.at.most(1);
  });

  it('follows src when it changes', async () => {
    const other = 'https://publisher.example/other.json';
    net.use(http.get(other, () => HttpResponse.json(titled('Other'))));
    const element = make({ src: BASE });
    let loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    loaded = next(element, 'comparison-load');
    element.src = other;
    await loaded;
    shows(element, 'Other');
    expect(all(element, 'heading', 'From src')).to.have.length(0);
  });

  it('follows the property when it changes', async () => {
    const element = await show(titled('One'));
    const log = record(element);
    element.comparison = titled('Two');
    await drawn(element);
    shows(element, 'Two');
    expect(log).to.deep.equal(['load Two']);
  });

  it('does not load again when nothing changes', async () => {
    const document = titled('One');
    const element = await show(document);
    const log = record(element);
    element.comparison = document;
    element.theme = 'dark';
    element.append(tag('p', 'A footer', { slot: 'footer' }));
    await drawn(element);
    expect(log).to.deep.equal([]);
  });

  it('is the same when another object says the same: no event, and what the reader opened stays', async () => {
    const quote = 'It starts before I have sat down. '.repeat(60);
    const document = () =>
      minimal({
        reviewers: [{ id: 'r', name: 'Robin' }],
        reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote }],
      });
    const element = await show(document());
    await waitUntil(() => all(element, 'button', 'Read the rest: Robin on Alpha').length > 0);
    one(element, 'button', 'Read the rest: Robin on Alpha').click();
    await drawn(element);
    const log = record(element);
    for (const same of [document(), new Proxy(document(), {}), Object.freeze(document())]) {
      element.comparison = same;
      await drawn(element);
      expect(element.comparison).to.equal(same);
    }
    expect(log).to.deep.equal([]);
    one(element, 'button', 'Show less: Robin on Alpha');
  });

  it('may be set by a listener of comparison-load each time it is called', async () => {
    const element = await show(titled('One'));
    const log = record(element);
    element.addEventListener('comparison-load', () => (element.comparison = titled('Two')));
    element.comparison = titled('Two');
    await drawn(element);
    expect(log).to.deep.equal(['load Two']);
  });

  it('that is wrong is reported once, however often another object says the same', async () => {
    const wrong = () => ({ version: 1, id: 1n, tools: () => [] });
    const element = place();
    element.comparison = wrong();
    await next(element, 'comparison-error');
    const log = record(element);
    element.addEventListener('comparison-error', () => (element.comparison = wrong()));
    element.comparison = wrong();
    await drawn(element);
    expect(log).to.deep.equal([]);
    element.comparison = titled('Right');
    await drawn(element);
    expect(log).to.deep.equal(['load Right']);
  });

  it('that was changed is shown anew when it is set again, and not before', async () => {
    const document = titled('Before');
    const element = await show(document);
    const log = record(element);
    document.title = 'After';
    element.theme = 'dark';
    await drawn(element);
    shows(element, 'Before');
    element.comparison = document;
    await drawn(element);
    shows(element, 'After');
    element.comparison = titled('After');
    await drawn(element);
    expect(log).to.deep.equal(['load After']);
    element.comparison = titled('Before');
    await drawn(element);
    expect(log).to.deep.equal(['load After', 'load Before']);
  });

  it('that was changed and reloaded is the one that later objects are compared with', async () => {
    const document = titled('Before');
    const element = await show(document);
    const log = record(element);
    document.title = 'After';
    await element.reload();
    element.comparison = titled('After');
    await drawn(element);
    expect(log).to.deep.equal(['load After']);
  });

  it('that was changed and set while the element was away is shown when it is back', async () => {
    const document = titled('Before');
    const element = await show(document);
    element.remove();
    await drawn(element);
    document.title = 'After';
    element.comparison = document;
    await drawn(element);
    page().append(element);
    await drawn(element);
    shows(element, 'After');
  });

  it('is the same when src is set to the address it has', async () => {
    const element = make({ src: BASE });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    const log = record(element);
    const { length } = net.requests;
    element.src = BASE;
    element.setAttribute('src', BASE);
    await drawn(element);
    expect(log).to.deep.equal([]);
    expect(net.requests).to.have.length(length);
  });

  it('resolves src against the page', async () => {
    const url = new URL('comparisons/relative.json', document.baseURI).href;
    let asked = '';
    net.use(
      http.get(url, ({ request }) => {
        asked = request.url;
        return HttpResponse.json(titled('Relative'));
      }),
    );
    const element = make({ src: 'comparisons/relative.json' });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    expect(asked).to.equal(url);
    expect(element.src).to.equal('comparisons/relative.json');
  });

  it('resolves URLs in a document against its address, and in an inline one against the page', async () => {
    net.use(http.get(BASE, () => HttpResponse.json(minimal({ url: '../a-vs-b' })), { once: true }));
    const element = make({ src: BASE });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    await loaded;
    const reloaded = element.reload();
    await reloaded;
    const hrefOf = (from: Element): string =>
      (one(from, 'link', 'Read it where it was published') as HTMLAnchorElement).href;
    expect(hrefOf(element)).to.equal('https://publisher.example/a-vs-b');
    const own = await show(minimal({ url: '../a-vs-b' }));
    expect(hrefOf(own)).to.equal(new URL('../a-vs-b', document.baseURI).href);
  });

  it('is missing when nothing names one', async () => {
    const element = place();
    const { detail } = await next(element, 'comparison-error');
    expect(detail.error.code).to.equal('no-source');
    expect(warned).to.have.length(1);
  });
});

describe('the inline script', () => {
  warnings();

  it('may be added later', async () => {
    const element = place();
    await next(element, 'comparison-error');
    const loaded = next(element, 'comparison-load');
    element.append(inline(titled('Late')));
    await loaded;
    shows(element, 'Late');
    expect(element.error).to.equal(null);
  });

  it('may change its text, or one of its nodes', async () => {
    const script = inline(titled('One'));
    const element = place({}, script);
    await next(element, 'comparison-load');
    let loaded = next(element, 'comparison-load');
    script.textContent = JSON.stringify(titled('Two'));
    await loaded;
    shows(element, 'Two');
    loaded = next(element, 'comparison-load');
    (script.firstChild as Text).data = JSON.stringify(titled('Three'));
    await loaded;
    shows(element, 'Three');
  });

  it('may be replaced', async () => {
    const element = place({}, inline(titled('One')));
    await next(element, 'comparison-load');
    const loaded = next(element, 'comparison-load');
    element.replaceChildren(inline(titled('Two')));
    await loaded;
    shows(element, 'Two');
  });

  it('that is invalid is an error, and src is not tried', async () => {
    const element = place({ src: BASE }, inline('{"version":1,'));
    const { detail } = await next(element, 'comparison-error');
    expect(detail.error.code).to.equal('bad-json');
  });

  it('may hold a document with every field', async () => {
    const element = place({}, inline(unpictured()));
    await next(element, 'comparison-load');
    expect(all(element, 'article').map(nameOf)).to.deep.equal(['Alpha', 'Beta', 'Ann Archer', 'Bot AI']);
  });
});
