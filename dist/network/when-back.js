// src/network/when-back.ts
/** The moments at which asking again makes sense: the network is there again, or the page is seen again. */
function whenBack(method, listener) {
	globalThis[method]("online", listener);
	globalThis[method]("visibilitychange", listener, true);
}
export { whenBack };

//# sourceMappingURL=when-back.js.map