// src/network/until.ts
/** Waiting for what may never come. */
/**
* @returns what the work gives; a signal that is aborted first ends the waiting at once, even where
*   the work itself ignores it, as a `fetch` patched by the page may
* @throws what the work throws, or the signal's reason
*/
function until(work, signal) {
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		if (signal.aborted) abort();
		signal.addEventListener("abort", abort);
		work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
	});
}
/** Waits, or throws the signal's reason as soon as it is aborted. */
var pause = (ms, signal) => until(new Promise((resolve) => setTimeout(resolve, ms)), signal);
export { pause, until };

//# sourceMappingURL=until.js.map