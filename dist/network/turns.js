import { until } from "./until.js";
// src/network/turns.ts
/** At most six documents are asked for at a time, so that a page of hundreds keeps room for its own requests. */
var free = 6;
var waiting = [];
/** Ends a turn. All who wait look whether it is theirs: who was first may have given up meanwhile. */
function endTurn() {
	free++;
	for (const look of waiting.splice(0)) look();
}
/** @throws the signal's reason, when aborted before it is one's turn */
async function takeTurn(signal) {
	while (!free) await until(new Promise((look) => waiting.push(look)), signal);
	free--;
}
export { endTurn, takeTurn };

//# sourceMappingURL=turns.js.map