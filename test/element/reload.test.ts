import { expect } from '@open-wc/testing';
import {
  drawn,
  fail,
  make,
  next,
  place,
  record,
  show,
  states,
  warnings,
} from '../support/element/element.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, never, raw } from '../support/element/fake-fetch.js';
import { one } from '../support/element/roles.js';

const titled = (title: string): Response => json(minimal({ title }));

describe('reload', () => {
  const net = fakeFetch();
  warnings();

  it('fetches again and shows the new document', async () => {
    net.answer((_call, index) => titled(index ? 'New' : 'Old'));
    const element = place({ src: fresh() });
    await next(element, 'comparison-load');
    const log = record(element);
    await element.reload();
    one(element, 'heading', 'New');
    expect(log).to.deep.equal(['load New']);
    expect(net.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('keeps the comparison on the page meanwhile, with aria-busy', async () => {
    net.answer((_call, index) => (index ? never() : titled('Old')));
    const element = place({ src: fresh() });
    await next(element, 'comparison-load');
    void element.reload();
    await drawn(element);
    one(element, 'heading', 'Old');
    expect(states(element)).to.deep.equal(['ready']);
    expect(element.shadowRoot?.querySelector('[aria-busy="true"]') !== null).to.be.true;
  });

  it('resolves when it fails, and leaves the last good comparison on the page', async () => {
    net.answer((_call, index) => (index ? raw(null, '', 404) : titled('Old')));
    const element = place({ src: fresh() });
    await next(element, 'comparison-load');
    const log = record(element);
    await element.reload();
    expect(log).to.deep.equal(['error not-found']);
    expect(element.error?.code).to.equal('not-found');
    one(element, 'heading', 'Old');
    net.answer(() => titled('New'));
    await element.reload();
    expect(element.error).to.equal(null);
    one(element, 'heading', 'New');
  });

  it('requests again although another widget has the document', async () => {
    net.answer((_call, index) => titled(index ? 'New' : 'Old'));
    const src = fresh();
    const [a, b] = [place({ src }), place({ src })];
    await Promise.all([next(a, 'comparison-load'), next(b, 'comparison-load')]);
    expect(net.calls).to.have.length(1);
    await b.reload();
    expect(net.calls).to.have.length(2);
    one(a, 'heading', 'Old');
    one(b, 'heading', 'New');
  });

  it('aborts a pending request', async () => {
    net.answer((_call, index) => (index ? titled('New') : never()));
    const element = place({ src: fresh() });
    await drawn(element);
    const log = record(element);
    await element.reload();
    expect(net.calls[0]?.signal.aborted).to.be.true;
    expect(log).to.deep.equal(['load New']);
  });

  it('reads a document that was mutated', async () => {
    const document = minimal({ title: 'One' });
    const element = await show(document);
    document.title = 'Two';
    await element.reload();
    one(element, 'heading', 'Two');
    expect(net.calls).to.have.length(0);
  });

  it('resolves at once on an element that is not connected', async () => {
    const element = make({ src: fresh() });
    await element.reload();
    expect(net.calls).to.have.length(0);
  });

  it('loads a lazy element that is far away', async () => {
    net.answer(() => titled('New'));
    const element = place({ src: fresh(), loading: 'lazy', style: 'position: absolute; top: 9000px' });
    await drawn(element);
    expect(net.calls).to.have.length(0);
    await element.reload();
    expect(net.calls).to.have.length(1);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('fails again when there is no source', async () => {
    const element = await fail();
    const log = record(element);
    await element.reload();
    expect(log).to.deep.equal(['error no-source']);
  });
});
