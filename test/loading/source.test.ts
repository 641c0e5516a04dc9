import { expect } from '@open-wc/testing';
import { sourceOf, type SourceHost } from '../../src/loading/source.js';
import { inline, tag } from '../support/element/element.js';

function host(src: string | null, comparison: unknown, ...children: (Node | string)[]): SourceHost {
  const element = document.createElement('div');
  element.append(...children);
  return Object.assign(element, { src, comparison });
}

describe('sourceOf', () => {
  const base = document.baseURI;

  it('prefers the property, then the inline script, then src', () => {
    const value = { version: 1 };
    const script = inline('{}');
    expect(sourceOf(host('a.json', value, script))).to.deep.equal({ kind: 'value', value, base });
    expect(sourceOf(host('a.json', undefined, script))).to.deep.equal({ kind: 'text', value: '{}', base });
    expect(sourceOf(host('a.json', null))).to.deep.equal({ kind: 'url', value: 'a.json', base });
  });

  for (const src of [null, '', '  ']) {
    it(`is undefined for src ${JSON.stringify(src)}`, () => {
      expect(sourceOf(host(src, undefined))).to.equal(undefined);
    });
  }

  for (const value of [undefined, null, '', false, 0]) {
    it(`takes the property ${JSON.stringify(value)} as not set, as frameworks mean it`, () => {
      expect(sourceOf(host('a.json', value))).to.deep.equal({ kind: 'url', value: 'a.json', base });
    });
  }

  for (const value of [1, true, 'text', []]) {
    it(`takes the property ${JSON.stringify(value)} as a document, if an invalid one`, () => {
      expect(sourceOf(host('a.json', value))).to.deep.equal({ kind: 'value', value, base });
    });
  }

  it('trims src', () => {
    expect(sourceOf(host(' a.json\n', undefined))?.value).to.equal('a.json');
  });

  it('ignores other scripts, and those that are not children', () => {
    const deep = tag('div');
    deep.append(inline('{"deep":1}'));
    const other = tag('script', '1', { type: 'text/plain' });
    expect(sourceOf(host(null, undefined, other, deep))).to.equal(undefined);
    expect(sourceOf(host(null, undefined, other, deep, inline('{}'), inline('[]')))?.value).to.equal('{}');
  });
});
