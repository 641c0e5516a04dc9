/** Knows whether the element is near the viewport, and whether it has ever been. */
import type { LitElement, ReactiveController } from 'lit';
import { bare } from '../page/bare.js';
import { inBackground } from '../page/in-background.js';

/** How far around the viewport counts as near: about a screen, so that readers who scroll rarely wait. */
const MARGIN = '800px';

export class VisibilityController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onChange: (comesNear: boolean) => void;
  readonly #observer = new IntersectionObserver(
    (entries) => void inBackground(() => this.#see(entries)),
    bare({ rootMargin: MARGIN }),
  );
  /** Once true it stays so, wherever the element is moved. */
  #hasBeenNear = false;
  #isFar = false;

  /**
   * @param onChange called when the element is first looked at, when it comes near, and when it leaves; with true where
   *   it is near for the first time
   */
  constructor(host: LitElement, onChange: (comesNear: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get hasBeenNear(): boolean {
    return this.#hasBeenNear;
  }

  /** Whether it is away from the viewport now, as far as that is known. */
  get isFar(): boolean {
    return this.#isFar;
  }

  hostUpdated(): void {
    // Not the element itself, which has no box where the page says `display: contents`.
    const { firstElementChild } = this.#host.renderRoot;
    if (firstElementChild) this.#observer.observe(firstElementChild);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const hadBeenNear = this.#hasBeenNear;
    for (const { isIntersecting } of entries) {
      this.#isFar = !isIntersecting;
      if (isIntersecting) this.#hasBeenNear = true;
    }
    this.#onChange(this.#hasBeenNear && !hadBeenNear);
  }
}
