// src/document/url.ts
/** Which of a document's URLs may become links, images and requests. */
var DISGUISE = /[\0-\x1f\x7f\\]/;
/**
* @param base what a relative URL is relative to
* @returns the absolute URL (WHATWG), or undefined where it is not `http(s)`, carries
*   credentials, or is disguised by backslashes or control characters
*/
function webUrl(text, base) {
	if (!text.trim() || DISGUISE.test(text) || !URL.canParse(text, base)) return void 0;
	const url = new URL(text, base);
	return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : void 0;
}
export { webUrl };

//# sourceMappingURL=url.js.map