import { heading, isolated, paragraph, picture, tag } from "./parts.js";
import { html } from "lit/html.js";
// src/templates/tool-card.ts
/** Text whose accessible name is another one; a role is what makes a name count. */
var named = (text, name) => name ? html`<span role="img" aria-label=${name}>${text}</span>` : text;
var stat = ({ label, value, missing, filled = 0, note, noteName }) => {
	const isWord = typeof value === "string";
	const figure = isWord ? isolated(value) : value?.map(({ text, minor }) => minor ? html`<small>${text}</small>` : text) ?? named("—", missing);
	return html`<div class="stat" part="stat"><dt>${label}</dt><dd><p class=${isWord ? "figure word" : "figure"}>${figure}</p>${note && html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" /><rect class="got" width=${filled} height="4" /></svg><p class="note">${named(note, noteName)}</p>`}</dd></div>`;
};
/** The card of one tool, named after it. */
var toolCard = (view, index, level, intents) => html`<article class="card" part="card" aria-labelledby="tool${index}"><div class="line">${paragraph("kicker", view.category, "category")} ${tag(view.sponsoredLabel)}</div><div class="line">${picture(view.picture, intents)}${heading(level, "name", isolated(view.name, view.url, view.sponsored ? "sponsored noopener" : "noopener"), `tool${index}`)}</div><div>${paragraph("soft", view.tagline, "tagline")}</div><dl class="stats">${view.stats.map(stat)}</dl><div>${paragraph("prose", view.description, "description")}</div><div part="vote" hidden></div></article>`;
export { toolCard };

//# sourceMappingURL=tool-card.js.map