import { expect } from '@open-wc/testing';
import {
  drawn,
  fail,
  make,
  next,
  page,
  place,
  record,
  show,
  states,
  warnings,
} from '../support/element/element.js';
import { BASE, minimal } from '../support/element/documents.js';
import { http, HttpResponse, network } from '../support/element/network.js';
import { one, shadowOf } from '../support/element/roles.js';

describe('comparison-load', () => {
  warnings();

  it('is dispatched when the comparison is on the page', async () => {
    const element = make();
    element.comparison = minimal();
    let heading = '';
    element.addEventListener('comparison-load', () => {
      heading = one(element, 'heading', 'Alpha vs Beta').textContent;
    });
    page().append(element);
    await drawn(element);
    expect(heading).to.contain('Alpha vs Beta');
  });

  it('carries the comparison and the problems of its document', async () => {
    const element = make();
    element.comparison = minimal({ kicker: 7, updated: 'soon' });
    const loaded = next(element, 'comparison-load');
    page().append(element);
    const { comparison, problems } = (await loaded).detail;
    expect(comparison.title).to.equal('Alpha vs Beta');
    expect(comparison.lang).to.equal('en');
    expect(comparison.tools.map(({ name }) => name)).to.deep.equal(['Alpha', 'Beta']);
    expect(comparison).not.to.have.any.keys('kicker', 'updated');
    expect(problems.map(({ path }) => path).sort()).to.deep.equal(['kicker', 'updated']);
  });

  it('bubbles, is composed, and is not cancelable', async () => {
    const host = document.createElement('div');
    const element = make();
    element.comparison = minimal();
    host.attachShadow({ mode: 'open' }).append(element);
    const loaded = next(document, 'comparison-load');
    page().append(host);
    const event = await loaded;
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
  });

  it('is dispatched once for each comparison', async () => {
    const element = await show(minimal());
    const log = record(element);
    for (const title of ['One', 'Two', 'Three']) {
      element.comparison = minimal({ title });
      await drawn(element);
    }
    element.comparison = minimal({ title: 'Four' });
    element.comparison = minimal({ title: 'Five' });
    await drawn(element);
    expect(log).to.deep.equal(['load One', 'load Two', 'load Three', 'load Five']);
  });

  it('lets its listener remove the element or set another comparison', async () => {
    const element = place();
    element.comparison = minimal({ title: 'One' });
    element.addEventListener('comparison-load', () => (element.comparison = minimal({ title: 'Two' })), {
      once: true,
    });
    const log = record(element);
    await drawn(element);
    expect(log).to.deep.equal(['load One', 'load Two']);
    element.addEventListener('comparison-load', () => element.remove(), { once: true });
    element.comparison = minimal({ title: 'Three' });
    await drawn(element);
    expect(element.isConnected).to.be.false;
  });
});

describe('comparison-error', () => {
  network(
    http.get(BASE, () => new HttpResponse(null, { status: 404 })),
    http.get('https://publisher.example/wrong.json', () =>
      HttpResponse.json({ version: 1, id: 'x', tools: [] }),
    ),
  );
  warnings();

  it('carries the error that the property has too', async () => {
    const element = make({ src: BASE });
    expect(element.error).to.equal(null);
    const failed = next(document, 'comparison-error');
    page().append(element);
    const event = await failed;
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect(event.detail.error.code).to.equal('not-found');
    expect(event.detail.error).to.be.instanceOf(Error);
    expect(element.error === event.detail.error).to.be.true;
  });

  it('lists the problems of an invalid document', async () => {
    const element = await fail({ src: 'https://publisher.example/wrong.json' });
    expect(element.error?.code).to.equal('invalid');
    expect(element.error?.problems.map(({ path }) => path)).to.include('tools');
    expect(shadowOf(element).querySelector('article')).to.equal(null);
  });

  it('is cleared from the property by the next comparison that loads', async () => {
    const element = await fail({ src: BASE });
    expect(states(element)).to.deep.equal(['error']);
    element.comparison = minimal();
    await drawn(element);
    expect(element.error).to.equal(null);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('leaves the last good comparison on the page', async () => {
    const element = await show(minimal());
    const log = record(element);
    element.comparison = { version: 2 };
    await drawn(element);
    expect(log).to.deep.equal(['error unsupported-version']);
    one(element, 'heading', 'Alpha vs Beta');
    expect(states(element)).to.deep.equal(['ready']);
    expect(element.error?.code).to.equal('unsupported-version');
  });
});
