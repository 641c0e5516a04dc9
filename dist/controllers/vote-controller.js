import { NO_BALLOT } from "../votes/ballot.js";
import { sessionFor } from "../votes/vote-session.js";
// src/controllers/vote-controller.ts
var VoteController = class {
	#host;
	#settled;
	#waiting;
	#hasJoined;
	constructor(host, settled) {
		this.#waiting = [];
		this.#hasJoined = false;
		this.refused = /* @__PURE__ */ new Set();
		this.#host = host;
		this.#settled = settled;
	}
	ballot(tool) {
		return this.session?.ballot(tool) ?? NO_BALLOT;
	}
	/**
	* @param votes the address of the vote service, absolute; undefined for none
	* @param transport an app's own, which goes before the address
	* @param hasConsent whether the session may be joined before the reader votes
	*/
	use(comparison, votes, transport, hasConsent, isStored) {
		const id = comparison && (transport ?? votes);
		const session = id && sessionFor(votes ?? comparison.id, id);
		if (session !== this.session) this.leave();
		this.session = session || void 0;
		if (this.session) this.session.isRemembered &&= isStored;
		if (hasConsent) this.join();
	}
	join() {
		if (this.#hasJoined || !this.session) return;
		this.#hasJoined = true;
		this.session.join(this);
	}
	leave() {
		this.session?.leave(this);
		this.#hasJoined = false;
	}
	/** @returns resolved when the vote is counted, refused or put off */
	async cast(tool, choice) {
		this.join();
		this.refused.delete(tool);
		this.session?.cast(tool, choice, this);
		if (this.ballot(tool).phase === "sending") await new Promise((done) => this.#waiting.push([tool, done]));
	}
	changed() {
		this.#host.requestUpdate();
		this.#waiting = this.#waiting.filter(([tool, done]) => {
			const isSettled = ["idle", "waiting"].includes(this.ballot(tool).phase);
			if (isSettled) done();
			return !isSettled;
		});
	}
	settled(outcome) {
		this.refused[outcome.willRetry === false ? "add" : "delete"](outcome.tool);
		this.changed();
		this.#settled(outcome);
	}
};
export { VoteController };

//# sourceMappingURL=vote-controller.js.map