// src/controllers/drawing.ts
/**
* Draws into a shadow root that others reach into as well: translation tools and extensions replace
* the very nodes that the templates know and would go on writing to. This notices it, and then has
* everything drawn anew at the next occasion, with the focus and what was typed where they were.
*/
/** What a shadow root and an element are watched for: without what the page adds to all objects. */
var EVERYTHING = {
	__proto__: null,
	characterData: true,
	childList: true,
	subtree: true
};
var CONTROLS = "a, button, input";
var Drawing = class {
	#root;
	#strangers = new MutationObserver(() => {
		this.#isTouched = true;
	});
	#isTouched = false;
	constructor(root) {
		this.#root = root;
		this.#strangers.observe(root, EVERYTHING);
	}
	/**
	* @param clear takes out what is drawn
	* @param draw draws, into what is there or into what was cleared
	*/
	draw(clear, draw) {
		if (this.#isTouched || this.#strangers.takeRecords().length) {
			const controls = () => [...this.#root.querySelectorAll(CONTROLS)];
			const old = controls();
			const focused = this.#root.activeElement;
			clear();
			draw();
			controls().forEach((control, index) => {
				const before = old[index];
				if (before instanceof HTMLInputElement) control.value = before.value;
				if (before && before === focused) control.focus({ preventScroll: true });
			});
		} else draw();
		this.#isTouched = false;
		this.#strangers.takeRecords();
	}
};
export { Drawing, EVERYTHING };

//# sourceMappingURL=drawing.js.map