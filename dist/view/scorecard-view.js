import { pictureView } from "./picture-view.js";
// src/view/scorecard-view.ts
var FIRST_ROWS = 20;
var LONG_QUOTE = 480;
var MANY_LINES = 12;
function scorecardView({ rows, splits, torn }, state) {
	const { text, unfolded, isCompact, comparison } = state;
	const hasPictures = comparison.reviewers.some(({ avatar }) => avatar);
	const namesOf = (all) => {
		const names = all.slice(0, FIRST_ROWS).map(({ name }) => name);
		const rest = all.length - FIRST_ROWS;
		if (rest > 0) names.push(text("more", { n: state.number(rest) }));
		return names.length ? state.list(names) : [{
			text: text("nobody"),
			minor: true
		}];
	};
	const fold = (key, closed, open) => {
		const isOpen = unfolded.has(key);
		return {
			key,
			isOpen,
			label: text(isOpen ? open : closed)
		};
	};
	const cell = (review, tool, key) => {
		const { verdict, quote = "", date, url } = review ?? {};
		const [open, close] = state.quotes;
		return {
			tool,
			mark: verdict ?? "none",
			word: text(verdict ?? "notReviewed"),
			quote: quote ? [
				open,
				quote,
				close
			] : void 0,
			fold: quote.length > LONG_QUOTE || quote.split("\n").length > MANY_LINES ? fold(key, "readMore", "readLess") : void 0,
			iso: date,
			date: date && state.date(date),
			url,
			linkText: text("readReview")
		};
	};
	const divided = splits.filter(({ ship, skip }) => ship.length && skip.length).map(({ tool }) => tool);
	const notes = [...divided.length ? [{
		remark: text("disagree"),
		names: namesOf(divided)
	}] : [], ...torn.length ? [{
		remark: text("shipOneSkipOther"),
		names: namesOf(torn)
	}] : []];
	return {
		heading: text("scorecard"),
		reviewer: text("reviewer"),
		tools: comparison.tools.map(({ name }) => name),
		splits: splits.map(({ tool, ship, skip }) => ({
			tool: tool.name,
			sides: [{
				mark: "ship",
				word: text("ship"),
				names: namesOf(ship)
			}, {
				mark: "skip",
				word: text("skip"),
				names: namesOf(skip)
			}]
		})),
		notes,
		rows: rows.map(({ reviewer, reviews }, index) => ({
			...reviewer,
			picture: hasPictures ? pictureView(reviewer.name, reviewer.avatar, state) : void 0,
			ai: reviewer.kind === "ai" ? text("aiReviewer") : void 0,
			isLate: index >= FIRST_ROWS && !unfolded.has("rows"),
			cells: comparison.tools.map(({ name }, column) => cell(reviews[column], name, `${index} ${column}`))
		})),
		fold: isCompact ? fold("reviews", "showReviews", "readLess") : void 0,
		rest: rows.length > FIRST_ROWS && !unfolded.has("rows") && (unfolded.has("reviews") || !isCompact) ? {
			key: "rows",
			isOpen: false,
			label: text("showAll", { n: state.number(rows.length) })
		} : void 0
	};
}
export { scorecardView };

//# sourceMappingURL=scorecard-view.js.map