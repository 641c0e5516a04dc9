import { styles } from "./index.js";
// src/styles/adopt.ts
/** Gives a shadow root its style sheet, again in each document the element is moved to. */
/** A constructed sheet belongs to one document; all elements of that document share it. */
var sheets = /* @__PURE__ */ new WeakMap();
function adoptStyles(root) {
	const { ownerDocument } = root;
	const view = ownerDocument === document ? window : ownerDocument.defaultView;
	if (!view) return;
	let sheet = sheets.get(ownerDocument);
	if (!sheet) {
		sheet = new view.CSSStyleSheet();
		sheet.replaceSync(styles);
		sheets.set(ownerDocument, sheet);
	}
	const { adoptedStyleSheets } = root;
	if (!adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...adoptedStyleSheets];
}
export { adoptStyles };

//# sourceMappingURL=adopt.js.map