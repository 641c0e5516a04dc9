import { expect } from '@open-wc/testing';
import { drawn, make, next, page, place, record, states, tag, warnings } from '../support/element/element.js';
import { fakeClock, settle } from '../support/element/clock.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, never, raw } from '../support/element/fake-fetch.js';
import { all, nameOf, one, textOf } from '../support/element/roles.js';
import type { ToolComparisonElement } from '../../src/tool-comparison-element.js';
import { replaced } from '../support/element/replaced.js';

describe('the button "Try again"', () => {
  const net = fakeFetch();
  warnings();

  async function failed(status = 404): Promise<ToolComparisonElement> {
    net.answer(() => raw(null, '', status));
    const element = make({ src: fresh() });
    const event = next(element, 'comparison-error');
    page().append(element);
    await event;
    return element;
  }

  function press(element: ToolComparisonElement): HTMLElement {
    const button = one(element, 'button', 'Try again');
    button.focus();
    button.click();
    return button;
  }

  it('requests once more, and focuses the title on success', async () => {
    const element = await failed();
    net.answer(() => json(minimal()));
    const loaded = next(element, 'comparison-load');
    press(element);
    await loaded;
    await settle();
    expect(net.calls).to.have.length(2);
    const focused = element.shadowRoot?.activeElement;
    expect(focused && nameOf(focused)).to.equal('Alpha vs Beta');
    expect(textOf(one(element, 'status'))).to.equal('');
  });

  it('leaves the focus with a reader who moved on', async () => {
    const element = await failed();
    let answer = (_response: Response): void => undefined;
    net.answer(() => new Promise((resolve) => (answer = resolve)));
    const loaded = next(element, 'comparison-load');
    press(element);
    await drawn(element);
    const field = tag('input');
    page().append(field);
    field.focus();
    answer(json(minimal()));
    await loaded;
    await settle();
    expect(document.activeElement === field).to.be.true;
    expect(element.shadowRoot?.activeElement).to.equal(null);
  });

  it('announces each further failure in the live region', async () => {
    const element = await failed();
    const status = one(element, 'status');
    expect(status.textContent).to.equal('');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (let press_ = 1; press_ <= 2; press_++) {
      const again = next(element, 'comparison-error');
      press(element);
      await again;
      await settle();
    }
    observer.disconnect();
    const message = 'This comparison could not be loaded.';
    expect(said.filter(Boolean)).to.deep.equal([message, message]);
    expect(said, 'emptied in between, or it would not be read out').to.include('');
    expect(one(element, 'status') === status, 'the region is always the same').to.be.true;
  });

  it('keeps the focus while it retries and when it fails', async () => {
    const element = await failed();
    const again = next(element, 'comparison-error');
    const button = press(element);
    await drawn(element);
    await again;
    await settle();
    expect(element.shadowRoot?.activeElement === button).to.be.true;
  });

  it('requests once, however often it is pressed meanwhile', async () => {
    const element = await failed();
    net.answer(never);
    const button = press(element);
    await drawn(element);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(states(element)).to.deep.equal(['loading']);
    button.click();
    button.click();
    await drawn(element);
    expect(net.calls).to.have.length(2);
    expect(one(element, 'status').textContent, 'nothing came of it yet').to.equal('');
  });
});

describe('an automatic retry', () => {
  const clock = fakeClock();
  const net = fakeFetch();
  warnings();
  let isHidden = false;

  beforeEach(() => {
    isHidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  });

  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
  });

  /** An element that could not load, for a reason that may pass. */
  async function failed(status = 503): Promise<ToolComparisonElement> {
    net.answer(() => raw(null, '', status));
    const element = place({ src: fresh() });
    await clock.tick(60_000);
    expect(element.error).not.to.equal(null);
    net.answer(() => json(minimal()));
    return element;
  }

  const online = (): boolean => dispatchEvent(new Event('online'));
  const seen = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

  for (const [what, happen] of [
    ['back online', online],
    ['seen again', seen],
  ] as const) {
    it(`happens when ${what}, once`, async () => {
      const element = await failed();
      const log = record(element);
      happen();
      await settle();
      expect(log).to.deep.equal(['load Alpha vs Beta']);
      happen();
      await settle();
      expect(net.calls).to.have.length(4);
      expect(all(element, 'button')).to.have.length(0);
    });
  }

  it('announces nothing and takes no focus: the reader did not ask', async () => {
    const element = await failed();
    online();
    await settle();
    expect(one(element, 'status').textContent).to.equal('');
    expect(document.activeElement === document.body).to.be.true;
  });

  it('does not happen while the page is hidden', async () => {
    const element = await failed();
    isHidden = true;
    seen();
    online();
    await settle();
    expect(net.calls).to.have.length(3);
    isHidden = false;
    seen();
    await settle();
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('happens after a refused connection too, as often as needed', async () => {
    net.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    const element = place({ src: fresh() });
    await clock.tick(60_000);
    expect(element.error?.code).to.equal('network');
    online();
    await clock.tick(60_000);
    expect(net.calls).to.have.length(6);
    net.answer(() => json(minimal()));
    online();
    await settle();
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('does not happen for a permanent error', async () => {
    await failed(404);
    online();
    seen();
    await settle();
    expect(net.calls).to.have.length(1);
  });

  it('happens once when the element is put back on the page', async () => {
    const element = await failed();
    element.remove();
    await clock.tick(1);
    expect(net.calls).to.have.length(3);
    page().append(element);
    await settle();
    expect(states(element)).to.deep.equal(['ready']);
    online();
    await settle();
    expect(net.calls).to.have.length(4);
  });

  it('keeps the fallback on the page while it runs', async () => {
    net.answer(() => raw(null, '', 503));
    const fallback = tag('p', 'See the page');
    const element = make({ src: fresh() }, fallback);
    page().append(element);
    await clock.tick(60_000);
    element.remove();
    await clock.tick(1);
    net.answer(never);
    page().append(element);
    await settle();
    expect(net.calls).to.have.length(4);
    expect(fallback.checkVisibility()).to.be.true;
    expect(element.error?.code).to.equal('server');
  });

  it('happens again after it failed once more', async () => {
    const element = await failed();
    net.answer(() => raw(null, '', 503));
    element.remove();
    await clock.tick(1);
    page().append(element);
    await clock.tick(60_000);
    expect(states(element)).to.deep.equal(['error']);
    net.answer(() => json(minimal()));
    online();
    await settle();
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('happens once, and not to removed elements, when removeEventListener does nothing', async () => {
    await replaced(
      globalThis,
      'removeEventListener',
      () => undefined,
      async () => {
        const [there, gone] = [await failed(), await failed()];
        const { length } = net.calls;
        gone.remove();
        await clock.tick(1);
        for (let times = 0; times < 3; times++) {
          online();
          await settle();
        }
        expect(states(there)).to.deep.equal(['ready']);
        expect(net.calls).to.have.length(length + 1);
      },
    );
  });

  it('is not prevented by an element named hidden', async () => {
    const element = await failed();
    Object.defineProperty(document, 'hidden', { configurable: true, value: document.createElement('form') });
    online();
    await settle();
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('requests the src that the element has when it is put back', async () => {
    const element = await failed();
    const { length } = net.calls;
    element.remove();
    await clock.tick(1);
    const src = fresh();
    element.src = src;
    page().append(element);
    await settle();
    expect(net.calls.slice(length).map(({ url }) => url)).to.deep.equal([src]);
  });

  it('does not happen to a removed element', async () => {
    const element = await failed();
    element.remove();
    await clock.tick(1);
    online();
    seen();
    await settle();
    expect(net.calls).to.have.length(3);
  });
});
