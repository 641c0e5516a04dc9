/**
 * Lets an element grow into its place where the page was painted before the script came: what follows is pushed out of
 * the screen in a quarter of a second, and does not jump. The first one that is shown grows. Others like it on the
 * same screen wait for that, and take their place out of sight. Does nothing where the author kept the place free, and nothing
 * for readers who want no motion.
 */
import type { LitElement, ReactiveController } from 'lit';
import { bare } from '../page/bare.js';
import { unlessBroken } from '../page/unless-broken.js';
import { flatParent } from './flat-parent.js';
import { isAnchoredByBrowser } from './scroll-anchor-controller.js';

const DURATION = 250;

/** The height that an element on the screen has now, and the most that it is to have within the quarter of a second. */
interface Room {
  readonly before: number;
  readonly most: number;
}

/** Whether no element has come into the page yet. */
let isFirst = true;

/** Only one element grows: others at its side would be pushed away by it. */
let isOneGrowing = false;

/** The rooms of all that were on the page when the first one came. */
const rooms = new WeakMap<Element, Room>();

function roomOf(element: Element): Room | undefined {
  // One in a hidden place could be shown within the quarter of a second.
  if (element.getClientRects().length === 0) return undefined;
  const { top, bottom, height } = element.getBoundingClientRect();
  const screenEnd = innerHeight - top;
  if (bottom < 0 || screenEnd <= 0) return undefined;
  return { before: height, most: top >= 0 ? Math.max(height, screenEnd) : height };
}

/** To something below, maybe, which would be pushed away while the element grows. */
const isLedOn = (): boolean => location.hash !== '' && !isAnchoredByBrowser();

/** For all at once, before any of them changes the layout. What a server has drawn is in its place already. */
function measureRooms(first: Element): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || isLedOn()) return;
  for (const element of new Set([first, ...document.querySelectorAll(first.localName)])) {
    const room = element.shadowRoot ? undefined : roomOf(element);
    if (room) rooms.set(element, room);
  }
}

/** Not in a tab, a menu or an accordion that is closed, in whichever way. Asked when there is something in it. */
function isShown(element: Element): boolean {
  if (!element.checkVisibility()) return false;
  for (let box = flatParent(element); box && box !== document.body; box = flatParent(box)) {
    const { width, height } = box.getBoundingClientRect();
    const isEmpty = width === 0 || height === 0;
    if (isEmpty && getComputedStyle(box).overflow !== 'visible') return false;
  }
  const { left, right } = element.getBoundingClientRect();
  return right > 0 && left < innerWidth;
}

function grow(box: Element, { before, most }: Room): Animation {
  // One that had no height waits without one: to measure it would lay it out, and each of many for itself.
  const after = most > 0 ? Math.min(most, box.getBoundingClientRect().height) : 0;
  // Of one that waits nothing is drawn: its border would be seen to move.
  const look = most > before ? {} : { borderStyle: 'none' };
  const frames = [before, after].map((height) => bare({ height: `${height}px`, minHeight: 0, ...look }));
  return box.animate(frames, bare({ duration: DURATION, easing: 'ease-out' }));
}

export class ArrivalController implements ReactiveController {
  readonly #host: LitElement;
  /** Whether this is the first element that came into the page, which is the one that is most likely to be seen. */
  isFirst = false;
  /** Whether it is not where it will be, until another one has grown. Then the element is updated. */
  isWaiting = false;

  /** Call it in the constructor of the element: one that is in the page by then was there before the script. */
  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    if (isFirst && host.isConnected) unlessBroken(() => measureRooms(host));
  }

  hostConnected(): void {
    if (isFirst) this.isFirst = true;
    isFirst = false;
  }

  hostUpdated(): void {
    const room = rooms.get(this.#host);
    rooms.delete(this.#host);
    if (room) unlessBroken(() => this.#arrive(room));
  }

  #arrive(room: Room): void {
    const host = this.#host;
    const box = host.renderRoot.firstElementChild?.firstElementChild;
    const grows = !isOneGrowing && room.most > room.before && isShown(host);
    if (!box || !(grows || isOneGrowing)) return;
    isOneGrowing = true;
    this.isWaiting = !grows;
    const growth = grow(box, grows ? room : { before: room.before, most: room.before });
    if (this.isWaiting) void this.#waitFor(growth);
  }

  async #waitFor(growth: Animation): Promise<void> {
    try {
      await growth.finished;
    } catch {
      // The page has cancelled it.
    }
    this.isWaiting = false;
    this.#host.requestUpdate();
  }
}
