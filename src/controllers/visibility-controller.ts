/**
 * Knows whether the element is near the viewport, and whether it has ever been. A page that is printed is looked at as a
 * whole, as images with `loading=lazy` are loaded for it too. Where nothing can tell, as in the DOMs of app tests, it is near:
 * what waits for that would wait for ever.
 */
import type { LitElement, ReactiveController } from 'lit';
import { bare } from '../page/bare.js';
import { inBackground } from '../page/in-background.js';
import { onPrint } from '../page/on-print.js';
import { unlessBroken } from '../page/unless-broken.js';

/** How far around the viewport counts as near: about a screen, so that readers who scroll rarely wait. */
const MARGIN = '800px';

function observerOf(onChange: IntersectionObserverCallback): IntersectionObserver | undefined {
  try {
    return new IntersectionObserver(onChange, bare({ rootMargin: MARGIN }));
  } catch {
    return undefined;
  }
}

export class VisibilityController implements ReactiveController {
  readonly #host: LitElement;
  readonly #isInPlace: () => boolean;
  readonly #onChange: (comesNear: boolean) => void;
  readonly #observer = observerOf((entries) => void inBackground(() => this.#see(entries)));
  /** Once true it stays so, wherever the element is moved. */
  #hasBeenNear = !this.#observer;
  #isFar = false;
  /** Aborted when the element leaves the page. */
  #presence: AbortController | undefined;

  /**
   * @param isInPlace whether the element is where it will be; it is not looked at before
   * @param onChange called when the element is first looked at, when it comes near, and when it leaves; with true where
   *   it is near for the first time
   */
  constructor(host: LitElement, isInPlace: () => boolean, onChange: (comesNear: boolean) => void) {
    this.#host = host;
    this.#isInPlace = isInPlace;
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

  hostConnected(): void {
    unlessBroken(() => {
      this.#presence = new AbortController();
      onPrint(() => this.#come(), this.#presence);
    });
  }

  hostUpdated(): void {
    // Not the element itself, which has no box where the page says `display: contents`.
    const { firstElementChild } = this.#host.renderRoot;
    if (firstElementChild && this.#isInPlace())
      unlessBroken(() => this.#observer?.observe(firstElementChild));
  }

  hostDisconnected(): void {
    unlessBroken(() => this.#observer?.disconnect());
    this.#presence?.abort();
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    this.#isFar = entries.at(-1)?.isIntersecting === false;
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#come();
    else this.#onChange(false);
  }

  #come(): void {
    const comesNear = !this.#hasBeenNear;
    this.#hasBeenNear = true;
    this.#onChange(comesNear);
  }
}
