import { glyph, heading, isolated, paragraph, picture } from "./parts.js";
import { html } from "lit/html.js";
// src/templates/tool-card.ts
/** Text whose accessible name is another one; a role is what makes a name count. */
var named = (text, name) => name ? html`<span role="img" aria-label=${name}>${text}</span>` : text;
var stat = ({ label, value, missing, filled = 0, note, noteName }) => {
	const isWord = typeof value === "string";
	const figure = isWord ? isolated(value) : value?.map(({ text, minor }) => minor ? html`<small>${text}</small>` : text) ?? named("—", missing);
	return html`<div class="stat" part="stat"><dt>${label}</dt><dd><p class=${isWord ? "figure word" : "figure"}>${figure}</p>${note && html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="4" /><rect class="got" width=${filled} height="4" /></svg><p class="note">${named(note, noteName)}</p>`}</dd></div>`;
};
/** The vote: two toggle buttons whose names stay as they are. Hidden while nobody answers behind them. */
var vote = ({ id, vote: view }, intents) => view ? html`<div class="line" part="vote" role="group" aria-label=${view.group}><p class="small grow">${view.question}</p>${view.buttons.map(({ verdict, label, isPressed }) => html`<button class="button ${verdict}" aria-pressed=${isPressed} @click=${(event) => intents.vote(event, id, verdict, isPressed)} @keydown=${(event) => event.repeat && event.preventDefault()} >${glyph(verdict)}${label}</button>`)}${paragraph("small all", view.status)}</div>` : html`<div part="vote" hidden></div>`;
/** The card of one tool, named after it. */
var toolCard = (view, index, level, intents) => html`<article class="card" part="card" aria-labelledby="tool${index}"><div>${paragraph("kicker", view.category, "category")}</div><div class="line">${picture(view.picture, intents)}${heading(level, "name", isolated(view.name, view.url, view.sponsored ? "sponsored noopener" : "noopener"), `tool${index}`)}</div><div>${paragraph("soft", view.tagline, "tagline")}</div><dl class="stats">${view.stats.map(stat)}</dl><div>${paragraph("prose", view.description, "description")}</div>${vote(view, intents)}</article>`;
export { toolCard };

//# sourceMappingURL=tool-card.js.map