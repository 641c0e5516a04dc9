import { shadowHost } from './shadow-host.js';

/** The parent in the flat tree of CSS Scoping Module Level 1: what contains the box of an element, across shadow roots. */
export const flatParent = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? shadowHost(node.getRootNode()) ?? null;
