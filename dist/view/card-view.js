import { canCast } from "../votes/ballot.js";
import { shipPercent } from "../scoring/shares.js";
import { pictureView } from "./picture-view.js";
// src/view/card-view.ts
function voteView({ id, name }, { ballot, text, isRemembered, refused }) {
	if (!ballot || !canCast(id, null)) return void 0;
	const { choice, phase } = ballot(id);
	const button = (verdict) => ({
		verdict,
		label: text(verdict),
		isPressed: choice === verdict
	});
	const unremembered = choice && !isRemembered ? text("notRemembered") : void 0;
	const status = refused.has(id) ? text("refused") : unremembered;
	return {
		group: text("voteGroup", { tool: name }),
		question: text("voteQuestion"),
		buttons: [button("ship"), button("skip")],
		status: phase === "waiting" || phase === "queued" ? text("saved") : status
	};
}
function panelStat({ tool: { panelShip }, ship, skip }, state) {
	const label = state.text("panelShip");
	const percent = panelShip === void 0 ? shipPercent(ship.length, skip.length) : Math.round(panelShip);
	const total = ship.length + skip.length;
	const values = {
		n: state.number(total),
		ship: state.number(ship.length)
	};
	if (percent === void 0) {
		const missing = state.text("noReviews");
		return {
			label,
			missing,
			note: missing
		};
	}
	const note = state.count(panelShip === void 0 ? "shipOfReviews" : "reviewsShown", total, values);
	return {
		label,
		value: state.percent(percent),
		filled: percent,
		note
	};
}
function communityStat({ id }, state) {
	const { reveal, minimum = 1 } = state.comparison.community ?? {};
	const { ship, skip } = Object.hasOwn(state.tallies, id) && state.tallies[id] || {
		ship: 0,
		skip: 0
	};
	const label = state.text("community");
	const percent = shipPercent(ship, skip);
	const hasVoted = state.comparison.tools.some((tool) => state.ballot?.(tool.id).choice);
	const isHidden = reveal === "after-vote" && state.ballot && !hasVoted;
	if (isHidden || percent === void 0) {
		const missing = state.text(isHidden ? "afterVote" : "noVotes");
		return {
			label,
			missing,
			note: missing
		};
	}
	const total = ship + skip;
	const full = state.count("votes", total, { n: state.number(total) });
	const note = state.count("votes", total, { n: state.compact(total) });
	const noteName = note === full ? void 0 : full;
	return total < minimum ? {
		label,
		missing: state.text("tooFewVotes"),
		note,
		noteName
	} : {
		label,
		value: state.percent(percent),
		filled: percent,
		note,
		noteName
	};
}
function cardView(split, state) {
	const { tool } = split;
	const entry = {
		label: state.text("entry"),
		missing: state.text("notStated")
	};
	return {
		...tool,
		picture: tool.logo ? pictureView(tool.name, tool.logo, state) : void 0,
		vote: voteView(tool, state),
		stats: [
			panelStat(split, state),
			communityStat(tool, state),
			tool.entry ? {
				...entry,
				value: tool.entry
			} : entry
		]
	};
}
export { cardView };

//# sourceMappingURL=card-view.js.map