// What code that comes after the events can ask: what is shown, and when that is settled.
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
  tag,
  warnings,
} from '../support/element/element.js';
import { settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, never, raw } from '../support/element/fake-fetch.js';
import { one } from '../support/element/roles.js';
import { addedToObjects } from '../support/element/replaced.js';
import { ToolComparisonElement } from '../../src/tool-comparison-element.js';

const titled = (title: string) => minimal({ title });

/** What is shown, the error, and whether `ready` is settled: "One, no error, settled". */
async function stateOf(element: ToolComparisonElement): Promise<string> {
  const settled: string[] = [];
  void element.ready.then(() => settled.push('settled'));
  await settle();
  const title = element.shown?.comparison.title ?? 'nothing';
  return `${title}, ${element.error?.code ?? 'no error'}, ${settled[0] ?? 'pending'}`;
}

describe('what is shown', () => {
  warnings();

  it('is the comparison and its problems, as comparison-load had them', async () => {
    const element = make();
    element.comparison = minimal({ title: 'One', url: 'javascript:0' });
    const loaded = next(element, 'comparison-load');
    expect(element.shown).to.equal(null);
    page().append(element);
    const { detail } = await loaded;
    expect(element.shown).to.deep.equal(detail);
    expect(element.shown?.problems.map(({ path }) => path)).to.deep.equal(['url']);
  });

  it('is there for a listener of comparison-load', async () => {
    const element = make();
    const seen: unknown[] = [];
    element.addEventListener('comparison-load', () => seen.push(element.shown?.comparison.title));
    element.comparison = titled('One');
    page().append(element);
    await element.ready;
    element.comparison = titled('Two');
    await element.ready;
    expect(seen).to.deep.equal(['One', 'Two']);
  });

  it('stays the same object until another comparison is shown', async () => {
    const element = await show(titled('One'));
    const { shown } = element;
    element.theme = 'dark';
    element.comparison = titled('One');
    await drawn(element);
    expect(element.shown).to.equal(shown);
    element.comparison = titled('Two');
    expect(element.shown).to.equal(shown);
    await element.ready;
    expect(element.shown?.comparison.title).to.equal('Two');
    expect(shown?.comparison.title).to.equal('One');
  });

  it('cannot be changed by the page, at any depth, nor what is drawn through it', async () => {
    const element = await show(titled('One'));
    const attempts = ((comparison: { title: string; tools: { name: string }[] }) => [
      () => (comparison.title = 'Mine'),
      () => comparison.tools.reverse(),
      () => Object.assign(comparison.tools[0] ?? {}, { name: 'Mine' }),
      () => Object.assign(element, { shown: null }),
    ])(element.shown?.comparison as never);
    for (const attempt of attempts) expect(attempt).to.throw(TypeError);
    element.headingLevel = 4;
    await drawn(element);
    one(element, 'heading', 'One');
    one(element, 'article', 'Alpha');
    expect(element.shown?.comparison.tools.map(({ name }) => name)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('is null where drawing has failed', async () => {
    const element = await show(titled('One'));
    const real = Reflect.get<Document, 'importNode'>(Document.prototype, 'importNode');
    Document.prototype.importNode = () => {
      throw new TypeError('No nodes');
    };
    // Another heading needs another template.
    element.headingLevel = 4;
    element.comparison = titled('Two');
    const { ready } = element;
    try {
      await ready;
    } finally {
      Document.prototype.importNode = real;
    }
    expect(element.shown).to.equal(null);
    element.requestUpdate();
    await element.ready;
    expect(element.shown?.comparison.title).to.equal('Two');
  });
});

describe('the promise that is settled when the comparison is shown or has failed', () => {
  const net = fakeFetch();
  warnings();

  it('is settled after the event, and for who asks later', async () => {
    net.answer(() => json(titled('One')));
    const element = place({ src: fresh() });
    const log = record(element);
    await element.ready;
    expect(log).to.deep.equal(['load One']);
    one(element, 'heading', 'One');
    const { ready } = element;
    expect(ready).to.equal(element.ready);
    await ready;
  });

  it('is another one for each load, and waits for the newest', async () => {
    let answer = (_response: Response): void => undefined;
    net.answer(() => new Promise((resolve) => (answer = resolve)));
    const element = await show(titled('One'));
    const before = element.ready;
    element.comparison = null;
    element.src = fresh();
    const { ready } = element;
    expect(ready).not.to.equal(before);
    expect(await stateOf(element)).to.equal('One, no error, pending');
    element.src = fresh();
    expect(element.ready).to.equal(ready);
    expect(await stateOf(element)).to.equal('One, no error, pending');
    answer(json(titled('Two')));
    await ready;
    expect(element.shown?.comparison.title).to.equal('Two');
    const reloaded = element.reload();
    expect(element.ready).not.to.equal(ready);
    answer(json(titled('Three')));
    await settle();
    answer(json(titled('Three')));
    await reloaded;
    expect(await stateOf(element)).to.equal('Three, no error, settled');
  });

  it('waits for what was set just before', async () => {
    const element = await show(titled('One'));
    for (const title of ['Two', 'Three']) {
      element.comparison = titled(title);
      await element.ready;
      expect(element.shown?.comparison.title).to.equal(title);
    }
  });

  it('is settled where what was set changes nothing', async () => {
    const element = await show(titled('One'));
    element.theme = 'dark';
    element.comparison = titled('One');
    expect(await stateOf(element)).to.equal('One, no error, settled');
  });

  it('is fulfilled when it fails, too, and when it succeeds after that', async () => {
    net.answer((_call, index) => (index ? json(titled('One')) : raw(null, '', 404)));
    const element = place({ src: fresh() });
    await element.ready;
    expect(await stateOf(element)).to.equal('nothing, not-found, settled');
    element.src = fresh();
    expect(await stateOf(element)).to.equal('One, no error, settled');
    net.answer(() => raw(null, '', 404));
    element.src = fresh();
    expect(await stateOf(element)).to.equal('One, not-found, settled');
  });

  it('is settled where there is nothing to show', async () => {
    expect(await stateOf(await fail())).to.equal('nothing, no-source, settled');
  });

  it('is pending before the element is on the page', async () => {
    const element = make();
    element.comparison = titled('One');
    const { ready } = element;
    expect(await stateOf(element)).to.equal('nothing, no error, pending');
    page().append(element);
    await ready;
    expect(await stateOf(element)).to.equal('One, no error, settled');
  });

  it('is pending as long as a lazy element is far away', async () => {
    net.answer(() => json(titled('One')));
    const element = place({ src: fresh(), loading: 'lazy', style: 'position: absolute; top: 9000px' });
    const { ready } = element;
    await drawn(element);
    expect(await stateOf(element)).to.equal('nothing, no error, pending');
    element.style.top = '0';
    await ready;
    expect(await stateOf(element)).to.equal('One, no error, settled');
  });

  it('is settled when the element is removed before, and another one is when it is back', async () => {
    net.answer(never);
    const element = place({ src: fresh() });
    const { ready } = element;
    await drawn(element);
    element.remove();
    await ready;
    expect(await stateOf(element)).to.equal('nothing, no error, pending');
    const later = element.ready;
    expect(later).not.to.equal(ready);
    net.answer(() => json(titled('One')));
    page().append(element);
    await later;
    expect(await stateOf(element)).to.equal('One, no error, settled');
  });

  it('stays settled when the element is removed and added again', async () => {
    const element = await show(titled('One'));
    element.remove();
    await drawn(element);
    expect(await stateOf(element)).to.equal('One, no error, settled');
    page().append(element);
    expect(await stateOf(element)).to.equal('One, no error, settled');
  });

  it('waits for the page, where something was set while the element was away', async () => {
    const element = await show(titled('One'));
    element.remove();
    await drawn(element);
    element.comparison = titled('Two');
    const { ready } = element;
    expect(await stateOf(element)).to.equal('One, no error, pending');
    page().append(element);
    await ready;
    expect(element.shown?.comparison.title).to.equal('Two');
  });

  it('waits while the element is moved', async () => {
    let answer = (_response: Response): void => undefined;
    net.answer(() => new Promise((resolve) => (answer = resolve)));
    const element = place({ src: fresh() });
    const { ready } = element;
    await drawn(element);
    page().append(tag('section'), element);
    expect(await stateOf(element)).to.equal('nothing, no error, pending');
    answer(json(titled('One')));
    await ready;
    expect(await stateOf(element)).to.equal('One, no error, settled');
  });

  it('is settled on an element that was only upgraded then', async () => {
    const name = 'tool-comparison-upgraded';
    type Early = HTMLElement & Partial<Pick<ToolComparisonElement, 'comparison' | 'ready' | 'shown'>>;
    const early: Early = document.createElement(name);
    early.comparison = titled('Early');
    page().append(early);
    expect(early.ready).to.equal(undefined);
    customElements.define(name, class extends ToolComparisonElement {});
    await early.ready;
    expect(early.shown?.comparison.title).to.equal('Early');
  });

  it('is fulfilled where the page has added a then to all objects', async () => {
    const element = await show(titled('One'));
    const descriptor = { value: () => undefined, writable: true };
    await addedToObjects('then', descriptor, async () => {
      element.comparison = titled('Two');
      await element.ready;
      expect(element.shown?.comparison.title).to.equal('Two');
    });
  });
});
