import { ask } from "./fetch-json.js";
// src/network/newsletter.ts
/** Subscribing to the newsletter. The address goes to the endpoint and nowhere else. */
/**
* @param endpoint absolute
* @throws {ComparisonError} with the `status` where the service says no
*/
async function subscribe(endpoint, email) {
	const init = {
		method: "POST",
		redirect: "error",
		body: `{"email":${JSON.stringify(email)}}`
	};
	await ask(endpoint, init, new AbortController().signal);
}
export { subscribe };

//# sourceMappingURL=newsletter.js.map