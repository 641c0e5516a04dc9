import { core } from "zod/mini";
// src/document/zod.ts
/**
* The few kinds of schema that a document needs, all made of Zod's class for a type of one's own:
* the classes for objects, lists and optional values would bring cloning, catch-alls, discriminators
* and asynchronous parsing along, a twentieth of all bytes.
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
var optional = (inner) => [inner];
/** Of a field of a shape, whether it may be left out or not. */
var schemaOf = (field) => "_zod" in field ? field : field[0];
/** @returns the value without what the schema does not know, and what is wrong with it: nothing, if it is empty */
var run = (schema, value) => schema._zod.run({
	value,
	issues: []
}, { async: false });
/** Where the issue is. */
var pathOf = ({ path = [] }) => path;
/** What the issue is, in plain words. */
var describe = ({ input, params }) => input === void 0 ? "is missing" : params.message;
/** Far more than can be shown. Each item may be wrong, and that must not take long to say. */
var MAX_ITEMS = 5e3;
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isRecord = (value) => isObject(value) && Object.keys(value).length < MAX_ITEMS;
var isList = (value) => Array.isArray(value) && value.length < MAX_ITEMS;
/** A kind of value that holds others. `visit` says which, by what schema, and gives the value as it should be. */
var container = (holds, message, visit) => {
	const check = (payload) => {
		payload.value = visit(payload.value, (key, schema, value) => {
			const inner = run(schema, value);
			payload.issues.push(...inner.issues.map((issue) => ({
				...issue,
				path: [key, ...pathOf(issue)]
			})));
			return inner.value;
		});
	};
	return rule(holds, message, { _zod: {
		check,
		def: { check: "custom" },
		onattach: []
	} });
};
/** Own keys only; those that are not in the shape are left out, and `check.ts` finds them. */
var object = (shape) => Object.assign(container(isObject, "is no object", (value, at) => {
	const known = Object.create(null);
	for (const [key, field] of Object.entries(shape)) {
		const found = Object.hasOwn(value, key) ? value[key] : void 0;
		const schema = schemaOf(field);
		if (found !== void 0 || schema === field) known[key] = at(key, schema, found);
	}
	return known;
}), { shape });
var collection = (holds, message, item) => Object.assign(container(holds, message, (value, at) => {
	for (const [key, found] of Object.entries(value)) if (found !== void 0) value[key] = at(Array.isArray(value) ? Number(key) : key, item, found);
	return value;
}), { item });
/** Where an item may be undefined: one that was dropped. */
var listOf = (item) => collection(isList, "is no list", item);
var recordOf = (item) => collection(isRecord, "is no object", item);
export { describe, listOf, object, oneOf, optional, pathOf, recordOf, rule, run, schemaOf, string };

//# sourceMappingURL=zod.js.map