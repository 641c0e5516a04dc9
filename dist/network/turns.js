import { until } from "./until.js";
// src/network/turns.ts
/** At most six documents are asked for at a time, so that a page of hundreds keeps room for its own requests. */
var free = 6;
var waiting = [];
/** Ends a turn: the next in line that still wants it is on. */
function endTurn() {
	let next = waiting.shift();
	while (next?.signal.aborted) next = waiting.shift();
	if (next) next.start();
	else free++;
}
/** @throws the signal's reason, when aborted before it is one's turn */
async function takeTurn(signal) {
	if (free) free--;
	else await until(new Promise((start) => waiting.push({
		signal,
		start
	})), signal);
}
export { endTurn, takeTurn };

//# sourceMappingURL=turns.js.map