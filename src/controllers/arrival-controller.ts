/**
 * Lets an element grow into its place where the page was painted before the script came: what follows is pushed out of
 * the screen in a quarter of a second, and does not jump. Does nothing where the author kept the place free, and nothing
 * for readers who want no motion.
 */
import type { LitElement, ReactiveController } from 'lit';
import { bare } from '../page/bare.js';
import { unlessBroken } from '../page/unless-broken.js';

const DURATION = 250;

/** The height that the element has now, and the one up to the end of the screen. */
interface Room {
  readonly before: number;
  readonly screenEnd: number;
}

/** Of all elements on a page only the first one grows: others at its side would be pushed away by it. */
let isFirst = true;

function roomOf(host: Element): Room | undefined {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
  const { top, height } = host.getBoundingClientRect();
  const screenEnd = innerHeight - top;
  return top >= 0 && height < screenEnd ? { before: height, screenEnd } : undefined;
}

function grow(box: Element, { before, screenEnd }: Room): void {
  const after = Math.min(screenEnd, box.getBoundingClientRect().height);
  const heights = [before, after].map((height) => bare({ height: `${height}px`, minHeight: 0 }));
  box.animate(heights, bare({ duration: DURATION, easing: 'ease-out' }));
}

export class ArrivalController implements ReactiveController {
  readonly #host: LitElement;
  #room: Room | undefined;
  /** Whether this is the first element that came into the page, which is the one that is most likely to be seen. */
  isFirst = false;

  /** Call it in the constructor of the element: one that is in the page by then was there before the script. */
  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    unlessBroken(() => {
      if (isFirst && host.isConnected) this.#room = roomOf(host);
    });
  }

  hostConnected(): void {
    if (isFirst) this.isFirst = true;
    isFirst = false;
  }

  hostUpdated(): void {
    const room = this.#room;
    this.#room = undefined;
    const box = this.#host.renderRoot.firstElementChild?.firstElementChild;
    if (room && box) unlessBroken(() => grow(box, room));
  }
}
