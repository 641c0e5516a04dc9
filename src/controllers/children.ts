/** What an element's children say: whether all of them are there, and whether there is fallback content among them. */
import { readyStateOf } from '../page/ready-state.js';
import { shadowHost } from './shadow-host.js';

/** Whether the parser may still be adding children: then an inline document may be yet to come. */
export function isBeingParsed(host: Node): boolean {
  if (!host.ownerDocument || readyStateOf(host.ownerDocument) !== 'loading') return false;
  // The parser has left an element once something follows it, or follows one of its ancestors. At the end of the body
  // that proves nothing: scripts and extensions append there at any time.
  const { body } = host.ownerDocument;
  const isClosed = (node: Node): boolean =>
    node.nextSibling !== null && (node === host || !node.parentNode?.contains(body));
  let node: Node | undefined = host;
  while (node && !isClosed(node)) node = node.parentNode ?? shadowHost(node);
  return !node;
}

/** Elements that can be seen although they hold no text: images, video, controls. Not these. */
const VISIBLE_WITHOUT_TEXT = ':not(p, br, div, span)';
const NEVER_VISIBLE = 'script, style, template, noscript, [hidden]';

/** Editors leave empty paragraphs and line breaks behind, which are no content. */
export const isContent = (element: Element): boolean =>
  !element.matches(NEVER_VISIBLE) &&
  (element.matches(VISIBLE_WITHOUT_TEXT) || hasContent([...element.childNodes]));

/** Whether there is something to see among these nodes. */
export const hasContent = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trim() !== '';
    return node.nodeType === Node.ELEMENT_NODE && isContent(node as Element);
  });

/** Whether the page's author put something inside for when there is no comparison. */
export const hasFallback = (host: Element): boolean =>
  hasContent([...host.childNodes].filter((node) => !(node as Partial<Element>).slot));
