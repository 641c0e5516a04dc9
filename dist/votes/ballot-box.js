import { talliesOf } from "../network/vote-service.js";
import { NO_BALLOT, isChoice } from "./ballot.js";
// src/votes/ballot-box.ts
/** How long a vote that could not be sent is kept, in milliseconds. */
var KEPT_MS = 6048e5;
function ballotOf({ choice, counted, sequence, isPending }) {
	if (!isChoice(choice) || !isChoice(counted) || !Number.isSafeInteger(sequence)) return NO_BALLOT;
	if (!isPending) return {
		...NO_BALLOT,
		choice,
		counted,
		sequence
	};
	const isKept = Date.now() - sequence < KEPT_MS;
	return {
		...NO_BALLOT,
		choice: isKept ? choice : counted,
		counted,
		sequence,
		phase: isKept ? "queued" : "idle"
	};
}
/** @returns what is kept under that key, if it can be read and is ours */
function load(key) {
	try {
		const { voter, ballots, tallies } = JSON.parse(localStorage.getItem(key) ?? "");
		const entries = Object.entries(ballots);
		if (/^[\da-f-]{36}$/.test(voter)) return {
			voter,
			ballots: new Map(entries.map(([tool, stored]) => [tool, ballotOf(stored)])),
			tallies: tallies ? talliesOf(tallies) : void 0
		};
	} catch {}
}
/** @returns whether it was kept */
function save(key, { voter, ballots, tallies }) {
	const stored = [...ballots].map(([tool, { choice, counted, sequence, phase }]) => {
		return [tool, {
			choice,
			counted,
			sequence,
			isPending: phase !== "idle"
		}];
	});
	try {
		localStorage.setItem(key, JSON.stringify({
			voter,
			ballots: Object.fromEntries(stored),
			tallies
		}));
		return JSON.parse(localStorage.getItem(key) ?? "").voter === voter;
	} catch {
		return false;
	}
}
export { load, save };

//# sourceMappingURL=ballot-box.js.map