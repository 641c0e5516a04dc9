// src/warn.ts
/** Says nothing twice: one warning about a document, however many widgets show it and however often it is tried. */
var said = /* @__PURE__ */ new Set();
function warnOnce(message) {
	if (said.has(message)) return;
	said.add(message);
	try {
		console.warn(`<tool-comparison> ${message}`);
	} catch {}
}
export { warnOnce };

//# sourceMappingURL=warn.js.map