// src/controllers/source.ts
/** Whether the parser may still be adding children: then an inline script may be yet to come. */
function isStillParsed(host) {
	if (host.ownerDocument?.readyState !== "loading") return false;
	const { body } = host.ownerDocument;
	const isEnded = (node) => !!node.nextSibling && (node === host || !node.parentNode?.contains(body));
	let node = host;
	while (node && !isEnded(node)) node = node.parentNode ?? node.host;
	return !node;
}
/** What may be seen without a text in it: anything but these. */
var FULL = ":not(p, br, div, span)";
var JSON_SCRIPT = "script[type=\"application/json\"]";
/** @returns where to read from, or undefined where nothing says it */
function sourceOf({ comparison, src, children, baseURI: base }) {
	const script = [...children].find((child) => child.matches(JSON_SCRIPT));
	const url = src?.trim();
	if (comparison) return {
		kind: "value",
		value: comparison,
		base
	};
	if (script) return {
		kind: "text",
		value: script.textContent,
		base
	};
	return url ? {
		kind: "url",
		value: url,
		base
	} : void 0;
}
/** Editors put empty paragraphs and line breaks where their authors put none. */
var isSeen = (element) => !element.matches("script, style, template, noscript, [hidden]") && !!(element.textContent.trim() || element.matches(FULL) || element.querySelector(FULL));
/** Whether the page's author put something in the element for when there is no comparison. */
var hasFallback = (host) => [...host.childNodes].some((node) => node.nodeType === Node.ELEMENT_NODE ? !node.slot && isSeen(node) : node.nodeType === Node.TEXT_NODE && node.data.trim());
export { hasFallback, isStillParsed, sourceOf };

//# sourceMappingURL=source.js.map