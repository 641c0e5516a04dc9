import { ComparisonError } from "../document/errors.js";
import { backoff, isPassing, retryAfter } from "../network/retry.js";
import { httpVotes } from "../network/vote-service.js";
import { isHidden, whenBack } from "../network/when-back.js";
import { NO_BALLOT, afterEvent } from "./ballot.js";
import { load, save } from "./ballot-box.js";
import { randomUuid } from "./random-uuid.js";
// src/votes/vote-session.ts
var VoteSession = class {
	#transport;
	#key;
	#listeners;
	#casters;
	#record;
	#tries;
	#timer;
	/** When the next try is due, in milliseconds since 1970; and whether the service itself said so. */
	#due;
	#isTold;
	#answers;
	#isReading;
	/** The sequences of votes that were said to be put off: it is said once. */
	#putOff;
	constructor(transport, key) {
		this.#listeners = /* @__PURE__ */ new Set();
		this.#casters = /* @__PURE__ */ new Map();
		this.#record = {
			voter: "",
			ballots: /* @__PURE__ */ new Map()
		};
		this.#tries = 0;
		this.#due = 0;
		this.#isTold = false;
		this.#answers = 0;
		this.#isReading = false;
		this.#putOff = /* @__PURE__ */ new Set();
		this.isRemembered = true;
		this.#wake = () => {
			clearTimeout(this.#timer);
			this.#timer = void 0;
			this.#due = 0;
			this.#isTold = false;
			this.#retry();
		};
		this.#retry = () => {
			if (isHidden() || this.#timer || !this.#listeners.size) return;
			for (const [tool, { phase }] of this.#record.ballots) {
				if (phase === "idle") continue;
				this.#step(tool, { type: "retry" });
				this.#send(tool);
			}
		};
		this.refresh = () => {
			if (isHidden() || !this.#listeners.size) return;
			this.#restore();
			this.#changed();
			this.#read();
			if (!this.#isTold) this.#wake();
		};
		this.#shown = ({ persisted }) => {
			if (persisted) this.refresh();
		};
		this.#stored = ({ key }) => {
			if (key !== this.#key) return;
			this.#restore();
			this.#record.tallies = load(this.#key)?.tallies ?? this.tallies;
			this.#answers++;
			this.#changed();
		};
		this.#transport = transport;
		this.#key = key;
	}
	/** As the service last said them. */
	get tallies() {
		return this.#record.tallies;
	}
	ballot(tool) {
		return this.#record.ballots.get(tool) ?? NO_BALLOT;
	}
	/** Begins to read tallies and to send what is kept, when it has not begun. */
	join(listener) {
		const isFirst = !this.#listeners.size;
		this.#listeners.add(listener);
		if (!isFirst) return;
		this.#listen("addEventListener");
		this.refresh();
	}
	leave(listener) {
		this.#listeners.delete(listener);
		for (const [tool, caster] of this.#casters) if (caster === listener) this.#casters.delete(tool);
		if (!this.#listeners.size) this.#listen("removeEventListener");
	}
	cast(tool, choice, by) {
		this.#restore();
		this.#record.voter ||= randomUuid();
		this.#casters.set(tool, by);
		const last = Math.max(0, ...[...this.#record.ballots.values()].map(({ sequence }) => sequence));
		this.#step(tool, {
			type: "cast",
			choice,
			sequence: Math.max(Date.now(), last + 1)
		});
		this.#send(tool);
	}
	/** Takes over what is kept on the device, but for what this page knows better. */
	#restore() {
		const stored = this.isRemembered ? load(this.#key) : void 0;
		if (!stored) return;
		const { ballots } = this.#record;
		for (const [tool, theirs] of stored.ballots) {
			const ours = this.ballot(tool);
			if (theirs.sequence > ours.sequence || theirs.sequence === ours.sequence && theirs.phase === "idle") ballots.set(tool, ours.phase === "sending" ? {
				...theirs,
				sent: ours.sent,
				phase: "sending"
			} : theirs);
		}
		this.#record = {
			...stored,
			ballots,
			tallies: this.tallies ?? stored.tallies
		};
	}
	#step(tool, event) {
		this.#restore();
		this.#record.ballots.set(tool, afterEvent(this.ballot(tool), event));
		this.#keep();
		this.#changed();
	}
	#keep() {
		if (this.isRemembered) this.isRemembered = save(this.#key, this.#record);
	}
	#changed() {
		for (const listener of this.#listeners) listener.changed();
	}
	async #send(tool) {
		if (this.ballot(tool).phase !== "queued" || this.#timer) return;
		this.#step(tool, { type: "send" });
		const { choice = null, sequence = 0 } = this.ballot(tool).sent ?? {};
		const caster = this.#casters.get(tool);
		const settle = (outcome) => (caster ?? this.#listeners.values().next().value)?.settled({
			tool,
			choice,
			isOwn: !!caster,
			...outcome
		});
		try {
			const tallies = await this.#transport.cast({
				tool,
				voter: this.#record.voter,
				choice,
				sequence
			});
			this.#answers++;
			this.#tries = 0;
			this.#record.tallies = tallies;
			this.#step(tool, { type: "count" });
			if (this.ballot(tool).phase === "idle") settle({ tallies });
		} catch (reason) {
			const error = reason || new ComparisonError("network");
			const { status = 0, retryAfter: header, code } = error;
			const willRetry = status < 400 || isPassing(status);
			if (willRetry) this.#wait(retryAfter(header ?? null));
			this.#step(tool, { type: willRetry ? "lose" : "refuse" });
			if (willRetry ? !this.#putOff.has(sequence) : this.ballot(tool).phase === "idle") settle({
				error,
				willRetry
			});
			this.#putOff.add(sequence);
			if (status < 400 && code !== "network") this.#read();
		}
		this.#send(tool);
	}
	/** @param told milliseconds, as the service said; NaN where it said nothing */
	#wait(told) {
		this.#isTold ||= told > 0;
		this.#due = Math.max(this.#due, Date.now() + (told || backoff(Math.min(++this.#tries, 6))));
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#wake, this.#due - Date.now());
	}
	#wake;
	async #read() {
		if (this.#isReading) return;
		this.#isReading = true;
		const answers = this.#answers;
		try {
			const tallies = await this.#transport.read();
			if (answers === this.#answers) this.#reconcile(tallies);
		} catch {}
		this.#isReading = false;
	}
	/** The service's tallies win: where they have no vote like the reader's, it is gone. */
	#reconcile(tallies) {
		this.#record.tallies = tallies;
		for (const [tool, { phase, counted, sequence }] of this.#record.ballots) {
			if (phase !== "idle" || !counted || tallies[tool]?.[counted]) continue;
			this.#record.ballots.set(tool, {
				...NO_BALLOT,
				sequence
			});
			this.#keep();
		}
		this.#changed();
	}
	/** Sends what waits, unless nobody looks or it is too early. */
	#retry;
	/** The page is back from the browser's history. */
	#shown;
	/** Another tab voted. */
	#stored;
	#listen(method) {
		whenBack(method, this.refresh);
		globalThis[method]("pageshow", this.#shown);
		globalThis[method]("storage", this.#stored);
	}
};
var byAddress = /* @__PURE__ */ new Map();
var byTransport = /* @__PURE__ */ new WeakMap();
/** @returns the one session of the page for that vote service; a transport of an app's own has its own */
function sessionFor(key, id) {
	const sessions = typeof id === "string" ? byAddress : byTransport;
	let session = sessions.get(id);
	if (!session) {
		session = new VoteSession(typeof id === "string" ? httpVotes(id) : id, `tool-comparison ${key}`);
		sessions.set(id, session);
	}
	return session;
}
export { VoteSession, sessionFor };

//# sourceMappingURL=vote-session.js.map