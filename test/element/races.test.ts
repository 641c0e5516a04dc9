import { expect } from '@open-wc/testing';
import { drawn, page, place, record, states, warnings } from '../support/element/element.js';
import { settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, raw, type Call } from '../support/element/fake-fetch.js';
import { all, one } from '../support/element/roles.js';

describe('races', () => {
  const net = fakeFetch();
  warnings();
  let answers: Map<string, (response: Response) => void>;

  beforeEach(() => {
    answers = new Map();
    // As a fetch that ignores its signal: the worst case.
    net.answer(({ url }: Call) => new Promise((resolve) => answers.set(url, resolve)));
  });

  const answer = (url: string, title: string): void => answers.get(url)?.(json(minimal({ title })));

  it('show the newest src even if the older response arrives last', async () => {
    const [old, young] = [fresh(), fresh()];
    const element = place({ src: old });
    const log = record(element);
    await drawn(element);
    element.src = young;
    await drawn(element);
    expect(net.calls.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    answer(young, 'Young');
    await settle();
    answer(old, 'Old');
    await settle();
    one(element, 'heading', 'Young');
    expect(log).to.deep.equal(['load Young']);
  });

  it('ignore the response to an older src that arrives first', async () => {
    const [old, young] = [fresh(), fresh()];
    const element = place({ src: old });
    const log = record(element);
    await drawn(element);
    element.src = young;
    answer(old, 'Old');
    await drawn(element);
    expect(all(element, 'heading')).to.have.length(0);
    expect(states(element)).to.deep.equal(['loading']);
    answer(young, 'Young');
    await settle();
    expect(log).to.deep.equal(['load Young']);
  });

  it('ignore the failure of an older src', async () => {
    const [old, young] = [fresh(), fresh()];
    const element = place({ src: old });
    const log = record(element);
    await drawn(element);
    element.src = young;
    await drawn(element);
    answers.get(old)?.(raw(null, '', 404));
    await settle();
    expect(log).to.deep.equal([]);
    expect(element.error).to.equal(null);
    answer(young, 'Young');
    await settle();
    expect(log).to.deep.equal(['load Young']);
  });

  it('request only the last src set in one task', async () => {
    const [a, b] = [fresh(), fresh()];
    const element = place({ src: a });
    element.src = b;
    element.src = a;
    await drawn(element);
    expect(net.calls.map(({ url }) => url)).to.deep.equal([a]);
  });

  it('let the comparison property win over a pending response', async () => {
    const src = fresh();
    const element = place({ src });
    const log = record(element);
    await drawn(element);
    element.comparison = minimal({ title: 'Property' });
    await drawn(element);
    answer(src, 'Answer');
    await settle();
    expect(log).to.deep.equal(['load Property']);
    one(element, 'heading', 'Property');
    expect(net.calls[0]?.signal.aborted).to.be.true;
  });

  it('end with the removal: no request, no event, nothing rendered', async () => {
    const src = fresh();
    const element = place({ src });
    const log = record(element);
    await drawn(element);
    element.remove();
    await settle();
    expect(net.calls[0]?.signal.aborted).to.be.true;
    const before = element.shadowRoot?.textContent;
    answer(src, 'Late');
    await settle();
    expect(log).to.deep.equal([]);
    expect(element.shadowRoot?.textContent).to.equal(before);
  });

  it('request nothing for an element removed in the same task', async () => {
    const element = place({ src: fresh() });
    element.remove();
    await settle();
    expect(net.calls).to.have.length(0);
  });

  it('start over when the element is put back', async () => {
    const src = fresh();
    const element = place({ src });
    const log = record(element);
    await drawn(element);
    element.remove();
    await settle();
    page().append(element);
    await drawn(element);
    expect(net.calls).to.have.length(2);
    answer(src, 'Back');
    await settle();
    expect(log).to.deep.equal(['load Back']);
  });

  it('request once when a framework mounts twice', async () => {
    const src = fresh();
    const element = place({ src });
    element.remove();
    page().append(element);
    await drawn(element);
    answer(src, 'Twice');
    await settle();
    expect(net.calls).to.have.length(1);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('leave no listener or request behind after 1,000 mounts', async () => {
    const src = fresh();
    for (let mount = 0; mount < 1000; mount++) {
      const element = place({ src });
      if (mount % 2) await Promise.resolve();
      element.remove();
    }
    await settle();
    for (const { signal } of net.calls) expect(signal.aborted).to.be.true;
    const element = place({ src });
    await drawn(element);
    answer(src, 'Still here');
    await settle();
    one(element, 'heading', 'Still here');
  });
});
