import { html } from "lit/html.js";
// src/templates/placeholder.ts
/** What stands in the comparison's place before it is there, and when it cannot be. */
/** Lines as of text, in about the space that many comparisons take. */
var skeleton = (label) => html`<slot name="loading"><p class="unseen">${label}</p><div class="pad"><div class="skeleton"></div></div></slot>`;
/** What went wrong in plain words, and a way to try once more. */
var failure = (message, tryAgain, isRetrying, intents) => html`<div class="pad" part="error"><p class="quote">${message}</p><button class="button" aria-disabled=${isRetrying} @click=${intents.retry}>${tryAgain}</button></div>`;
export { failure, skeleton };

//# sourceMappingURL=placeholder.js.map