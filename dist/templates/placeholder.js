import { html } from "lit/html.js";
// src/templates/placeholder.ts
/** What stands in the comparison's place before it is there, and when it cannot be. */
var bones = (...names) => names.map((name) => html`<span class="bone ${name}"></span>`);
var card = () => html`<div class="card">${bones("", "tall", "wide")}<div class="stats">${[
	0,
	1,
	2
].map(() => html`<div>${bones("", "tall")}</div>`)}</div>${bones("wide", "wide", "")}</div>`;
/** The comparison's outline, about as large as most comparisons are. */
var skeleton = (label) => html`<slot name="loading"><p class="unseen">${label}</p><div class="pad">${bones("", "tall wide", "wide")}</div><div class="cards bones">${card()}${card()}</div><div class="pad">${bones("tall", "wide", "wide")}</div></slot>`;
/** What went wrong in plain words, and a way to try once more. */
var failure = (message, tryAgain, isRetrying, intents) => html`<div class="pad failure" part="error"><p class="quote">${message}</p><button class="button" type="button" aria-disabled=${isRetrying} @click=${intents.retry}>${tryAgain}</button></div>`;
export { failure, skeleton };

//# sourceMappingURL=placeholder.js.map