/**
 * Knows which quotes are longer than the lines that are shown of them. That depends on widths, fonts and a custom property
 * of the page, so the layout is asked, in the moment when the browser has just computed it.
 */
import type { LitElement, ReactiveController } from 'lit';

const QUOTES = '[data-key]';
/** Shared by all elements, so that they share the views that are computed from it. */
const NOTHING_KNOWN: ReadonlyMap<string, boolean> = new Map();
const FOLDED = 'is-folded';
/** Heights are rounded to whole pixels. */
const TOLERANCE = 1;

export class QuoteController implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new ResizeObserver((entries) => this.#measure(entries));
  #observed = new WeakSet<Element>();
  #long = NOTHING_KNOWN;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** By key, as far as it is known; a quote that was unfolded is still long. Another map after each change. */
  get long(): ReadonlyMap<string, boolean> {
    return this.#long;
  }

  hostUpdated(): void {
    for (const quote of this.#host.renderRoot.querySelectorAll(QUOTES)) {
      if (this.#observed.has(quote)) continue;
      this.#observed.add(quote);
      this.#observer.observe(quote);
    }
  }

  hostDisconnected(): void {
    this.#forgetBoxes();
  }

  /** Forgets all quotes: there are others now. Those that are drawn in the same boxes are measured again. */
  reset(): void {
    this.#long = NOTHING_KNOWN;
    this.#forgetBoxes();
  }

  #forgetBoxes(): void {
    this.#observer.disconnect();
    this.#observed = new WeakSet();
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const found = new Map(this.#long);
    for (const { target, contentRect } of entries) {
      const { key } = (target as HTMLElement).dataset;
      // A quote that is not laid out has no height, and asking for more would lay it out. One that is unfolded is as
      // high as its text.
      if (key === undefined || contentRect.height === 0 || !target.classList.contains(FOLDED)) continue;
      found.set(key, target.scrollHeight > target.clientHeight + TOLERANCE);
    }
    const hasChanged = [...found].some(([key, isLong]) => isLong !== this.#long.get(key));
    if (!hasChanged) return;
    this.#long = found;
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
