// src/warn.ts
/** At most one warning about a document, however many widgets show it and however often it is tried. */
var urls = /* @__PURE__ */ new Set();
var elements = /* @__PURE__ */ new WeakSet();
/** @param about a document's URL, or the element that has the document itself */
function warnOnce(about, ...message) {
	const seen = typeof about === "string" ? urls : elements;
	if (seen.has(about)) return;
	seen.add(about);
	console.warn("<tool-comparison>", ...message);
}
export { warnOnce };

//# sourceMappingURL=warn.js.map