/**
 * Watches the element's own children: an inline document, and the fallback content. Knows whether the HTML parser
 * may still be adding some; not what they mean to the comparison.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasFallback, isBeingParsed } from './children.js';
import { EVERYTHING } from './observe-all.js';
import { holdsRestOfPage } from './rest-of-page.js';

export class ChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #children = new MutationObserver(() => this.#host.requestUpdate());
  readonly #parser = new MutationObserver(() => this.#waitForParser());

  /** Whether the first children that were there were the rest of the page. */
  #isOpen: boolean | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether all children are there that the page's markup has. */
  get isComplete(): boolean {
    return !isBeingParsed(this.#host);
  }

  /** Whether the page's author put something inside for when there is no comparison. */
  get hasFallback(): boolean {
    return !this.holdsRestOfPage && hasFallback(this.#host);
  }

  /** Whether the element was not closed, and the page goes on inside. */
  get holdsRestOfPage(): boolean {
    if (!this.isComplete || this.#host.childElementCount === 0) return false;
    // Decided once: what scripts put behind the element later does not close it.
    this.#isOpen ??= holdsRestOfPage(this.#host);
    return this.#isOpen;
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    this.#children.observe(this.#host, EVERYTHING);
    if (this.isComplete) return;
    this.#parser.observe(ownerDocument, EVERYTHING);
    ownerDocument.addEventListener('readystatechange', () => this.#waitForParser(), { once: true });
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#parser.disconnect();
  }

  #waitForParser(): void {
    if (!this.isComplete) return;
    this.#parser.disconnect();
    this.#host.requestUpdate();
  }
}
