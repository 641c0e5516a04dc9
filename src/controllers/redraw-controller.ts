/**
 * Keeps drawing possible in a shadow root that others reach into: translation tools and extensions replace the very
 * nodes that Lit's templates hold on to. After such a change `count` grows at the next update: a template keyed by it
 * (`lit/directives/keyed.js`) is drawn anew, and then the focus and what was typed are put back.
 */
import type { LitElement, ReactiveController } from 'lit';
import { keepHeight, measureDeclared } from '../page/kept-height.js';
import { unlessBroken } from '../page/unless-broken.js';
import { EVERYTHING } from './observe-all.js';

const CONTROLS = 'a, button, input';

/** What a redraw would lose. */
interface Controls {
  readonly all: readonly HTMLElement[];
  readonly focused: Element | null;
}

export class RedrawController implements ReactiveController {
  readonly #host: LitElement;
  readonly #changes = new MutationObserver(() => {
    this.#isForeign = true;
  });
  /** Lit draws before this node and keeps its state on it. */
  #anchor: Comment | undefined;
  #isForeign = false;
  /** How often what is drawn had to be replaced. */
  count = 0;
  #replaced: Controls | undefined;
  /** Whether a server has drawn it: then that stays until the element can draw the same. */
  readonly isDeclared: boolean;
  #removeDeclared: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    this.isDeclared = host.shadowRoot !== null;
    if (this.isDeclared) unlessBroken(() => measureDeclared(host));
  }

  /** Empties the shadow root, so that the next update draws everything anew, whatever state the nodes are in. */
  clear(): void {
    const anchor = document.createComment('');
    this.#host.renderRoot.replaceChildren(anchor);
    this.#drawBefore(anchor);
  }

  hostUpdate(): void {
    if (!this.#anchor) {
      if (this.isDeclared) this.#takeOver();
      else this.clear();
      this.#changes.observe(this.#host.renderRoot, EVERYTHING);
      return;
    }
    if (!this.#isForeign && this.#changes.takeRecords().length === 0) return;
    this.#replaced = this.#controls();
    this.count++;
    if (!this.#anchor.parentNode) this.clear();
  }

  hostUpdated(): void {
    this.#removeDeclared?.();
    this.#removeDeclared = undefined;
    if (this.#replaced) this.#restore(this.#replaced);
    this.#replaced = undefined;
    this.#isForeign = false;
    // The changes so far are Lit's own.
    this.#changes.takeRecords();
  }

  /**
   * Draws below what is in a declarative shadow root, which goes when that is done. A reader may have come to one of its links, and
   * have scrolled: what is above the new nodes for a moment is no reason for the browser to scroll.
   */
  #takeOver(): void {
    const { renderRoot } = this.#host;
    this.#replaced = this.#controls();
    const declared = [...renderRoot.childNodes];
    const keepHeightIn = unlessBroken(() => keepHeight(this.#host));
    const anchor = document.createComment('');
    renderRoot.append(anchor);
    this.#drawBefore(anchor);
    this.#removeDeclared = () => {
      for (const node of declared) node.remove();
      unlessBroken(() => keepHeightIn?.(renderRoot.firstElementChild as HTMLElement));
    };
  }

  #drawBefore(anchor: Comment): void {
    this.#host.renderOptions.renderBefore = anchor;
    this.#anchor = anchor;
  }

  #controls(): Controls {
    const root = this.#host.renderRoot as ShadowRoot;
    return { all: [...root.querySelectorAll<HTMLElement>(CONTROLS)], focused: root.activeElement };
  }

  #restore({ all: before, focused }: Controls): void {
    this.#controls().all.forEach((control, index) => {
      const old = before[index];
      if (old instanceof HTMLInputElement && control instanceof HTMLInputElement) control.value = old.value;
      if (old && old === focused) control.focus({ preventScroll: true });
    });
  }
}
