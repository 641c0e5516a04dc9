import { core } from "zod/mini";
// src/document/zod.ts
/**
* The few kinds of schema that a document needs, made of the classes that `zod/mini` itself is made
* of: its own functions would bring cloning, asynchronous parsing and error classes along.
*/
/**
* A check, or a kind of value of its own.
*
* @param message what is said where it does not hold, found in the issue's `params`
*/
var rule = (holds, message) => new core.$ZodCustom({
	type: "custom",
	check: "custom",
	abort: true,
	params: { message },
	fn: holds
});
var string = (...checks) => new core.$ZodString({
	type: "string",
	checks
});
var oneOf = (...values) => rule((value) => values.includes(value), `is not ${values.join(" or ")}`);
var optional = (innerType) => new core.$ZodOptional({
	type: "optional",
	innerType
});
var array = (element) => new core.$ZodArray({
	type: "array",
	element
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
export { array, describe, object, oneOf, optional, pathOf, rule, run, string };

//# sourceMappingURL=zod.js.map