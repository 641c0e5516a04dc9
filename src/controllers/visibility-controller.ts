/** Says when a lazy element comes near the viewport. */
import type { Host } from './host.js';

const NEAR = { rootMargin: '800px' };

export class VisibilityController {
  readonly #host: Host;
  #observer: IntersectionObserver | undefined;

  /** Whether the element has been near the viewport. */
  hasBeenNear = false;

  constructor(host: Host) {
    this.#host = host;
  }

  connected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.hasBeenNear = true;
      this.#host.requestUpdate();
      this.disconnected();
    }, NEAR);
    this.#observer.observe(this.#host);
  }

  disconnected(): void {
    this.#observer?.disconnect();
  }
}
