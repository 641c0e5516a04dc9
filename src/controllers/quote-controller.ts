/**
 * Knows which quotes are longer than the lines that are shown of them. That depends on widths, fonts and a custom property
 * of the page, so the layout is asked, in the moment when the browser has just computed it. DOMs without a layout have no
 * `ResizeObserver`: there it stays at what was guessed.
 */
import type { LitElement, ReactiveController } from 'lit';
import { inBackground } from '../page/in-background.js';
import { windowOf } from '../page/window-of.js';

const QUOTES = '[data-key]';
/** Shared by all elements, so that they share the views that are computed from it. */
const NOTHING_KNOWN: ReadonlyMap<string, boolean> = new Map();
const FOLDED = 'is-folded';
/** Heights are rounded to whole pixels. */
const TOLERANCE = 1;

export class QuoteController implements ReactiveController {
  readonly #host: LitElement;
  #window: Window | null = null;
  #observer: ResizeObserver | undefined;
  #observed = new WeakSet<Element>();
  #long = NOTHING_KNOWN;

  /** @param isGuessed where a server has drawn the quotes: a button that comes or goes would move what follows */
  constructor(host: LitElement, isGuessed: boolean) {
    this.#host = host;
    if (!isGuessed) host.addController(this);
  }

  /** By key, where it is known to be otherwise than guessed; a quote that was unfolded is still long. Another map after each change. */
  get long(): ReadonlyMap<string, boolean> {
    return this.#long;
  }

  hostUpdated(): void {
    void inBackground(() => this.#observe());
  }

  #observe(): void {
    this.#useWindow(windowOf(this.#host.ownerDocument));
    for (const quote of this.#host.renderRoot.querySelectorAll(QUOTES)) {
      if (this.#observed.has(quote)) continue;
      this.#observed.add(quote);
      this.#observer?.observe(quote);
    }
  }

  /** Each document's own observer: one of another document reports an error when the frame that it looks into is removed. */
  #useWindow(view: (Window & typeof globalThis) | null): void {
    if (view === this.#window) return;
    this.#forgetBoxes();
    this.#window = view;
    const Observer = view?.ResizeObserver;
    this.#observer = Observer && new Observer((entries) => void inBackground(() => this.#measure(entries)));
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
    this.#observer?.disconnect();
    this.#observed = new WeakSet();
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const found = new Map<string, boolean>();
    for (const { target, contentRect } of entries) {
      const { key, long } = (target as HTMLElement).dataset;
      // A quote that is not laid out has no height, and asking for more would lay it out. One that is unfolded is as
      // high as its text.
      if (key === undefined || contentRect.height === 0 || !target.classList.contains(FOLDED)) continue;
      const isLong = target.scrollHeight > target.clientHeight + TOLERANCE;
      const wasLong = this.#long.get(key) ?? long === 'true';
      if (isLong !== wasLong) found.set(key, isLong);
    }
    // Where all were guessed right, the views are still those that other elements share.
    if (found.size === 0) return;
    this.#long = new Map([...this.#long, ...found]);
    // Not at once: what is drawn now would be measured in the same frame, which browsers report as an error of the page.
    requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
