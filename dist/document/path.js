// src/document/path.ts
/** `['reviews', 3, 'verdict']` as `reviews[3].verdict`. */
var pathText = (path) => path.map((key) => typeof key === "number" ? `[${key}]` : `.${key}`).join("").replace(/^\./, "");
/** What a comparison, or an item of one of its lists, is nothing without. */
var REQUIRED = [
	"version",
	"id",
	"tools",
	"name",
	"reviewer",
	"tool",
	"verdict"
];
var LISTS = [
	"tools",
	"reviewers",
	"reviews"
];
/**
* The smallest piece that can be left out to be rid of a problem at `path`,
* or undefined where nothing can be shown without it.
*/
function optionalPieceAt(path) {
	const [section, item, field] = path;
	if (LISTS.includes(section) && item !== void 0) {
		if (field !== void 0 && !REQUIRED.includes(field)) return path.slice(0, 3);
		return section === "tools" ? void 0 : path.slice(0, 2);
	}
	if (section === void 0 || REQUIRED.includes(section)) return void 0;
	return path.slice(0, item === "tallies" ? 3 : 2);
}
export { optionalPieceAt, pathText };

//# sourceMappingURL=path.js.map