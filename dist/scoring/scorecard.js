// src/scoring/scorecard.ts
function scorecardOf({ tools, reviewers, reviews }) {
	const rows = reviewers.map((reviewer) => ({
		reviewer,
		reviews: tools.map((tool) => reviews.find((review) => review.reviewer === reviewer.id && review.tool === tool.id))
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