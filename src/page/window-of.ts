/**
 * The window that shows a document. The page's own document is not asked: an element named `defaultView` would answer.
 * Held by test/browser/engines/life-documents.spec.ts.
 *
 * @returns null where no window shows it
 */
export const windowOf = (owner: Document): (Window & typeof globalThis) | null =>
  owner === document ? window : owner.defaultView;
