import { canonicalLanguage } from "../i18n/format.js";
import { isIsoDate } from "./iso-date.js";
import { isBlank } from "./text.js";
import { webUrl } from "./url.js";
import { listOf, object, oneOf, optional, recordOf, rule, string } from "./zod.js";
// src/document/schema.ts
var MAX_TEXT = 1e4;
/** Stands for the document's own address where a URL is judged before it is known. */
var SOMEWHERE = "https://document.invalid/";
/** Characters are counted as RFC 8259 and JSON Schema count them: in code points. */
var atMost = (max) => rule((value) => value.length <= max || [...value].length <= max, `is longer than ${max} characters`);
var notBlank = rule((value) => !isBlank(value), "is blank");
var notEmpty = rule((value) => value !== "", "is empty");
var text = string(atMost(MAX_TEXT));
var name = string(notBlank, atMost(MAX_TEXT));
var id = string(notEmpty, atMost(MAX_TEXT));
var comparisonId = string(notEmpty, atMost(200));
var url = string(rule((value) => webUrl(value, SOMEWHERE) !== void 0, "is no http(s) URL"), atMost(MAX_TEXT));
var date = string(rule(isIsoDate, "is no ISO 8601 date"));
var language = string(rule((value) => canonicalLanguage(value) !== void 0, "is no BCP 47 language tag"));
var percentage = rule((value) => typeof value === "number" && value >= 0 && value <= 100, "is no percentage");
var count = rule((value) => Number.isSafeInteger(value) && value >= 0, "is no count");
var flag = oneOf(true, false);
var kind = oneOf("human", "ai");
var reveal = oneOf("always", "after-vote");
var version = oneOf(1);
var verdict = oneOf("ship", "skip");
var tally = object({
	ship: count,
	skip: count
});
var tool = object({
	id,
	name,
	category: optional(text),
	tagline: optional(text),
	description: optional(text),
	entry: optional(text),
	url: optional(url),
	logo: optional(url),
	sponsored: optional(flag),
	panelShip: optional(percentage)
});
var reviewer = object({
	id,
	name,
	motto: optional(text),
	avatar: optional(url),
	url: optional(url),
	kind: optional(kind)
});
var review = object({
	reviewer: id,
	tool: id,
	verdict,
	quote: optional(text),
	date: optional(date),
	url: optional(url)
});
var community = object({
	votes: optional(url),
	tallies: optional(recordOf(tally)),
	reveal: optional(reveal),
	minimum: optional(count)
});
var newsletter = object({
	kicker: optional(text),
	title: optional(text),
	text: optional(text),
	endpoint: optional(url),
	url: optional(url),
	consent: optional(text)
});
/** Which keys there are is the interface's affair: `label-keys.ts`. */
var labels = recordOf(text);
var comparison = object({
	version,
	id: comparisonId,
	lang: optional(language),
	url: optional(url),
	kicker: optional(text),
	title: optional(text),
	summary: optional(text),
	updated: optional(date),
	disclosure: optional(text),
	tools: listOf(tool),
	reviewers: optional(listOf(reviewer)),
	reviews: optional(listOf(review)),
	community: optional(community),
	newsletter: optional(newsletter),
	labels: optional(labels)
});
export { MAX_TEXT, community, comparison, comparisonId, count, date, flag, id, kind, labels, language, name, newsletter, percentage, reveal, review, reviewer, tally, text, tool, url, verdict, version };

//# sourceMappingURL=schema.js.map