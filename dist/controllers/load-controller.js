import { ComparisonError } from "../document/errors.js";
import { parseComparison } from "../document/parse.js";
import { loadComparison } from "../network/comparison-source.js";
import { readJson } from "../network/fetch-json.js";
import { isHidden, whenBack } from "../network/when-back.js";
// src/controllers/load-controller.ts
/**
* Loads what an element shows and knows how that stands: the newest source wins, the last good
* comparison stays. Reports by callback; what is drawn and dispatched is the element's affair.
*/
/** Errors that may be over when the network or the reader is back. */
var PASSING = [
	"network",
	"timeout",
	"server",
	"rate-limited"
];
function read(source, signal, isFresh) {
	if (!source) throw new ComparisonError("no-source");
	const { kind, base } = source;
	if (kind === "value") return parseComparison(source.value, base);
	const text = source.value;
	if (kind === "text") {
		if (new Blob([text]).size > 1048576) throw new ComparisonError("too-large");
		return parseComparison(readJson(text), base);
	}
	if (!URL.canParse(text, base)) throw new ComparisonError("network", text);
	return loadComparison(new URL(text, base).href, signal, isFresh);
}
var LoadController = class {
	#host;
	#settled;
	#source;
	#run;
	#newest;
	#isInterrupted;
	constructor(host, settled) {
		this.#isInterrupted = false;
		this.error = null;
		this.#again = () => {
			if (!isHidden() && this.error && this.#host.isConnected) this.start(this.#source, true);
		};
		this.#host = host;
		this.#settled = settled;
	}
	get isLoading() {
		return !!this.#run;
	}
	get status() {
		if (this.parsed) return "ready";
		return this.error && !this.#run ? "error" : "loading";
	}
	/** @param source as it is now: it may have changed meanwhile */
	connected(source) {
		if (this.#isInterrupted) this.start(source);
	}
	disconnected() {
		this.#isInterrupted = this.isLoading || PASSING.includes(this.error?.code ?? "");
		this.#end();
	}
	/** Loads from a source, unless that is what was loaded last. */
	use(source) {
		const last = this.#source;
		if ((last || this.error) && source?.kind === last?.kind && source?.value === last?.value) return;
		this.error = null;
		this.start(source);
	}
	/** @param isFresh asks the network even where another widget has the answer */
	async start(source, isFresh = false) {
		this.#end();
		const run = new AbortController();
		const { signal } = run;
		this.#run = this.#newest = run;
		this.#source = source;
		this.#isInterrupted = false;
		this.#host.requestUpdate();
		try {
			const reading = read(source, signal, isFresh);
			const parsed = "comparison" in reading ? reading : await reading;
			if (signal.aborted) return;
			this.parsed = parsed;
			this.error = null;
		} catch (error) {
			if (signal.aborted) return;
			this.error = error instanceof ComparisonError ? error : new ComparisonError("network", String(error));
			if (PASSING.includes(this.error.code)) whenBack("addEventListener", this.#again);
		}
		this.#run = void 0;
		this.#host.requestUpdate();
		await this.#host.updateComplete;
		if (this.#newest === run && this.#host.isConnected) this.#settled(this.parsed, this.error);
	}
	#end() {
		this.#run?.abort();
		this.#run = void 0;
		whenBack("removeEventListener", this.#again);
	}
	#again;
};
export { LoadController };

//# sourceMappingURL=load-controller.js.map