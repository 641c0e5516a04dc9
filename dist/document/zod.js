import { core } from "zod/mini";
// src/document/zod.ts
/**
* The few kinds of schema that a document needs, made of the classes that `zod/mini` itself is made
* of: its own functions would bring cloning, asynchronous parsing and error classes along.
*/
/**
* A kind of value, or a check of one.
*
* @param message what is said where it does not hold, found in the issue's `params`
* @param checks what must hold as well, in this order
*/
var rule = (holds, message, ...checks) => new core.$ZodCustom({
	type: "custom",
	check: "custom",
	abort: true,
	params: { message },
	fn: holds,
	checks
});
var string = (...checks) => rule((value) => typeof value === "string", "is no string", ...checks);
var oneOf = (...values) => rule((value) => values.includes(value), `is not ${values.join(" or ")}`);
var optional = (innerType) => new core.$ZodOptional({
	type: "optional",
	innerType
});
/** Keys that are not in the shape are left out; `check.ts` finds them. */
var object = (shape) => new core.$ZodObject({
	type: "object",
	shape
});
/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
var run = (schema, value) => schema._zod.run({
	value,
	issues: []
}, { async: false });
/** Where the issue is. */
var pathOf = ({ path = [] }) => path;
/** What the issue is, in plain words. */
function describe(issue) {
	if (issue.input === void 0) return "is missing";
	if (issue.code === "custom") return String(issue.params?.message);
	return `is no ${issue.expected}`;
}
/** Far more than can be shown. Each item may be wrong, and that must not take long to say. */
var MAX_ITEMS = 5e3;
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length < MAX_ITEMS;
var isList = (value) => Array.isArray(value) && value.length < MAX_ITEMS;
function collection(holds, message, item) {
	const check = ({ value, issues }) => {
		for (const [key, found] of Object.entries(value)) {
			if (found === void 0) continue;
			const inner = run(item, found);
			value[key] = inner.value;
			const step = Array.isArray(value) ? Number(key) : key;
			issues.push(...inner.issues.map((issue) => ({
				...issue,
				path: [step, ...pathOf(issue)]
			})));
		}
	};
	return Object.assign(rule(holds, message, { _zod: {
		check,
		def: { check: "custom" },
		onattach: []
	} }), { item });
}
/** Where an item may be undefined: one that was dropped. */
var listOf = (item) => collection(isList, "is no list", item);
var recordOf = (item) => collection(isObject, "is no object", item);
export { describe, listOf, object, oneOf, optional, pathOf, recordOf, rule, run, string };

//# sourceMappingURL=zod.js.map