// A page of its own, on which another version was first.
import { expect } from '@open-wc/testing';
import { version } from '../src/version.js';
import { settle } from './support/element/clock.js';
import './support/element/guard.js';

class Older extends HTMLElement {
  static readonly version = '0.0.1';
}

describe('registering on a page that has another version', () => {
  const real = console.warn;
  let seen: string[] = [];

  /** Runs the module anew. The address makes it another one. */
  const define = (query: string): Promise<unknown> =>
    import(new URL(`../src/tool-comparison-define.ts?${query}`, import.meta.url).href);

  before(() => {
    customElements.define('tool-comparison', Older);
  });

  beforeEach(() => {
    seen = [];
    console.warn = (...message: unknown[]) => void seen.push(message.map(String).join(' '));
  });

  afterEach(() => {
    console.warn = real;
  });

  it('keeps the first and warns once', async () => {
    await define('first');
    await settle();
    expect(customElements.get('tool-comparison')).to.equal(Older);
    const about = seen.filter((message) => message.includes('tool-comparison'));
    expect(about).to.have.length(1);
    expect(about[0]).to.contain(`${version} ignored`);
  });

  it('warns about a class without a version too', async () => {
    Reflect.deleteProperty(Older, 'version');
    await define('second');
    const about = seen.filter((message) => message.includes('tool-comparison'));
    expect(about).to.have.length(1);
    expect(about[0]).to.match(/ignored/);
  });

  it('does not warn about the same version', async () => {
    const { ToolComparisonElement } = await import('../src/tool-comparison-element.js');
    Object.assign(Older, { version: ToolComparisonElement.version });
    await define('third');
    expect(seen.filter((message) => message.includes('tool-comparison'))).to.deep.equal([]);
    expect(customElements.get('tool-comparison')).to.equal(Older);
  });
});
