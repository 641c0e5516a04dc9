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
  states,
  tag,
  warnings,
} from '../support/element/element.js';
import { settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, never } from '../support/element/fake-fetch.js';
import { all, levelOf, one, shadowOf } from '../support/element/roles.js';
import { ToolComparisonElement } from '../../src/tool-comparison-element.js';

describe('an element', () => {
  const net = fakeFetch();
  warnings();

  beforeEach(() => {
    net.answer(() => json(minimal()));
  });

  it('that is created and never connected requests nothing', async () => {
    const element = make({ src: fresh(), theme: 'dark' });
    element.comparison = { version: 1 };
    element.loading = 'lazy';
    await settle();
    expect(net.calls).to.have.length(0);
    expect(element.error).to.equal(null);
    expect(element.shadowRoot?.childElementCount ?? 0).to.equal(0);
  });

  it('can be created by its constructor', () => {
    expect(() => new ToolComparisonElement()).not.to.throw();
  });

  it('that is moved requests nothing again and keeps its nodes', async () => {
    const element = place({ src: fresh() });
    await next(element, 'comparison-load');
    const heading = one(element, 'heading', 'Alpha vs Beta');
    const log = record(element);
    const box = tag('section');
    page().append(box);
    box.append(element);
    page().prepend(element);
    await drawn(element);
    expect(net.calls).to.have.length(1);
    expect(log).to.deep.equal([]);
    expect(one(element, 'heading', 'Alpha vs Beta') === heading).to.be.true;
  });

  it('that is moved while it loads keeps its request', async () => {
    let answer = (_response: Response): void => undefined;
    net.answer(() => new Promise((resolve) => (answer = resolve)));
    const element = place({ src: fresh() });
    await drawn(element);
    const box = tag('section');
    page().append(box);
    box.append(element);
    await drawn(element);
    expect(net.calls[0]?.signal.aborted).to.be.false;
    answer(json(minimal()));
    await settle();
    expect(net.calls).to.have.length(1);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('keeps what the reader unfolded when moveBefore moves it', async function () {
    if (!('moveBefore' in Element.prototype)) return this.skip();
    const quote = 'A word. '.repeat(200);
    const element = await show(
      minimal({
        reviewers: [{ id: 'ann', name: 'Ann' }],
        reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship', quote }],
      }),
    );
    const more = 'Read the rest: Ann on Alpha';
    await waitUntil(() => all(element, 'button', more).length > 0, 'the layout shows that it is long');
    one(element, 'button', more).click();
    await element.updateComplete;
    const box = tag('section') as HTMLElement & { moveBefore(node: Node, child: Node | null): void };
    page().append(box);
    box.moveBefore(element, null);
    await drawn(element);
    one(element, 'button', 'Show less: Ann on Alpha');
    element.comparison = minimal({ title: 'Alive' });
    await drawn(element);
    one(element, 'heading', 'Alive');
  });

  it('that is cloned has its own state', async () => {
    const element = place({ src: fresh(), theme: 'dark' }, inline(minimal({ title: 'Inline' })));
    await next(element, 'comparison-load');
    element.comparison = minimal({ title: 'Property' });
    await drawn(element);
    const copy = element.cloneNode(true);
    if (!(copy instanceof ToolComparisonElement)) throw new Error('It is another element');
    expect(copy.comparison).to.equal(undefined);
    expect(copy.error).to.equal(null);
    const loaded = next(copy, 'comparison-load');
    page().append(copy);
    await loaded;
    one(copy, 'heading', 'Inline');
    one(element, 'heading', 'Property');
    expect(copy.theme).to.equal('dark');
    copy.remove();
    await drawn(element);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('keeps its styles in the document of a frame, and back', async () => {
    const element = place({ src: fresh() });
    await next(element, 'comparison-load');
    const frame = document.createElement('iframe');
    page().append(frame);
    const colour = (): string => getComputedStyle(one(element, 'heading', 'Alpha vs Beta')).fontWeight;
    const before = colour();
    expect(before).to.equal('600');
    frame.contentDocument?.body.append(element);
    await drawn(element);
    expect(element.ownerDocument === frame.contentDocument).to.be.true;
    expect(shadowOf(element).adoptedStyleSheets).to.have.length(1);
    expect(shadowOf(element).querySelector('.title')?.ownerDocument.defaultView === frame.contentWindow).to.be
      .true;
    page().append(element);
    await drawn(element);
    expect(colour()).to.equal(before);
    expect(net.calls).to.have.length(1);
  });

  it('keeps properties that were set before the upgrade', async () => {
    const name = 'tool-comparison-later';
    const early = document.createElement(name) as HTMLElement & Record<string, unknown>;
    Object.assign(early, {
      comparison: minimal({ title: 'Early' }),
      theme: 'dark',
      headingLevel: 4,
      src: fresh(),
    });
    page().append(early);
    const log = record(early);
    customElements.define(name, class extends ToolComparisonElement {});
    await settle();
    expect(log).to.deep.equal(['load Early']);
    expect(net.calls).to.have.length(0);
    expect(early.getAttribute('theme')).to.equal('dark');
    expect(all(early, 'heading', 'Early').map(levelOf)).to.deep.equal([4]);
    early['comparison'] = minimal({ title: 'Late' });
    await settle();
    one(early, 'heading', 'Late');
  });

  it('replaces the content of a declarative shadow root in one step', async () => {
    const holder = document.createElement('div') as HTMLElement & { setHTMLUnsafe(html: string): void };
    page().append(holder);
    holder.setHTMLUnsafe(
      '<tool-comparison><template shadowrootmode="open"><p id="old">Old</p></template></tool-comparison>',
    );
    const element = holder.querySelector('tool-comparison');
    if (!element) throw new Error('There is no element');
    element.comparison = minimal();
    expect(shadowOf(element).querySelector('#old') !== null, 'until there is something to show').to.be.true;
    await drawn(element);
    expect(shadowOf(element).querySelector('#old') === null).to.be.true;
    one(element, 'heading', 'Alpha vs Beta');
  });

  it('is loading while nothing answers, and aborts when removed', async () => {
    net.answer(never);
    const element = place({ src: fresh() });
    await drawn(element);
    expect(states(element)).to.deep.equal(['loading']);
    element.remove();
    await settle();
    expect(net.calls[0]?.signal.aborted).to.be.true;
  });
});
