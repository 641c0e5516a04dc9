import { pictureView } from "./picture-view.js";
// src/view/scorecard-view.ts
var FIRST_ROWS = 20;
var LONG_QUOTE = 480;
/** Stands where the names of a sentence go; no text of a document can have it. */
var SLOT = "\0";
function scorecardView({ rows, splits, torn }, state) {
	const { text, unfolded, isCompact, comparison } = state;
	const isOpen = unfolded.has("reviews");
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
	const sentence = (key, all) => {
		const [before = "", after = ""] = text(key, { names: SLOT }).split(SLOT);
		return {
			before,
			names: namesOf(all),
			after
		};
	};
	const cell = (review, tool, key) => {
		const { verdict, quote = "", date, url } = review ?? {};
		const [open, close] = state.quotes;
		const isUnfolded = unfolded.has(key);
		return {
			tool,
			mark: verdict ?? "none",
			word: text(verdict ?? "notReviewed"),
			quote: quote ? [
				open,
				quote,
				close
			] : void 0,
			fold: quote.length > LONG_QUOTE ? {
				key,
				isOpen: isUnfolded,
				label: text(isUnfolded ? "readLess" : "readMore")
			} : void 0,
			iso: date,
			date: date && state.date(date),
			url,
			linkText: text("readReview")
		};
	};
	const divided = splits.filter(({ ship, skip }) => ship.length && skip.length).map(({ tool }) => tool);
	const notes = [...divided.length ? [sentence("disagree", divided)] : [], ...torn.length ? [sentence("shipOneSkipOther", torn)] : []];
	return {
		heading: text("scorecard"),
		reviewer: text("reviewer"),
		tools: comparison.tools.map(({ name }) => name),
		splits: splits.map(({ tool, ship, skip }, column) => ({
			tool: tool.name,
			marks: rows.length > FIRST_ROWS ? [] : rows.map(({ reviews }) => reviews[column]?.verdict ?? "none"),
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
		notes: notes.length || comparison.reviews.length < 2 ? notes : [{
			before: text("agree"),
			names: [],
			after: ""
		}],
		rows: rows.map(({ reviewer, reviews }, index) => ({
			...reviewer,
			picture: hasPictures ? pictureView(reviewer.name, reviewer.avatar, state) : void 0,
			ai: reviewer.kind === "ai" ? text("aiReviewer") : void 0,
			isLate: index >= FIRST_ROWS && !unfolded.has("rows"),
			cells: comparison.tools.map(({ name }, column) => cell(reviews[column], name, `${index} ${column}`))
		})),
		fold: isCompact ? {
			key: "reviews",
			isOpen,
			label: text(isOpen ? "hideReviews" : "showReviews")
		} : void 0,
		rest: rows.length > FIRST_ROWS && !unfolded.has("rows") && (isOpen || !isCompact) ? {
			key: "rows",
			isOpen: false,
			label: text("showAll", { n: state.number(rows.length) })
		} : void 0
	};
}
export { scorecardView };

//# sourceMappingURL=scorecard-view.js.map