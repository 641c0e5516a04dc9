import { scorecardOf } from "../scoring/scorecard.js";
import { cardView } from "./card-view.js";
import { scorecardView } from "./scorecard-view.js";
// src/view/comparison-view.ts
function comparisonView(state) {
	const { comparison } = state;
	const { kicker, title, summary, updated, disclosure, newsletter } = comparison;
	const scorecard = scorecardOf(comparison);
	const linkTo = (url, text) => url ? {
		url,
		text
	} : void 0;
	const subscribe = linkTo(newsletter?.url, state.text("subscribe"));
	const hasNewsletter = state.hasNewsletter && (newsletter?.kicker ?? newsletter?.title ?? newsletter?.text ?? newsletter?.endpoint ?? subscribe) !== void 0;
	const { subscription } = state;
	const form = newsletter?.endpoint ? {
		email: state.text("email"),
		subscribe: state.text("subscribe"),
		isSending: state.isSubscribing,
		isDone: subscription === "subscribed",
		status: subscription && state.text(subscription)
	} : void 0;
	return {
		kicker,
		title,
		summary,
		disclosure,
		updated: updated ? {
			iso: updated,
			text: state.text("updated", { date: state.date(updated) })
		} : void 0,
		cards: scorecard.splits.map((split) => cardView(split, state)),
		scorecard: comparison.reviewers.length ? scorecardView(scorecard, state) : void 0,
		newsletter: hasNewsletter ? {
			...newsletter,
			link: form ? void 0 : subscribe,
			form
		} : void 0,
		link: linkTo(comparison.url, state.text("fullComparison"))
	};
}
export { comparisonView };

//# sourceMappingURL=comparison-view.js.map