import { expect } from '@open-wc/testing';
import { keepOwnText } from '../../src/page/own-text.js';
import { page, tag } from '../support/element/element.js';

const TYPES = ['beforeinput', 'input', 'copy', 'cut', 'paste'];

describe('what is written into a field of ours', () => {
  let heard: string[] = [];
  let root: ShadowRoot;

  beforeEach(() => {
    heard = [];
    const host = tag('div');
    root = host.attachShadow({ mode: 'open' });
    keepOwnText(root);
    for (const type of TYPES) page().addEventListener(type, () => void heard.push(type));
    page().append(host);
  });

  const dispatchAll = (target: EventTarget): void => {
    for (const type of TYPES) target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };

  it('is heard by nobody outside', () => {
    const field = tag('input');
    root.append(field);
    dispatchAll(field);
    expect(heard).to.deep.equal([]);
  });

  it('is heard within, where the field is', () => {
    const field = tag('input');
    root.append(field);
    const within: string[] = [];
    for (const type of TYPES) root.addEventListener(type, () => void within.push(type));
    dispatchAll(field);
    expect(within).to.deep.equal(TYPES);
  });

  it('does not concern the text beside it, which a page may watch being copied', () => {
    const text = tag('p', 'A quote');
    root.append(text);
    dispatchAll(text);
    expect(heard).to.deep.equal(TYPES);
  });

  it("does not concern a field that the page's author has put into a slot", () => {
    const field = tag('input');
    root.append(tag('slot'));
    root.host.append(field);
    dispatchAll(field);
    expect(heard).to.deep.equal(TYPES);
  });
});
