/** What an element's children say: whether all of them are there, and whether there is fallback content among them. */
import { shadowHost } from './shadow-host.js';

/** Whether the parser may still be adding children: then an inline document may be yet to come. */
export function isBeingParsed(host: Node): boolean {
  if (host.ownerDocument?.readyState !== 'loading') return false;
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
const isContent = (element: Element): boolean =>
  !element.matches(NEVER_VISIBLE) && (element.matches(VISIBLE_WITHOUT_TEXT) || hasContent(element));

const hasContent = (parent: Element): boolean =>
  [...parent.childNodes].some((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trim() !== '';
    return node.nodeType === Node.ELEMENT_NODE && isContent(node as Element);
  });

/** Whether the page's author put something inside for when there is no comparison. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trim() !== '';
    return node.nodeType === Node.ELEMENT_NODE && !(node as Element).slot && isContent(node as Element);
  });
