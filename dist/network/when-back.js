// src/network/when-back.ts
/** The moments at which asking again makes sense: the network is there again, or the page is seen again. */
/** Whether the page is out of sight: for certain, and not because an element is named `hidden`. */
var isHidden = () => document.hidden === true;
function whenBack(method, listener) {
	globalThis[method]("online", listener);
	globalThis[method]("visibilitychange", listener, true);
}
export { isHidden, whenBack };

//# sourceMappingURL=when-back.js.map