/**
 * Keeps what the reader looks at in its place when the element grows above it, as the document comes late. Browsers do that
 * themselves (CSS Scroll Anchoring Module Level 1); WebKit does not. As they do, it asks where something on the screen has
 * gone, and not how much the element has grown: of two side by side the page grows once.
 */
import type { LitElement, ReactiveController } from 'lit';
import { bare } from '../page/bare.js';
import { isPlaceRestored } from '../page/restored-place.js';
import { unlessBroken } from '../page/unless-broken.js';
import { windowOf } from '../page/window-of.js';
import { flatParent } from './flat-parent.js';

/** In pixels. A reader who was led to a heading sees the margin above it, or the page's bar, and the end of the element behind it. */
const MARGIN = 100;

/** Something on the screen, where it was before the update, and what scrolls it. */
interface Anchor {
  readonly element: Element;
  readonly top: number;
  readonly scroller: Element;
}

type Box = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>;

/** False in WebKit. */
export const isAnchoredByBrowser = (): boolean => CSS.supports('overflow-anchor', 'auto');

/** @returns undefined for what does not scroll, or not with the rest: it is fixed, or sticks, or is a dialog */
function scrollerOf(start: Element, view: Window): Element | undefined {
  const root = start.ownerDocument.scrollingElement;
  for (let element: Element | null = start; element && element !== root; element = flatParent(element)) {
    const { position, overflowY } = view.getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') return undefined;
    if (element !== start && /^(?:auto|scroll)$/.test(overflowY)) return element;
  }
  return root ?? undefined;
}

function screenOf(scroller: Element, view: Window): Box {
  if (scroller !== scroller.ownerDocument.scrollingElement) return scroller.getBoundingClientRect();
  return { top: 0, left: 0, right: view.innerWidth, bottom: view.innerHeight };
}

/** What contains the element, up to what scrolls it, the outermost first, and itself. */
function pathTo(element: Element, scroller: Element): Element[] {
  const path: Element[] = [];
  for (let node: Element | null = element; node && node !== scroller; node = flatParent(node))
    path.unshift(node);
  return path;
}

/** All that stands beside the elements of a path, in the order of the page: nothing of it changes with the innermost one. */
function* besides([node, ...inner]: readonly Element[]): Iterable<Element> {
  for (const sibling of node?.parentNode?.children ?? []) {
    if (sibling === node) yield* besides(inner);
    else yield sibling;
  }
}

function isOn(screen: Box, element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return (
    bottom > Math.max(top, screen.top) &&
    top < screen.bottom &&
    right > Math.max(left, screen.left) &&
    left < screen.right
  );
}

/** One that it covers does not follow it: it is the background of the page, or floats over it. */
function isCovered(element: Element, host: Element): boolean {
  const { top, bottom, left, right } = host.getBoundingClientRect();
  return isOn({ top, bottom, left, right }, element);
}

/** What is positioned by itself does not move with what stands before it. */
const isInFlow = (element: Element, view: Window): boolean =>
  view.getComputedStyle(element).position !== 'absolute';

/** @returns what scrolls an element that is above the screen, or as good as; undefined for any other */
function scrollerAbove(host: Element, view: Window): Element | undefined {
  const isRendered = host.getClientRects().length > 0;
  const scroller = isRendered ? scrollerOf(host, view) : undefined;
  if (!scroller || scroller.scrollTop <= 0) return undefined;
  const { top } = screenOf(scroller, view);
  return host.getBoundingClientRect().bottom - top < MARGIN ? scroller : undefined;
}

function anchorOf(host: Element, view: Window): Anchor | undefined {
  const scroller = scrollerAbove(host, view);
  if (!scroller) return undefined;
  const screen = screenOf(scroller, view);
  for (const element of besides(pathTo(host, scroller))) {
    const isCandidate = isOn(screen, element) && isInFlow(element, view) && !isCovered(element, host);
    if (isCandidate && scrollerOf(element, view) === scroller)
      return { element, top: element.getBoundingClientRect().top, scroller };
  }
  return undefined;
}

/** The window whose page has to be kept in its place; undefined where the browser does it, or where there is none. */
function viewToKeep(host: Element): Window | undefined {
  const view = windowOf(host.ownerDocument);
  // The DOMs of app tests have no `CSS`.
  if (!view?.CSS || isAnchoredByBrowser() || isPlaceRestored()) return undefined;
  return view;
}

/** All that are on a page. */
const hosts = new Set<Element>();

/** Whether each of them is above the screen, in this frame. */
const above = new Map<Element, boolean>();

/** Asked for all at once: otherwise each of them would have the page laid out anew, after what the one before has drawn. */
function isAbove(host: Element, view: Window): boolean {
  if (above.size === 0) requestAnimationFrame(() => above.clear());
  if (!above.has(host))
    for (const each of new Set([host, ...hosts]))
      if (!above.has(each) && each.ownerDocument === host.ownerDocument)
        above.set(each, scrollerAbove(each, view) !== undefined);
  return above.get(host) === true;
}

export class ScrollAnchorController implements ReactiveController {
  readonly #host: LitElement;
  #anchor: Anchor | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // What the reader does is heard from now on.
    unlessBroken(() => viewToKeep(host));
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    above.delete(this.#host);
  }

  hostUpdate(): void {
    this.#anchor = unlessBroken(() => {
      const view = viewToKeep(this.#host);
      return view && isAbove(this.#host, view) ? anchorOf(this.#host, view) : undefined;
    });
  }

  hostUpdated(): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    if (anchor) unlessBroken(() => this.#follow(anchor));
  }

  #follow({ element, top, scroller }: Anchor): void {
    const growth = Math.round(element.getBoundingClientRect().top - top);
    if (growth !== 0) scroller.scrollBy(bare<ScrollToOptions>({ top: growth, behavior: 'instant' }));
  }
}
