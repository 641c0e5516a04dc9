import { expect } from '@open-wc/testing';
import { isSameSource, sourceOf, type SourceHost } from '../../src/loading/source.js';
import { inline, tag } from '../support/element/element.js';

function host(src: string | null, comparison: unknown, ...children: (Node | string)[]): SourceHost {
  const element = document.createElement('div');
  element.append(...children);
  return Object.assign(element, { src, comparison, crossOrigin: null });
}

describe('sourceOf', () => {
  const base = document.baseURI;

  it('prefers the property, then the inline script, then src', () => {
    const value = { version: 1 };
    const script = inline('{}');
    expect(sourceOf(host('a.json', value, script))).to.deep.equal({ kind: 'value', value, base });
    expect(sourceOf(host('a.json', undefined, script))).to.deep.equal({ kind: 'text', value: '{}', base });
    expect(sourceOf(host('a.json', null))).to.deep.equal({
      kind: 'url',
      value: 'a.json',
      base,
      credentials: 'same-origin',
    });
  });

  for (const src of [null, '', '  ']) {
    it(`is undefined for src ${JSON.stringify(src)}`, () => {
      expect(sourceOf(host(src, undefined))).to.equal(undefined);
    });
  }

  for (const value of [undefined, null, '', false, 0]) {
    it(`takes the property ${JSON.stringify(value)} as not set, as frameworks mean it`, () => {
      expect(sourceOf(host('a.json', value))).to.deep.equal({
        kind: 'url',
        value: 'a.json',
        base,
        credentials: 'same-origin',
      });
    });
  }

  for (const value of [1, true, 'text', []]) {
    it(`takes the property ${JSON.stringify(value)} as a document, if an invalid one`, () => {
      expect(sourceOf(host('a.json', value))).to.deep.equal({ kind: 'value', value, base });
    });
  }

  it('trims src, and takes off quotation marks that an editor has made typographic', () => {
    expect(sourceOf(host(' a.json\n', undefined))?.value).to.equal('a.json');
    expect(sourceOf(host('“a.json”', undefined))?.value).to.equal('a.json');
    expect(sourceOf(host('“”', undefined))).to.equal(undefined);
  });

  it('finds a script that an editor has wrapped, but not before one that is a child', () => {
    const wrapped = (...names: string[]): HTMLElement =>
      names.reduceRight<HTMLElement>((inner, name) => {
        const outer = tag(name);
        outer.append(inner);
        return outer;
      }, inline('{"wrapped":1}'));
    for (const names of [['p'], ['div'], ['div', 'p'], ['div', 'div', 'span']])
      expect(sourceOf(host(null, undefined, wrapped(...names)))?.value).to.equal('{"wrapped":1}');
    expect(sourceOf(host(null, undefined, wrapped('p'), inline('{}')))?.value).to.equal('{}');
  });

  it('ignores other scripts, and those of other elements', () => {
    const deep = tag('tool-comparison');
    deep.append(inline('{"deep":1}'));
    const other = tag('script', '1', { type: 'text/plain' });
    expect(sourceOf(host(null, undefined, other, deep))).to.equal(undefined);
    expect(sourceOf(host(null, undefined, other, deep, inline('{}'), inline('[]')))?.value).to.equal('{}');
  });
});

describe('the credentials of a source', () => {
  const credentialsOf = (crossOrigin: SourceHost['crossOrigin']): string | undefined => {
    const source = sourceOf(Object.assign(host('a.json', undefined), { crossOrigin }));
    return source?.kind === 'url' ? source.credentials : undefined;
  };

  it('go to the own origin alone, unless the author says otherwise', () => {
    expect(credentialsOf(null)).to.equal('same-origin');
    expect(credentialsOf('anonymous')).to.equal('same-origin');
    expect(credentialsOf('use-credentials')).to.equal('include');
  });

  it('make another source of the same address', () => {
    const plain = host('a.json', undefined);
    const changed = Object.assign(host('a.json', undefined), { crossOrigin: 'use-credentials' as const });
    expect(isSameSource(sourceOf(plain), sourceOf(host('a.json', undefined)))).to.be.true;
    expect(isSameSource(sourceOf(plain), sourceOf(changed))).to.be.false;
  });

  for (const [baseURI, base] of [
    ['https://user:pass@staging.example/post/', 'https://staging.example/post/'],
    ['https://user@staging.example/', 'https://staging.example/'],
    ['https://staging.example/@user/', 'https://staging.example/@user/'],
    ['https://staging.example?mail=a@b', 'https://staging.example?mail=a@b'],
  ] as const) {
    it(`are no part of its base: ${baseURI}`, () => {
      const page = document.implementation.createHTMLDocument();
      page.head.append(tag('base', '', { href: baseURI }));
      const element = page.body.appendChild(page.adoptNode(host('a.json', undefined)));
      expect(sourceOf(element)?.base).to.equal(new URL(base).href);
    });
  }
});
