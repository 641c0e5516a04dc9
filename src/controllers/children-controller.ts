/**
 * Watches the element's own children: an inline document, and the fallback content. Knows whether the HTML parser
 * may still be adding some; not what they mean to the comparison.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EVERYTHING } from './observe-all.js';
import { shadowHost } from './shadow-host.js';

/** Whether the parser may still be adding children: then an inline document may be yet to come. */
function isBeingParsed(host: Node): boolean {
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
  !element.matches(NEVER_VISIBLE) &&
  (element.textContent.trim() !== '' ||
    element.matches(VISIBLE_WITHOUT_TEXT) ||
    element.querySelector(VISIBLE_WITHOUT_TEXT) !== null);

export class ChildrenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #children = new MutationObserver(() => this.#host.requestUpdate());
  readonly #parser = new MutationObserver(() => this.#waitForParser());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether all children are there that the page's markup has. */
  get isComplete(): boolean {
    return !isBeingParsed(this.#host);
  }

  /** Whether the page's author put something inside for when there is no comparison. */
  get hasFallback(): boolean {
    return [...this.#host.childNodes].some((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trim() !== '';
      return node.nodeType === Node.ELEMENT_NODE && !(node as Element).slot && isContent(node as Element);
    });
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    this.#children.observe(this.#host, EVERYTHING);
    if (this.isComplete) return;
    this.#parser.observe(ownerDocument, EVERYTHING);
    ownerDocument.addEventListener('readystatechange', () => this.#waitForParser(), { once: true });
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#parser.disconnect();
  }

  #waitForParser(): void {
    if (!this.isComplete) return;
    this.#parser.disconnect();
    this.#host.requestUpdate();
  }
}
