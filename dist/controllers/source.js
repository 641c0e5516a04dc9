// src/controllers/source.ts
/** Whether the parser may still be adding children: then an inline script may be yet to come. */
var isStillParsed = (host) => host.ownerDocument?.readyState === "loading" && !host.nextSibling;
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
/** Whether the page's author put something in the element for when there is no comparison. */
var hasFallback = (host) => [...host.childNodes].some((node) => node.nodeType === Node.ELEMENT_NODE ? !node.slot && !node.matches(JSON_SCRIPT) : node.nodeType === Node.TEXT_NODE && node.data.trim());
export { hasFallback, isStillParsed, sourceOf };

//# sourceMappingURL=source.js.map