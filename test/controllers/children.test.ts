import { expect } from '@open-wc/testing';
import { hasFallback, isBeingParsed } from '../../src/controllers/children.js';
import { inline, tag } from '../support/element/element.js';

function host(...children: (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...children);
  return element;
}

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
    ['an element for another slot', [tag('p', 'Wait', { slot: 'loading' })], false],
    ['a line break', [tag('br')], false],
    ['empty paragraphs, as editors make them', [tag('p'), ' ', tag('p', '\u00a0\n')], false],
    [
      'elements that are never visible',
      [tag('style', 'a {}'), tag('noscript', 'No'), tag('script', '1')],
      false,
    ],
    ['a template', [tag('template')], false],
    ['a hidden element', [tag('p', 'Not yet', { hidden: '' })], false],
    ['an empty box in a box', [within(tag('div'), tag('span'), tag('br'))], false],
    ['a picture', [tag('img')], true],
    ['an element of somebody else', [tag('other-widget')], true],
    ['a picture in a paragraph', [within(tag('p'), tag('img'))], true],
    ['an inline document in a paragraph', [within(tag('p'), inline('{}'))], false],
    ['text in a box in a box', [within(tag('div'), tag('span', 'See the page'))], true],
    ['text', ['See the page'], true],
    ['a link', [tag('a', 'See the page', { href: '/' })], true],
    ['a link beside an inline document', [inline('{}'), tag('a', 'See the page', { href: '/' })], true],
  ] as const) {
    it(`is ${String(is)} with ${what}`, () => {
      expect(hasFallback(host(...children))).to.equal(is);
    });
  }
});

describe('isBeingParsed', () => {
  /** A document that the parser has not finished, with this at its end. */
  function arriving(html: string): Document {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frames.push(frame);
    const { contentDocument } = frame;
    if (!contentDocument) throw new Error('There is no document');
    contentDocument.open();
    // Nothing else makes a document that is still being parsed.
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
    return isBeingParsed(element);
  };

  it('is true while nothing follows the element', () => {
    expect(isArriving(arriving('<main><div><p>One'))).to.be.true;
    expect(isArriving(arriving('<main><div></div>'))).to.be.true;
  });

  it('is false once something follows, or the document is complete', () => {
    expect(isArriving(arriving('<main><div><p>One</p></div><p>'))).to.be.false;
    expect(isArriving(arriving('<main><div></div>\n'))).to.be.false;
    expect(isArriving(arriving('<main><figure><div></div></figure><p>'))).to.be.false;
    expect(isArriving(arriving('<main><figure><a><div></div></a>\n'))).to.be.false;
    const arrived = arriving('<div>');
    arrived.close();
    expect(isArriving(arrived)).to.be.false;
  });

  it('is still true when a script appends to the body, or an extension to the document', () => {
    const arrived = arriving('<main><article><div>');
    arrived.body.append(arrived.createElement('p'));
    arrived.documentElement.append(arrived.createElement('p'));
    expect(isArriving(arrived)).to.be.true;
  });

  it('is false in a shadow root once something follows its host', () => {
    const arrived = arriving('<main><section></section>');
    const section = arrived.querySelector('section');
    const element = arrived.createElement('p');
    section?.attachShadow({ mode: 'open' }).append(element);
    expect(isBeingParsed(element)).to.be.true;
    section?.after('More');
    expect(isBeingParsed(element)).to.be.false;
  });

  it('is false on a complete page', () => {
    expect(isBeingParsed(document.body)).to.be.false;
  });

  describe('whatever the page says of itself', () => {
    const say = (owner: Document, state: string): void => {
      Object.defineProperty(owner, 'readyState', { configurable: true, value: state });
    };

    afterEach(() => {
      Reflect.deleteProperty(document, 'readyState');
    });

    it('is false on a complete page that says it is loading, as optimisers make it', () => {
      say(document, 'loading');
      expect(isBeingParsed(document.body)).to.be.false;
    });

    it('is true while nothing follows in a document that says it is complete', () => {
      const arrived = arriving('<main><div>');
      say(arrived, 'complete');
      expect(isArriving(arrived)).to.be.true;
    });

    it('is true while nothing follows in a document with an image of that name', () => {
      expect(isArriving(arriving('<img name="readyState"><main><div>'))).to.be.true;
    });
  });
});
