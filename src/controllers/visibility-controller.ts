/** Knows whether the element has been near the viewport yet, for `loading="lazy"`. */
import type { LitElement, ReactiveController } from 'lit';
import { bare } from '../page/bare.js';

/** How far below the viewport loading begins: about a screen, so that readers who scroll rarely wait. */
const MARGIN = '800px';

export class VisibilityController implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new IntersectionObserver(
    (entries) => this.#see(entries),
    bare({ rootMargin: MARGIN }),
  );

  /** Once true it stays so, wherever the element is moved. */
  hasBeenNear = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.hasBeenNear) return;
    // Not the element itself, which has no box where the page says `display: contents`.
    const { firstElementChild } = this.#host.renderRoot;
    if (firstElementChild) this.#observer.observe(firstElementChild);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    if (this.hasBeenNear) return;
    for (const { isIntersecting } of entries) {
      if (isIntersecting) this.hasBeenNear = true;
    }
    if (this.hasBeenNear) this.#host.requestUpdate();
  }
}
