import { expect } from '@open-wc/testing';
import { listen } from '../../src/page/listen.js';
import { isHidden, onReturn } from '../../src/page/on-return.js';
import { replaced } from '../support/element/replaced.js';

const online = (): boolean => dispatchEvent(new Event('online'));

describe('listen', () => {
  /** Counts how often it is called until `stop`. */
  function count(): { calls: number; stop: () => void } {
    const controller = new AbortController();
    const counter = { calls: 0, stop: () => controller.abort() };
    listen(
      'online',
      () => {
        counter.calls++;
      },
      { signal: controller.signal },
    );
    return counter;
  }

  it('calls the listener until the signal aborts', () => {
    const counter = count();
    online();
    counter.stop();
    online();
    expect(counter.calls).to.equal(1);
  });

  it('does so where the page wraps addEventListener as before it had options', async () => {
    const original = addEventListener.bind(globalThis);
    const old = (type: string, listener: EventListener): void => original(type, listener, false);
    const counter = await replaced(globalThis, 'addEventListener', old, count);
    online();
    counter.stop();
    online();
    expect(counter.calls).to.equal(1);
  });

  for (const [name, value] of [
    ['once', true],
    ['signal', AbortSignal.abort()],
  ] as const) {
    it(`does so on a page that added ${name} to Object.prototype`, async () => {
      const counter = await replaced(Object.prototype, name, value, count);
      online();
      online();
      counter.stop();
      expect(counter.calls).to.equal(2);
    });
  }
});

describe('onReturn', () => {
  let controller: AbortController;
  let calls: number;
  beforeEach(() => {
    controller = new AbortController();
    calls = 0;
    const count = (): void => {
      calls++;
    };
    onReturn(count, { signal: controller.signal });
  });
  afterEach(() => controller.abort());

  it('is told when the network is back, and when the page is shown or hidden', () => {
    online();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(calls).to.equal(2);
  });

  it('is told although the page stops the event at the document', () => {
    const stop = (event: Event): void => event.stopImmediatePropagation();
    document.addEventListener('visibilitychange', stop, true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    document.removeEventListener('visibilitychange', stop, true);
    expect(calls).to.equal(1);
  });

  it('knows a page with an element named hidden as visible', async () => {
    expect(await replaced(document, 'hidden', document.createElement('form'), isHidden)).to.be.false;
    expect(await replaced(document, 'hidden', true, isHidden)).to.be.true;
  });
});
