import { labelKeys } from "./label-keys.js";
import { MAX_TEXT, community, comparison, comparisonId, count, date, flag, id, kind, labels, language, name, newsletter, percentage, reveal, review, reviewer, tally, text, tool, url, verdict, version } from "./schema.js";
import { schemaOf } from "./zod.js";
import { registry, toJSONSchema } from "zod/mini";
// src/document/json-schema.ts
/**
* The document's schema as JSON Schema 2020-12, for editors and for publishers in other languages.
* What the Zod schema says in code (limits, formats) is said here once more in JSON Schema's words.
*/
var LIST_LIMITS = {
	tools: {
		minItems: 2,
		maxItems: 2
	},
	reviewers: { maxItems: 500 }
};
var annotations = registry();
var NOT_BLANK = "\\S";
var annotate = (target, annotation) => annotations.add(target, annotation);
annotate(text, {
	type: "string",
	maxLength: MAX_TEXT,
	description: "Plain text. Markup in it is shown as typed."
});
annotate(name, {
	type: "string",
	maxLength: MAX_TEXT,
	pattern: NOT_BLANK,
	description: "A name. Must not be blank."
});
annotate(id, {
	type: "string",
	minLength: 1,
	maxLength: MAX_TEXT,
	description: "Unique among its siblings."
});
annotate(comparisonId, {
	type: "string",
	minLength: 1,
	maxLength: 200,
	description: "Names the comparison to the vote service."
});
annotate(url, {
	type: "string",
	format: "uri-reference",
	pattern: NOT_BLANK,
	maxLength: MAX_TEXT,
	description: "An http or https URL without credentials, absolute or relative to the document."
});
annotate(date, {
	type: "string",
	description: "An ISO 8601 date or date-time, such as 2026-11-22 or 2026-11-22T09:30:00Z."
});
annotate(language, {
	type: "string",
	description: "A BCP 47 language tag. Sets the direction as well.",
	default: "en"
});
annotate(percentage, {
	type: "number",
	minimum: 0,
	maximum: 100,
	description: "A percentage."
});
annotate(count, {
	type: "integer",
	minimum: 0,
	maximum: Number.MAX_SAFE_INTEGER,
	description: "A count."
});
annotate(version, {
	type: "integer",
	const: 1,
	description: "The version of the format."
});
annotate(verdict, {
	type: "string",
	enum: ["ship", "skip"]
});
annotate(kind, {
	type: "string",
	enum: ["human", "ai"]
});
annotate(reveal, {
	type: "string",
	enum: ["always", "after-vote"]
});
annotate(flag, { type: "boolean" });
annotate(tally, { description: "How many votes there are for each choice." });
annotate(tool, { title: "Tool" });
annotate(reviewer, { title: "Reviewer" });
annotate(review, {
	title: "Review",
	description: "Names a reviewer and a tool of this document by id. At most one per reviewer and tool."
});
annotate(community, {
	title: "Community votes",
	description: "votes: the address of the vote service. minimum: votes needed before a percentage is shown."
});
annotate(newsletter, { title: "Newsletter" });
annotate(labels, {
	title: "Interface texts",
	description: "Interface texts to be replaced, by name."
});
annotate(community.shape.tallies[0], { description: "Votes by tool id." });
annotate(comparison, {
	title: "Comparison of two tools, version 1",
	description: "A document for <tool-comparison>. Relative URLs are relative to the document. At most 1 MiB."
});
/** @returns the JSON Schema (2020-12) of the comparison document, version 1 */
function comparisonJsonSchema() {
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		...jsonSchemaOf(comparison)
	};
}
/** @param field the key of the object it is found under */
function jsonSchemaOf(target, field = "") {
	const { $schema: _, ...own } = toJSONSchema(target, {
		metadata: annotations,
		unrepresentable: "any"
	});
	if ("shape" in target) return {
		...objectOf(target.shape),
		...own
	};
	if (!("item" in target)) return own;
	const item = jsonSchemaOf(target.item);
	if (field === "tallies") return {
		type: "object",
		additionalProperties: item,
		...own
	};
	if (field === "labels") return {
		...labelsOf(item),
		...own
	};
	return {
		type: "array",
		items: item,
		...LIST_LIMITS[field],
		...own
	};
}
function objectOf(shape) {
	const required = Object.entries(shape).flatMap(([key, field]) => schemaOf(field) === field ? key : []);
	return {
		type: "object",
		properties: Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, jsonSchemaOf(schemaOf(field), key)])),
		...required.length ? { required } : {},
		additionalProperties: false
	};
}
var labelsOf = (item) => ({
	type: "object",
	properties: Object.fromEntries(labelKeys.map((key) => [key, item])),
	additionalProperties: false
});
export { comparisonJsonSchema };

//# sourceMappingURL=json-schema.js.map