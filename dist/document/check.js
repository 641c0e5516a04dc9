import { examine, isNewer } from "./parse.js";
import { pathText } from "./path.js";
import { labelKeys } from "./label-keys.js";
import { comparison, labels } from "./schema.js";
import { schemaOf } from "./zod.js";
// src/document/check.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var unknownLabels = (value, path) => Object.entries(isObject(value) ? value : {}).filter(([key, text]) => typeof text === "string" && !labelKeys.includes(key)).map(([key]) => ({
	path: pathText([...path, key]),
	message: "is no text of the interface"
}));
/** Keys that the schema does not know, wherever it knows the object they are in. */
function unknownKeys(schema, value, path) {
	if (schema === labels) return unknownLabels(value, path);
	if ("item" in schema) {
		const { item } = schema;
		return Object.entries(value ?? {}).flatMap(([key, inner]) => unknownKeys(item, inner, [...path, Array.isArray(value) ? Number(key) : key]));
	}
	if (!("shape" in schema) || !isObject(value)) return [];
	const { shape } = schema;
	return Object.keys(value).flatMap((key) => {
		const field = Object.hasOwn(shape, key) ? shape[key] : void 0;
		const at = [...path, key];
		return field ? unknownKeys(schemaOf(field), value[key], at) : [{
			path: pathText(at),
			message: "is no key of a document"
		}];
	});
}
/**
* Checks a comparison document, version 1, strictly, as a publisher wants it checked.
*
* @param value the document, as `JSON.parse` gives it
* @param baseUrl its own address, if it is known
* @returns every problem, unknown keys included; empty where there is none
*/
function checkComparison(value, baseUrl = "https://document.invalid/") {
	try {
		const newer = isNewer(value) ? [{
			path: "version",
			message: "is above 1"
		}] : [];
		const { problems } = examine(value, String(baseUrl));
		return [
			...newer,
			...problems.filter(({ path }) => path !== "version" || !newer.length),
			...unknownKeys(comparison, value, [])
		];
	} catch {
		return [{
			path: "",
			message: "could not be read"
		}];
	}
}
export { checkComparison };

//# sourceMappingURL=check.js.map