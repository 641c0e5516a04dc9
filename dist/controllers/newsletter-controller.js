import { subscribe } from "../network/newsletter.js";
// src/controllers/newsletter-controller.ts
/** Sends the newsletter's form, one at a time, and knows what came of it. The address is kept nowhere. */
/** The service did not take the address itself. */
var REFUSED = [400, 422];
var NewsletterController = class {
	#host;
	#settled;
	constructor(host, settled) {
		this.isSending = false;
		this.#host = host;
		this.#settled = settled;
	}
	async submit(form, endpoint) {
		if (!endpoint || this.isSending) return;
		this.isSending = true;
		this.#host.requestUpdate();
		try {
			await subscribe(endpoint, new FormData(form).get("email"));
			this.outcome = "subscribed";
		} catch (error) {
			const { status = 0 } = error;
			this.outcome = REFUSED.includes(status) ? "addressRefused" : "notSubscribed";
		}
		this.isSending = false;
		this.#settled(this.outcome);
		this.#host.requestUpdate();
	}
};
export { NewsletterController };

//# sourceMappingURL=newsletter-controller.js.map