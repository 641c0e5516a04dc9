import { expect } from '@open-wc/testing';
import { hasFallback, isStillParsed, sourceOf, type SourceHost } from '../../src/loading/source.js';
import { inline, tag } from '../support/element/element.js';

function host(src: string | null, comparison: unknown, ...children: (Node | string)[]): SourceHost {
  const element = document.createElement('div');
  element.append(...children);
  return Object.assign(element, { src, comparison });
}

describe('sourceOf', () => {
  const base = document.baseURI;

  it('prefers the property, then the script, then the address', () => {
    const value = { version: 1 };
    const script = inline('{}');
    expect(sourceOf(host('a.json', value, script))).to.deep.equal({ kind: 'value', value, base });
    expect(sourceOf(host('a.json', undefined, script))).to.deep.equal({ kind: 'text', value: '{}', base });
    expect(sourceOf(host('a.json', null))).to.deep.equal({ kind: 'url', value: 'a.json', base });
  });

  for (const src of [null, '', '  ']) {
    it(`is undefined for the address ${JSON.stringify(src)}`, () => {
      expect(sourceOf(host(src, undefined))).to.equal(undefined);
    });
  }

  for (const value of [undefined, null, '', false, 0]) {
    it(`ignores the property ${JSON.stringify(value)}, which frameworks set for "not there"`, () => {
      expect(sourceOf(host('a.json', value))).to.deep.equal({ kind: 'url', value: 'a.json', base });
    });
  }

  for (const value of [1, true, 'text', []]) {
    it(`takes the property ${JSON.stringify(value)} as a document, if an invalid one`, () => {
      expect(sourceOf(host('a.json', value))).to.deep.equal({ kind: 'value', value, base });
    });
  }

  it('trims an address', () => {
    expect(sourceOf(host(' a.json\n', undefined))?.value).to.equal('a.json');
  });

  it('ignores scripts of other types, and those that are not children', () => {
    const deep = tag('div');
    deep.append(inline('{"deep":1}'));
    const other = tag('script', '1', { type: 'text/plain' });
    expect(sourceOf(host(null, undefined, other, deep))).to.equal(undefined);
    expect(sourceOf(host(null, undefined, other, deep, inline('{}'), inline('[]')))?.value).to.equal('{}');
  });
});

function within(outer: HTMLElement, ...inner: Node[]): HTMLElement {
  outer.append(...inner);
  return outer;
}

describe('hasFallback', () => {
  for (const [what, children, is] of [
    ['nothing', [], false],
    ['white space', [' \n '], false],
    ['a comment', [document.createComment('here')], false],
    ['an inline document', [inline('{}')], false],
    ['what is for another slot', [tag('p', 'Wait', { slot: 'loading' })], false],
    ['a line break', [tag('br')], false],
    ['empty paragraphs, as editors make them', [tag('p'), ' ', tag('p', '\u00a0\n')], false],
    ['what is for no eyes', [tag('style', 'a {}'), tag('noscript', 'No'), tag('script', '1')], false],
    ['a template', [tag('template')], false],
    ['what is hidden', [tag('p', 'Not yet', { hidden: '' })], false],
    ['an empty box in a box', [within(tag('div'), tag('span'), tag('br'))], false],
    ['a picture', [tag('img')], true],
    ['an element of somebody else', [tag('other-widget')], true],
    ['a picture in a paragraph', [within(tag('p'), tag('img'))], true],
    ['text', ['See the page'], true],
    ['a link', [tag('a', 'See the page', { href: '/' })], true],
    ['a link beside an inline document', [inline('{}'), tag('a', 'See the page', { href: '/' })], true],
  ] as const) {
    it(`is ${String(is)} with ${what}`, () => {
      expect(hasFallback(host(null, undefined, ...children))).to.equal(is);
    });
  }
});

describe('isStillParsed', () => {
  /** A document that is still arriving, with this at its end. */
  function arriving(html: string): Document {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frames.push(frame);
    const { contentDocument } = frame;
    if (!contentDocument) throw new Error('There is no document');
    contentDocument.open();
    // Nothing else makes a document that is still arriving.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    contentDocument.write(html);
    return contentDocument;
  }
  let frames: HTMLIFrameElement[] = [];

  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames = [];
  });

  const isArriving = (arrived: Document): boolean => {
    const element = arrived.querySelector('div');
    if (!element) throw new Error('There is no element');
    return isStillParsed(element);
  };

  it('is so as long as nothing follows beside it', () => {
    expect(isArriving(arriving('<main><div><p>One'))).to.be.true;
    expect(isArriving(arriving('<main><div></div>'))).to.be.true;
  });

  it('is over when something follows, or the document is there', () => {
    expect(isArriving(arriving('<main><div><p>One</p></div><p>'))).to.be.false;
    expect(isArriving(arriving('<main><div></div>\n'))).to.be.false;
    expect(isArriving(arriving('<main><figure><div></div></figure><p>'))).to.be.false;
    expect(isArriving(arriving('<main><figure><a><div></div></a>\n'))).to.be.false;
    const arrived = arriving('<div>');
    arrived.close();
    expect(isArriving(arrived)).to.be.false;
  });

  it('is not over when a script puts something at the end of the body, or an extension after it', () => {
    const arrived = arriving('<main><article><div>');
    arrived.body.append(arrived.createElement('p'));
    arrived.documentElement.append(arrived.createElement('p'));
    expect(isArriving(arrived)).to.be.true;
  });

  it('is over in a shadow root, when something follows what it belongs to', () => {
    const arrived = arriving('<main><section></section>');
    const section = arrived.querySelector('section');
    const element = arrived.createElement('p');
    section?.attachShadow({ mode: 'open' }).append(element);
    expect(isStillParsed(element)).to.be.true;
    section?.after('More');
    expect(isStillParsed(element)).to.be.false;
  });

  it('is over on a page that is there', () => {
    expect(isStillParsed(document.body)).to.be.false;
  });
});
