import { isOpenEnded } from "../view/open-ended.js";
import { html, nothing } from "lit/html.js";
// src/templates/parts.ts
/** The small pieces that several templates share. */
/** A stranger's text, kept from reordering what stands around it: where characters in it could, as a box of its own. */
var apart = (text) => html`<bdi class=${isOpenEnded(text) ? "apart" : nothing}>${text}</bdi>`;
/** A stranger's text; as a link where it leads somewhere. */
var isolated = (text, url, rel = "noopener") => url ? html`<a href=${url} rel=${rel}>${apart(text)}</a>` : apart(text);
/** A paragraph, or nothing where there is no text for one. */
var paragraph = (name, text, part = nothing) => text && html`<p class=${name} part=${part}>${isolated(text)}</p>`;
var time = (iso, text) => iso && html`<time datetime=${iso}>${text}</time>`;
var tag = (text) => text && html`<span class="tag">${text}</span>`;
var names = (parts) => parts.map(({ text, minor }) => minor ? text : isolated(text));
/** A heading; the level is a number, so that it can stand anywhere in the page's outline. */
var heading = (level, name, content, id = nothing) => html`<div role="heading" aria-level=${Math.min(level, 6)} class=${name} part=${name} id=${id}>${content}</div>`;
var PATHS = {
	ship: "M3 8.5 6.5 12 13 4.5",
	skip: "m4 4 8 8M12 4l-8 8",
	none: "M4 8h8"
};
/** A verdict's shape: a check, a cross, a dash. The word stands beside it. */
var glyph = (mark) => html`<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[mark]} /></svg>`;
/** An image in a fixed box over the letters that stand in for it. */
var picture = (view, intents) => view && html`<span class="picture" aria-hidden="true" >${view.initials}${view.url && html`<img src=${view.url} alt="" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" @load=${(event) => event.target.className = "there"} @error=${() => intents.imageFailed(view.url ?? "")} />`}</span >`;
var foldButton = (fold, name, intents) => fold && html`<button class=${name} aria-expanded=${fold.isOpen} @click=${() => intents.toggle(fold.key)}>${fold.label}</button>`;
export { apart, foldButton, glyph, heading, isolated, names, paragraph, picture, tag, time };

//# sourceMappingURL=parts.js.map