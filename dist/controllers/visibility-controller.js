// src/controllers/visibility-controller.ts
var NEAR = { rootMargin: "800px" };
var VisibilityController = class {
	#host;
	#observer;
	constructor(host) {
		this.hasBeenNear = false;
		this.#host = host;
	}
	connected() {
		this.#observer = new IntersectionObserver((entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			this.hasBeenNear = true;
			this.#host.requestUpdate();
			this.disconnected();
		}, NEAR);
		this.#observer.observe(this.#host);
	}
	disconnected() {
		this.#observer?.disconnect();
	}
};
export { VisibilityController };

//# sourceMappingURL=visibility-controller.js.map