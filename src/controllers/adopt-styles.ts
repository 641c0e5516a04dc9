/**
 * Gives a shadow root its style sheets back in a document it was moved to: a constructed sheet belongs to one document,
 * and `adoptNode` drops those of the old one. Lit gives them once, for the document its module runs in.
 */
import { supportsAdoptingStyleSheets, type CSSResult } from 'lit';
import { windowOf } from '../page/window-of.js';

/** All elements of a document share its sheets. */
const sheets = new WeakMap<CSSResult, WeakMap<Document, CSSStyleSheet>>();

function sheetFor(result: CSSResult, owner: Document): CSSStyleSheet | undefined {
  if (owner === document) return result.styleSheet;
  const known = sheets.get(result)?.get(owner);
  // A document that no window shows has no style sheets.
  const view = windowOf(owner);
  if (known || !view) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(result.cssText);
  const byDocument = sheets.get(result) ?? new WeakMap<Document, CSSStyleSheet>();
  sheets.set(result, byDocument.set(owner, sheet));
  return sheet;
}

/** @param styles those of the element's class; sheets that the page added stay */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  // jsdom has no constructed sheets. The style elements that Lit makes there are not dropped.
  if (!supportsAdoptingStyleSheets) return;
  const own = styles.flatMap((result) => sheetFor(result, root.ownerDocument) ?? []);
  const missing = own.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...missing, ...root.adoptedStyleSheets];
}
