import { tally } from "./schema.js";
import { describe, pathOf, run } from "./zod.js";
// src/document/rules.ts
/** @param document one that fits the schema */
function checkRules({ tools, reviewers = [], reviews = [], community }, note) {
	const ids = (section, items) => {
		const seen = /* @__PURE__ */ new Set();
		items.forEach((item, index) => {
			if (!item) return;
			const piece = [section, index];
			if (seen.has(item.id)) note([...piece, "id"], "is used before", piece);
			else if (seen.size === 500) note(piece, `is past the limit of 500`, piece);
			else seen.add(item.id);
		});
		return seen;
	};
	const toolIds = ids("tools", tools);
	if (toolIds.size !== 2) note(["tools"], "are not two");
	const reviewerIds = ids("reviewers", reviewers);
	const pairs = /* @__PURE__ */ new Set();
	reviews.forEach((review, index) => {
		if (!review) return;
		const { reviewer, tool } = review;
		const piece = ["reviews", index];
		const pair = JSON.stringify([reviewer, tool]);
		if (!reviewerIds.has(reviewer)) note([...piece, "reviewer"], "is no reviewer here", piece);
		else if (!toolIds.has(tool)) note([...piece, "tool"], "is no tool here", piece);
		else if (pairs.has(pair)) note(piece, "reviews the same once more", piece);
		pairs.add(pair);
	});
	for (const [key, value] of Object.entries(community?.tallies ?? {})) {
		const piece = [
			"community",
			"tallies",
			key
		];
		if (!toolIds.has(key)) note(piece, "is no tool here", piece);
		else for (const issue of run(tally, value).issues) note([...piece, ...pathOf(issue)], describe(issue), piece);
	}
}
export { checkRules };

//# sourceMappingURL=rules.js.map