/** Gives a shadow root its style sheet, again in each document the element is moved to. */
import { styles } from '../ui/styles.js';

/** A constructed sheet belongs to one document; all elements of that document share it. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

export function adoptStyles(root: ShadowRoot): void {
  const { ownerDocument } = root;
  // Not asked of the page's own document, where a form or picture of that name would answer.
  const view = ownerDocument === document ? window : ownerDocument.defaultView;
  if (!view) return;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles.map(({ cssText }) => cssText).join(''));
    sheets.set(ownerDocument, sheet);
  }
  // What the page put there stays.
  const { adoptedStyleSheets } = root;
  if (!adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...adoptedStyleSheets];
}
