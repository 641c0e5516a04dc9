/**
 * What is written, pasted and copied in a field of ours concerns nobody else. Editors and upload forms listen for it on the
 * whole page and leave fields alone, but outside of the shadow root it seems to come from the element: so they would take
 * what is pasted for themselves, or stumble over a field without a value.
 * Held by test/page/own-text.test.ts and test/browser/presses.spec.ts.
 */
import { ownControl } from './own-control.js';

function keepIfWritten(event: Event): void {
  if (ownControl(event, 'input')) event.stopPropagation();
}

/** @param root whose fields keep what is written into them */
export function keepOwnText(root: Node): void {
  // Without options, which would be read from the page's `Object.prototype`.
  for (const type of ['beforeinput', 'input', 'copy', 'cut', 'paste'])
    root.addEventListener(type, keepIfWritten);
}
