import { expect } from '@open-wc/testing';
import { keepOwnPresses } from '../../src/page/own-presses.js';
import { page, tag } from '../support/element/element.js';

describe('presses of our own controls', () => {
  let root: ShadowRoot;
  /** The clicks that a listener within hears, by what they are on. */
  let pressed: string[] = [];

  beforeEach(() => {
    pressed = [];
    const host = tag('div');
    root = host.attachShadow({ mode: 'open' });
    keepOwnPresses(root);
    root.addEventListener('click', ({ target }) => {
      if (target instanceof Element) pressed.push(target.localName);
    });
    page().append(host);
  });

  function control<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const element = document.createElement(name);
    element.textContent = 'Press';
    root.append(element);
    return element;
  }

  describe('as the browser tells them', () => {
    it('put the focus into a field, where the page has kept the browser from it', () => {
      const field = control('input');
      field.click();
      expect(root.activeElement).to.equal(field);
    });

    it('leave the page as it is where nothing is around the element', () => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      control('button').dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(false);
    });

    it('do not follow a link that is around the element', () => {
      const link = tag('a');
      page().append(link);
      link.append(root.host);
      const button = control('button');
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      button.dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
    });

    it('send the form of a button', () => {
      const form = control('form');
      let sent = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      const button = document.createElement('button');
      form.append(button);
      button.click();
      expect(sent).to.equal(1);
    });

    it('follow a link, and leave alone what the author has put into a slot', () => {
      const link = control('a');
      const slotted = document.createElement('button');
      control('slot');
      root.host.append(slotted);
      for (const target of [link, slotted]) {
        const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
        target.dispatchEvent(click);
        expect(click.defaultPrevented, target.localName).to.equal(false);
      }
    });
  });

  describe('as a touch library tells them, which takes the element for their target', () => {
    /** @returns how many clicks the page hears of */
    function pressAt(element: Element): number {
      const { left, top, width, height } = element.getBoundingClientRect();
      const point = { clientX: left + width / 2, clientY: top + height / 2 };
      let heard = 0;
      const count = (): void => {
        heard++;
      };
      page().addEventListener('click', count, { once: true });
      root.host.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...point }),
      );
      return heard;
    }

    it('are those of the button under their point', () => {
      const button = control('button');
      expect(pressAt(button)).to.equal(1);
      expect(pressed).to.deep.equal(['button']);
    });

    it('put the focus into the field under their point', () => {
      const field = control('input');
      pressAt(field);
      expect(root.activeElement).to.equal(field);
    });

    it('are heard once, where it tells the same press again', () => {
      const button = control('button');
      pressAt(button);
      pressAt(button);
      expect(pressed, 'two presses of a library').to.deep.equal(['button', 'button']);
    });

    it('do nothing on a text', () => {
      pressAt(control('p'));
      expect(pressed).to.deep.equal([]);
    });

    it('do nothing without a point, as by click()', () => {
      const button = control('button');
      button.style.cssText = 'position: fixed; inset: 0 auto auto 0';
      (root.host as HTMLElement).click();
      expect(pressed).to.deep.equal([]);
    });
  });
});
