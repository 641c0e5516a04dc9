/**
 * The host of a shadow root, or undefined for any other node. Asked by the node's type: not every realm has the same
 * `ShadowRoot`, and a page may add a property `host` to `Object.prototype`.
 */
export const shadowHost = (node: Node): Element | undefined =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as Partial<ShadowRoot>).host : undefined;
