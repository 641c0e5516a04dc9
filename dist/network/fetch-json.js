import { ComparisonError } from "../document/errors.js";
import { retryDelay } from "./retry.js";
import { StatusError } from "./status-error.js";
import { endTurn, takeTurn } from "./turns.js";
import { pause, until } from "./until.js";
// src/network/fetch-json.ts
/**
* One JSON document over HTTP, the way a guest on a stranger's page has to ask for it:
* own deadlines, a size limit counted while it streams, strict decoding, a few patient tries.
*/
var MAX_BYTES = 1048576;
var HEADERS_MS = 1e4;
var TOTAL_MS = 2e4;
/** @throws {ComparisonError} `too-large`, `bad-encoding` */
async function readText({ body }, signal) {
	const reader = body?.getReader();
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let text = "";
	let size = 0;
	try {
		for (;;) {
			const chunk = reader && await until(reader.read(), signal);
			size += chunk?.value?.byteLength ?? 0;
			if (size > 1048576) throw new ComparisonError("too-large");
			try {
				text += decoder.decode(chunk?.value, { stream: !chunk?.done });
				if (!chunk || chunk.done) return text;
			} catch {
				throw new ComparisonError("bad-encoding");
			}
		}
	} finally {
		reader?.cancel().catch(() => void 0);
	}
}
/**
* Reads JSON text.
*
* @param contentType its media type, if it has one
* @throws {ComparisonError} `empty`, `bad-json`, or `bad-type` where it was never meant to be JSON
*/
function readJson(text, contentType = "") {
	if (!text.trim()) throw new ComparisonError("empty");
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new ComparisonError(/^$|json/i.test(contentType) ? "bad-json" : "bad-type", `${contentType} ${String(error)}`);
	}
}
/**
* One request, without patience.
*
* @param url absolute
* @throws {ComparisonError}
* @throws the signal's reason, when aborted
*/
async function ask(url, init, outer) {
	const own = new AbortController();
	const expire = () => own.abort(new ComparisonError("timeout"));
	const headers = setTimeout(expire, HEADERS_MS);
	const total = setTimeout(expire, TOTAL_MS);
	const signal = AbortSignal.any([outer, own.signal]);
	try {
		const response = await until(fetch(url, {
			credentials: "omit",
			referrerPolicy: "strict-origin-when-cross-origin",
			headers: { [init.body ? "content-type" : "accept"]: "application/json" },
			...init,
			signal
		}), signal);
		clearTimeout(headers);
		if (!response.ok) throw new StatusError(response.status, response.headers.get("retry-after"));
		const text = await readText(response, signal);
		return {
			url: response.url || url,
			text,
			type: response.headers.get("content-type") ?? ""
		};
	} catch (error) {
		signal.throwIfAborted();
		throw error instanceof ComparisonError ? error : new ComparisonError("network", String(error));
	} finally {
		clearTimeout(headers);
		clearTimeout(total);
		own.abort();
	}
}
/**
* @param url absolute
* @param signal ends it all, waiting included
* @param cache `no-cache` to have the browser's cache ask again
* @throws {ComparisonError} with any code but those of a document's content
* @throws the signal's reason, when aborted
*/
async function fetchJson(url, signal, cache) {
	for (let tries = 1;; tries++) {
		await takeTurn(signal);
		let delay;
		try {
			const { text, type, url: from } = await ask(url, { cache }, signal);
			return {
				url: from,
				value: readJson(text, type)
			};
		} catch (error) {
			delay = signal.aborted ? void 0 : retryDelay(error, tries);
			if (delay === void 0) throw error;
		} finally {
			endTurn();
		}
		await pause(delay, signal);
	}
}
export { MAX_BYTES, ask, fetchJson, readJson };

//# sourceMappingURL=fetch-json.js.map