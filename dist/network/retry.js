// src/network/retry.ts
var MAX_TRIES = 3;
var MAX_WAIT_MS = 3e5;
/** @param header `Retry-After` of RFC 9110: seconds, or a date. @returns milliseconds, 1 s to 5 min; NaN without a header */
function retryAfter(header) {
	const seconds = header?.trim() ? Number(header) : NaN;
	const ms = Number.isNaN(seconds) && header ? Date.parse(header) - Date.now() : seconds * 1e3;
	return Math.min(Math.max(ms, 1e3), MAX_WAIT_MS);
}
/** @param tries from 1. @returns about 1, 3, 9 s in milliseconds, spread so that a crowd does not come back at once */
var backoff = (tries) => 3 ** (tries - 1) * (800 + 400 * Math.random());
/** Whether a status may be another one soon: 408, 425, 429 and 5xx. */
var isPassing = (status) => [
	408,
	425,
	429
].includes(status) || status >= 500;
/** @returns milliseconds to wait before the next try, or undefined where none is due */
function retryDelay({ code, status, retryAfter: header }, tries) {
	if (tries >= MAX_TRIES || !(status ? isPassing(status) : code === "network")) return void 0;
	return retryAfter(header ?? null) || backoff(tries);
}
export { backoff, isPassing, retryAfter, retryDelay };

//# sourceMappingURL=retry.js.map