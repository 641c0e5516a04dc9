// A page of its own, whose scripts have added to Object.prototype what a loop finds.
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
    for (const [name, descriptor] of Object.entries(ADDED))
      Object.defineProperty(Object.prototype, name, {
        ...descriptor,
        enumerable: true,
        configurable: true,
      });
  });

  after(() => {
    for (const name of Object.keys(ADDED)) Reflect.deleteProperty(Object.prototype, name);
  });

  it('the element is registered, shows a comparison, and leaves all as it was', async () => {
    expect(found()).to.deep.equal(Object.keys(ADDED));
    const { ToolComparisonElement } = await import('../../src/index.js');
    expect(found()).to.deep.equal(Object.keys(ADDED));
    for (const [name, descriptor] of Object.entries(ADDED)) {
      expect(Object.getOwnPropertyDescriptor(Object.prototype, name)).to.include(descriptor);
    }
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
  });

  it('they are hidden while the modules after it are evaluated, and no longer', async () => {
    const url = new URL('../src/quiet-prototype.ts?again', import.meta.url).href;
    const during = `import '${url}'; const names = []; for (const name in {}) names.push(name); export { names };`;
    const module = URL.createObjectURL(new Blob([during], { type: 'text/javascript' }));
    const { names } = (await import(module)) as { names: string[] };
    expect(names).to.deep.equal([]);
    expect(Reflect.get({}, 'size')).to.equal(7);
    expect(found()).to.deep.equal(Object.keys(ADDED));
  });

  it('they are shown again where a module after it throws', async () => {
    const url = new URL('../src/quiet-prototype.ts?once-more', import.meta.url).href;
    const module = URL.createObjectURL(
      new Blob([`import '${url}'; throw new Error('not today');`], { type: 'text/javascript' }),
    );
    const error: unknown = await import(module).catch((reason: unknown) => reason);
    expect(error).to.have.property('message', 'not today');
    expect(found()).to.deep.equal(Object.keys(ADDED));
  });

  for (const [name, value] of [
    ['value', 'V'],
    ['writable', false],
    ['configurable', false],
    ['get', () => 1],
  ] as const) {
    it(`leaves all as it was where ${name} was added too`, async () => {
      const add = (key: string, what: unknown): void =>
        void Reflect.defineProperty(
          Object.prototype,
          key,
          Object.assign(Object.create(null) as PropertyDescriptor, {
            value: what,
            writable: true,
            enumerable: true,
            configurable: true,
          }),
        );
      const described = (): string =>
        ['extend', name]
          .map((key) => Object.getOwnPropertyDescriptor(Object.prototype, key))
          .map((it) => [it?.value, it?.writable, it?.enumerable, it?.configurable].map(String).join(' '))
          .join();
      add('extend', 'mine');
      add(name, value);
      const before = described();
      await import(new URL(`../src/quiet-prototype.ts?${name}`, import.meta.url).href);
      // The microtask that shows them again.
      await Promise.resolve();
      const after = described();
      Reflect.deleteProperty(Object.prototype, name);
      Reflect.deleteProperty(Object.prototype, 'extend');
      expect(after).to.equal(before);
    });
  }
});
