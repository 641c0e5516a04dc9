/**
 * How far the browser has parsed a document. Optimisers that delay scripts (WP Rocket, LiteSpeed) put a `readyState` of their
 * own on the document, which says "loading" long after, and may never say anything else; and an image of that name takes
 * the property's place. So the browser's own property is asked, which both hide.
 * Held by "whatever the page says of itself" in test/controllers/children.test.ts.
 */
export const readyStateOf = (owner: Document): DocumentReadyState =>
  Reflect.get(Document.prototype, 'readyState', owner);
