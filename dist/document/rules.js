// src/document/rules.ts
/** @param document one that fits the schema */
function checkRules({ tools, reviewers = [], reviews = [], community }, note) {
	const ids = (section, items) => {
		const seen = /* @__PURE__ */ new Set();
		items.forEach((item, index) => {
			if (!item) return;
			const piece = [section, index];
			if (seen.has(item.id)) note([...piece, "id"], "is used before", piece);
			else if (seen.size === 500) note(piece, "is one too many", piece);
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
		const pair = `${reviewer.length} ${reviewer}${tool}`;
		if (!reviewerIds.has(reviewer)) note([...piece, "reviewer"], "is no reviewer here", piece);
		else if (!toolIds.has(tool)) note([...piece, "tool"], "is no tool here", piece);
		else if (pairs.has(pair)) note(piece, "is a second one", piece);
		pairs.add(pair);
	});
	for (const key of Object.keys(community?.tallies ?? {})) {
		const piece = [
			"community",
			"tallies",
			key
		];
		if (!toolIds.has(key)) note(piece, "is no tool here", piece);
	}
}
export { checkRules };

//# sourceMappingURL=rules.js.map