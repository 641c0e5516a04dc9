// src/scoring/scorecard.ts
function scorecardOf({ tools, reviewers, reviews }) {
	const key = (reviewer, tool) => JSON.stringify([reviewer, tool]);
	const byPair = new Map(reviews.map((review) => [key(review.reviewer, review.tool), review]));
	const rows = reviewers.map((reviewer) => ({
		reviewer,
		reviews: tools.map((tool) => byPair.get(key(reviewer.id, tool.id)))
	}));
	const who = (holds) => rows.filter(holds).map(({ reviewer }) => reviewer);
	return {
		rows,
		splits: tools.map((tool, column) => {
			const say = (verdict) => who((row) => row.reviews[column]?.verdict === verdict);
			return {
				tool,
				ship: say("ship"),
				skip: say("skip")
			};
		}),
		torn: who(({ reviews: [a, b] }) => a && b && a.verdict !== b.verdict)
	};
}
export { scorecardOf };

//# sourceMappingURL=scorecard.js.map