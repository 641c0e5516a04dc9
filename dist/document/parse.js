import { ComparisonError } from "./errors.js";
import { normalise } from "./normalise.js";
import { optionalPieceAt, pathText } from "./path.js";
import { checkRules } from "./rules.js";
import { comparison } from "./schema.js";
import { describe, pathOf, run } from "./zod.js";
// src/document/parse.ts
/** How deep the schema goes; what lies deeper is wrong in any case and is not looked at. */
var DEPTH = 5;
var ROUNDS = 8;
var MAX_VALUES = 1e6;
var isContainer = (value) => typeof value === "object" && value !== null;
/** Copies own properties only: nothing a page added to the built-in prototypes gets in. */
function copyOwn(root) {
	let count = 0;
	const copyOf = (value, depth) => {
		if (++count > MAX_VALUES) throw new Error("is no document");
		if (!isContainer(value) || !depth) return value;
		if (Array.isArray(value)) return [...value].map((item) => copyOf(item, depth - 1));
		const copy = Object.create(null);
		for (const key of Object.keys(value)) copy[key] = copyOf(value[key], depth - 1);
		return copy;
	};
	return copyOf(root, DEPTH);
}
var at = (value, path) => path.reduce((inner, key) => isContainer(inner) && Object.hasOwn(inner, key) ? inner[key] : void 0, value);
function remove(value, path) {
	const container = at(value, path.slice(0, -1));
	const key = path.at(-1);
	if (!isContainer(container) || key === void 0) return;
	if (Array.isArray(container)) container[Number(key)] = void 0;
	else Reflect.deleteProperty(container, key);
}
/** Reads a document, and takes down everything that is wrong with it but unknown keys. */
function examine(value, baseUrl) {
	let document = copyOwn(value);
	const problems = [];
	const fatal = [];
	const note = (path, message, piece) => {
		const problem = {
			path: pathText(path),
			message
		};
		problems.push(problem);
		if (piece) remove(document, piece);
		else fatal.push(problem);
	};
	let result = run(comparison, document);
	for (let round = 0; result.issues.length && !fatal.length && round < ROUNDS; round++) {
		for (const issue of result.issues) note(pathOf(issue), describe(issue), optionalPieceAt(pathOf(issue)));
		result = run(comparison, document);
	}
	document = result.value;
	if (!fatal.length) checkRules(document, note);
	return {
		comparison: fatal.length ? void 0 : normalise(document, baseUrl, note),
		problems
	};
}
/** Whether it says that it is of a version after 1. */
var isNewer = (value) => {
	const version = at(value, ["version"]);
	return typeof version === "number" && version > 1;
};
/**
* Reads a comparison document, version 1, leniently: a problem in something optional drops that
* piece, unknown keys are ignored.
*
* @param value the document, as `JSON.parse` gives it
* @param baseUrl the document's own address, which its relative URLs are relative to
* @returns the comparison, and the problems that were left out
* @throws {ComparisonError} `invalid`, with problems, where `version`, `id`, `tools` or a tool's
*   `id` or `name` is wrong; `unsupported-version` where `version` is above 1
*/
function parseComparison(value, baseUrl) {
	let problems = [];
	let reason = "";
	try {
		if (isNewer(value)) throw new ComparisonError("unsupported-version");
		const examined = examine(value, String(baseUrl));
		const { comparison } = examined;
		problems = examined.problems;
		if (comparison) return {
			comparison,
			problems,
			isLangDeclared: at(value, ["lang"]) !== void 0
		};
	} catch (error) {
		if (error instanceof ComparisonError) throw error;
		reason = error instanceof Error ? error.message : "";
	}
	throw new ComparisonError("invalid", problems.slice(0, 9).map(({ path, message }) => `${path} ${message}`).join(", ") || reason, problems);
}
export { examine, isNewer, parseComparison };

//# sourceMappingURL=parse.js.map