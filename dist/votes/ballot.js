// src/votes/ballot.ts
var NO_BALLOT = {
	choice: null,
	counted: null,
	sequence: 0,
	sent: void 0,
	phase: "idle"
};
/** The phase in which an event means something; `cast` always does. */
var PHASES = {
	send: "queued",
	retry: "waiting",
	count: "sending",
	lose: "sending",
	refuse: "sending"
};
/** @returns the ballot after the event; the same one where the event means nothing in its phase */
function afterEvent(ballot, event) {
	const { choice, sequence, sent, phase } = ballot;
	if (event.type === "cast") return {
		...ballot,
		choice: event.choice,
		sequence: event.sequence,
		phase: phase === "idle" ? "queued" : phase
	};
	if (phase !== PHASES[event.type]) return ballot;
	const isNewest = sent?.sequence === sequence;
	switch (event.type) {
		case "send": return {
			...ballot,
			phase: "sending",
			sent: {
				choice,
				sequence
			}
		};
		case "count": return {
			...ballot,
			phase: isNewest ? "idle" : "queued",
			counted: sent?.choice ?? null
		};
		case "refuse": return isNewest ? {
			...ballot,
			phase: "idle",
			choice: ballot.counted
		} : {
			...ballot,
			phase: "queued"
		};
		default: return {
			...ballot,
			phase: event.type === "lose" ? "waiting" : "queued"
		};
	}
}
/** Whether there is such a choice, and the tool can be named in a URL's path: `.`, `..` and half a character would lead elsewhere. */
var canCast = (tool, choice) => isChoice(choice) && ![".", ".."].includes(tool) && tool.isWellFormed();
var isChoice = (value) => [
	null,
	"ship",
	"skip"
].includes(value);
export { NO_BALLOT, afterEvent, canCast, isChoice };

//# sourceMappingURL=ballot.js.map