// A page whose scripts added to Object.prototype before ours: old libraries do, and some of it is found by loops.
import { expect } from '@open-wc/testing';
import '../support/element/guard.js';

const ADDED: Readonly<Record<string, PropertyDescriptor>> = {
  each: { value: () => 'mine', writable: true },
  size: { get: () => 7 },
  fixed: { value: 1 },
};

/** What a loop finds in an object that has nothing of its own. */
function found(): string[] {
  const names: string[] = [];
  for (const name in {}) names.push(name);
  return names;
}

describe('on a page that added to Object.prototype', () => {
  before(() => {
    for (const [name, descriptor] of Object.entries(ADDED)) {
      Object.defineProperty(Object.prototype, name, { ...descriptor, enumerable: true, configurable: true });
    }
  });

  after(() => {
    for (const name of Object.keys(ADDED)) Reflect.deleteProperty(Object.prototype, name);
  });

  it('the element is registered, shows a comparison, and leaves the additions as they were', async () => {
    expect(found()).to.deep.equal(Object.keys(ADDED));
    const { ToolComparisonElement } = await import('../../src/index.js');
    const element = new ToolComparisonElement();
    const tools = ['a', 'b'].map((id) => ({ id, name: `Tool ${id}` }));
    element.comparison = { version: 1, id: 'a-vs-b', tools };
    const loaded = new Promise<readonly unknown[]>((done) => {
      element.addEventListener('comparison-load', ({ detail }) => done(detail.problems));
    });
    document.body.append(element);
    expect(await loaded).to.deep.equal([]);
    expect(element.shadowRoot?.querySelectorAll('article')).to.have.length(2);
    element.remove();
    expect(found()).to.deep.equal(Object.keys(ADDED));
    for (const [name, descriptor] of Object.entries(ADDED)) {
      expect(Object.getOwnPropertyDescriptor(Object.prototype, name)).to.include(descriptor);
    }
  });
});
