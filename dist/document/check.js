import { examine, isNewer } from "./parse.js";
import { pathText } from "./path.js";
import { comparison } from "./schema.js";
import { core } from "zod/mini";
// src/document/check.ts
/** The same reading as `parse.ts`, for the one who publishes: nothing is forgiven. */
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Keys that the schema does not know, wherever it knows the object they are in. */
function unknownKeys(schema, value, path) {
	if (schema instanceof core.$ZodOptional) return unknownKeys(schema._zod.def.innerType, value, path);
	if (schema instanceof core.$ZodArray) {
		const { element } = schema._zod.def;
		return Array.isArray(value) ? value.flatMap((item, index) => unknownKeys(element, item, [...path, index])) : [];
	}
	if (!(schema instanceof core.$ZodObject) || !isObject(value) || !Object.keys(schema._zod.def.shape).length) return [];
	const { shape } = schema._zod.def;
	return Object.keys(value).flatMap((key) => {
		const inner = Object.hasOwn(shape, key) ? shape[key] : void 0;
		const at = [...path, key];
		return inner ? unknownKeys(inner, value[key], at) : [{
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
}
export { checkComparison };

//# sourceMappingURL=check.js.map