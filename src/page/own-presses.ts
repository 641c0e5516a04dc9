/**
 * Presses of our controls on pages that take the element for something without any. Held by test/page/own-presses.test.ts and
 * test/browser/presses.spec.ts.
 * - Sliders and drag libraries (Flickity, jQuery UI) prevent what follows `mousedown` unless it is on a field: a press of our
 *   field would not put the focus there.
 * - Cards that are one link, labels: Chromium follows the link when a button within is pressed.
 * - Touch libraries (FastClick, BetterScroll, iScroll) dispatch a click of their own, at what a touch seems to come from: the
 *   element. It is meant for what is under its point.
 */
import { bare } from './bare.js';
import { ownControl } from './own-control.js';
import { unlessBroken } from './unless-broken.js';

/** In milliseconds: two clicks of one press come closer to each other than those of a reader who presses twice. */
const ONE_PRESS = 400;

interface Press {
  readonly control: Element;
  readonly isTrusted: boolean;
  readonly time: number;
}

const presses = new WeakMap<Node, Press>();

/** Whether a press has been heard already: by the browser's click, or by that of a library. */
function isHeard(root: Node, control: Element, { isTrusted, timeStamp }: Event): boolean {
  const last = presses.get(root);
  if (last?.control === control && last.isTrusted !== isTrusted && timeStamp - last.time < ONE_PRESS)
    return true;
  presses.set(root, { control, isTrusted, time: timeStamp });
  return false;
}

const isAroundUs = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('a, label, summary');

function keepPress(event: Event, root: ShadowRoot): void {
  const control = ownControl(event, 'button, input');
  if (!control) return;
  if (event.isTrusted && isHeard(root, control, event)) {
    event.stopPropagation();
    event.preventDefault();
    return;
  }
  // Does nothing where the browser has put it there.
  if (control.localName === 'input') control.focus();
  const path = event.composedPath();
  // A button in a form sends it.
  const isPrevented = control.localName === 'input' || !control.closest('form');
  if (isPrevented && path.slice(path.indexOf(root)).some(isAroundUs)) event.preventDefault();
}

function passOn(event: Event, root: ShadowRoot): void {
  const isForElement = !event.isTrusted && event.composedPath()[0] === root.host;
  if (!isForElement || !(event instanceof MouseEvent)) return;
  const { clientX, clientY } = event;
  // `click()` has no point.
  const pressed = clientX || clientY ? root.elementFromPoint(clientX, clientY) : null;
  const control = pressed?.closest('a, button, input');
  // Heard within the root only: the page has its own click already.
  if (!control || !root.contains(control)) return;
  if (control.localName !== 'a') event.preventDefault();
  if (isHeard(root, control, event)) return;
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const keys = { ctrlKey, metaKey, shiftKey, altKey };
  control.dispatchEvent(new MouseEvent('click', bare({ bubbles: true, cancelable: true, ...keys })));
}

/** @param root whose controls keep their presses */
export function keepOwnPresses(root: ShadowRoot): void {
  // Without options, which would be read from the page's `Object.prototype`.
  root.addEventListener('click', (event) => unlessBroken(() => keepPress(event, root)), true);
  root.host.addEventListener('click', (event) => unlessBroken(() => passOn(event, root)));
}
