/**
 * Keys that a control of ours uses are no shortcuts of the page. Outside of the shadow root a keystroke seems to come from
 * the element, which is no field and no button, so that pages which leave those alone would turn their pages while an
 * address is typed. Keys that the control does not use (Escape, Tab, Ctrl+K) reach the page as ever.
 * Held by test/page/own-keys.test.ts and test/browser/keyboard.spec.ts.
 */

import { ownControl } from './own-control.js';

const IN_FIELD: ReadonlySet<string | undefined> = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'Delete',
  'End',
  'Enter',
  'Home',
  'Insert',
  'PageDown',
  'PageUp',
  // An accent that waits for its letter, and what an input method makes of a key.
  'Dead',
  'Process',
  'Unidentified',
]);
/** With Control or Command: select all, copy, paste, cut, redo, undo. */
const EDITING = ['a', 'c', 'v', 'x', 'y', 'z'];
const ON_BUTTON = ['Enter', ' '];
const ON_LINK = ['Enter'];

function isUsedInField(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  // Autofill dispatches such events without a key.
  const key = event.key as string | undefined;
  if (IN_FIELD.has(key)) return true;
  // Some letters need both: AltGr is Control and Alt on Windows.
  const isTyped = event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
  if (key?.length === 1 && isTyped) return true;
  const isCommand = event.ctrlKey || event.metaKey;
  return isCommand && !event.altKey && EDITING.includes(key?.toLowerCase() ?? '');
}

function isUsed(event: KeyboardEvent, control: Element): boolean {
  if (control.localName === 'input') return isUsedInField(event);
  const isCombined = event.ctrlKey || event.metaKey || event.altKey;
  const keys = control.localName === 'a' ? ON_LINK : ON_BUTTON;
  return !isCombined && keys.includes(event.key);
}

function keepIfUsed(event: Event): void {
  const control = ownControl(event, 'input, button, a');
  // Pages dispatch anything under the name of a key.
  if (control && event instanceof KeyboardEvent && isUsed(event, control)) event.stopPropagation();
}

/** @param root whose controls keep their keys */
export function keepOwnKeys(root: Node): void {
  // Without options, which would be read from the page's `Object.prototype`.
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepIfUsed);
}
