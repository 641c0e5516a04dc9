import { createWords } from "../i18n/labels.js";
import { cleanText, isBlank, withoutOverrides } from "./text.js";
import { webUrl } from "./url.js";
// src/document/normalise.ts
/** From a document that fits the schema to a comparison: text cleaned, URLs absolute, defaults filled in. */
var URLS = [
	"url",
	"logo",
	"avatar",
	"votes",
	"endpoint"
];
/** Not text for reading: kept to the letter. Among the labels there is nothing but text. */
var VERBATIM = [
	"id",
	"reviewer",
	"tool",
	"lang",
	"date",
	"updated"
];
function normalise(document, baseUrl, note) {
	const tidy = (value, path) => {
		const key = path.at(-1);
		if (typeof value === "number") return value + 0;
		if (typeof value === "string") {
			if (path[0] !== "labels" && VERBATIM.includes(key)) return value;
			if (!URLS.includes(key)) return isBlank(value) ? void 0 : cleanText(value);
			const url = webUrl(value, baseUrl);
			if (!url) note(path, "is no http(s) URL", path);
			return url;
		}
		if (Array.isArray(value)) return value.map((item, index) => tidy(item, [...path, index])).filter((item) => item !== void 0);
		if (typeof value !== "object" || !value) return value;
		const tidied = Object.create(null);
		for (const [name, inner] of Object.entries(value)) {
			const kept = tidy(inner, [...path, name]);
			if (kept !== void 0) tidied[name] = kept;
		}
		return tidied;
	};
	const tidied = tidy(document, []);
	const [a, b] = tidied.tools;
	return Object.assign(tidied, {
		lang: tidied.lang ?? "en",
		title: tidied.title ?? createWords("en", tidied.labels).text("versus", {
			a: withoutOverrides(a.name),
			b: withoutOverrides(b.name)
		}),
		reviewers: tidied.reviewers ?? [],
		reviews: tidied.reviews ?? []
	});
}
export { normalise };

//# sourceMappingURL=normalise.js.map