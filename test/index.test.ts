import { expect } from '@open-wc/testing';
import * as api from '../src/index.js';
import { version } from '../src/version.js';
import { minimal } from './support/element/documents.js';
import './support/element/guard.js';

describe('index', () => {
  it('registers the element', () => {
    expect(customElements.get('tool-comparison')).to.equal(api.ToolComparisonElement);
    expect(document.createElement('tool-comparison')).to.be.instanceOf(api.ToolComparisonElement);
    expect(api.ToolComparisonElement.version).to.equal(version);
  });

  it('exports the public API and nothing else', () => {
    expect(Object.keys(api).sort()).to.deep.equal([
      'ComparisonError',
      'ComparisonEvent',
      'ToolComparisonElement',
    ]);
  });

  it('exports the classes of the events and errors that the element uses', async () => {
    const element = document.createElement('tool-comparison');
    const event = (type: string) =>
      new Promise<Event>((resolve) => element.addEventListener(type, resolve, { once: true }));
    const failed = event('comparison-error');
    const real = console.warn;
    console.warn = () => undefined;
    document.body.append(element);
    expect(await failed).to.be.instanceOf(api.ComparisonEvent);
    console.warn = real;
    expect(element.error).to.be.instanceOf(api.ComparisonError);
    const loaded = event('comparison-load');
    element.comparison = minimal();
    expect(await loaded).to.be.instanceOf(api.ComparisonEvent);
    element.remove();
  });

  it('can be loaded twice', async () => {
    await import(new URL('../src/index.ts?again', import.meta.url).href);
    expect(customElements.get('tool-comparison')).to.equal(api.ToolComparisonElement);
  });

  it('registers elements that a constructor or a parser can create', async () => {
    const made = new api.ToolComparisonElement();
    expect(made.localName).to.equal('tool-comparison');
    const parsed = new DOMParser().parseFromString('<tool-comparison src="a.json">', 'text/html');
    const [first] = parsed.getElementsByTagName('tool-comparison');
    expect(first?.getAttribute('src')).to.equal('a.json');
    expect(first).not.to.be.instanceOf(api.ToolComparisonElement);
    await Promise.resolve();
  });
});
