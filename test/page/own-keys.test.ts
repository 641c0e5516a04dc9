import { expect } from '@open-wc/testing';
import { keepOwnKeys } from '../../src/page/own-keys.js';
import { page, tag } from '../support/element/element.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

describe('the keys of our own controls', () => {
  let heard: string[] = [];
  let box: HTMLElement;

  beforeEach(() => {
    heard = [];
    box = tag('div');
    keepOwnKeys(box);
    for (const type of TYPES) {
      page().addEventListener(type, (event) => void heard.push(event.key));
    }
    page().append(box);
  });

  /** Presses the key on a control, and tells whether the page hears of it: of all three events, or of none. */
  function reaches(control: string, key: string, init: KeyboardEventInit = {}): boolean {
    const element = tag(control, '', control === 'a' ? { href: '#' } : {});
    // The name of a button is in a child, where a key may seem to come from.
    const target = control === 'button' ? tag('span') : element;
    if (control === 'button') element.append(target);
    box.append(element);
    heard = [];
    for (const type of TYPES)
      target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, ...init }));
    expect([0, 3]).to.include(heard.length);
    return heard.length > 0;
  }

  const EDITING =
    'a Z 7 ? @ é あ|Backspace|Delete|ArrowLeft|ArrowRight|ArrowUp|ArrowDown|Home|End|PageUp|PageDown|Enter'
      .split('|')
      .flatMap((keys, index) => (index === 0 ? keys.split(' ') : [keys]));
  for (const key of [...EDITING, ' ', 'Insert', 'Dead', 'Process', 'Unidentified']) {
    it(`keeps ${JSON.stringify(key)} in a field`, () => {
      expect(reaches('input', key)).to.equal(false);
      expect(reaches('input', key, { shiftKey: true })).to.equal(false);
    });
  }

  for (const key of ['a', 'c', 'v', 'x', 'z', 'Y', 'ArrowLeft', 'Backspace', 'Home']) {
    it(`keeps ${key} with Control or Command in a field`, () => {
      expect(reaches('input', key, { ctrlKey: true })).to.equal(false);
      expect(reaches('input', key, { metaKey: true })).to.equal(false);
    });
  }

  it('keeps a letter that is typed with AltGr, which is Control and Alt as well', () => {
    const field = tag('input');
    box.append(field);
    const init = { key: '@', ctrlKey: true, altKey: true, bubbles: true };
    const event = new KeyboardEvent('keydown', init);
    // WebKitGTK cannot make an event with it.
    Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'AltGraph' });
    field.dispatchEvent(event);
    expect(heard).to.deep.equal([]);
  });

  it('keeps what an input method composes', () => {
    expect(reaches('input', 'Escape', { isComposing: true })).to.equal(false);
  });

  for (const key of ['Escape', 'Tab', 'F1', 'F5', 'F12', 'MediaPlayPause', 'ContextMenu']) {
    it(`lets ${key} go from every control`, () => {
      for (const control of ['input', 'button', 'a']) expect(reaches(control, key), control).to.equal(true);
    });
  }

  it('lets shortcuts with Control, Command or Alt go from a field', () => {
    for (const key of ['k', 's', '/', 'p'])
      for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
        expect(reaches('input', key, { [modifier]: true }), `${modifier} ${key}`).to.equal(true);
    expect(reaches('input', 'a', { ctrlKey: true, altKey: true })).to.equal(true);
  });

  it('keeps what presses a button, and nothing else', () => {
    for (const key of [' ', 'Enter']) expect(reaches('button', key), key).to.equal(false);
    for (const key of ['j', 'ArrowDown', 'Home', 'PageUp', 'Backspace', '?'])
      expect(reaches('button', key), key).to.equal(true);
    expect(reaches('button', 'Enter', { ctrlKey: true })).to.equal(true);
  });

  it('keeps what follows a link, and nothing else', () => {
    expect(reaches('a', 'Enter')).to.equal(false);
    for (const key of [' ', 'j', 'ArrowDown']) expect(reaches('a', key), key).to.equal(true);
  });

  it('lets every key go from what is no control', () => {
    for (const key of ['j', ' ', 'Enter', 'Home']) expect(reaches('p', key), key).to.equal(true);
  });

  it('lets every key go from what an author has put into a slot', () => {
    const host = tag('div');
    const root = host.attachShadow({ mode: 'open' });
    const inner = tag('div');
    inner.append(document.createElement('slot'));
    root.append(inner);
    keepOwnKeys(inner);
    const button = tag('button', 'The author’s');
    host.append(button);
    page().append(host);
    button.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
    expect(heard).to.deep.equal([' ']);
  });

  it('lets an event go that only has the name of a key', () => {
    const field = tag('input');
    box.append(field);
    field.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(heard).to.have.length(1);
  });
});
