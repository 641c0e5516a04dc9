import { LoadController } from "./controllers/load-controller.js";
import { hasFallback, isStillParsed, sourceOf } from "./controllers/source.js";
import { VisibilityController } from "./controllers/visibility-controller.js";
import { ComparisonErrorEvent, ComparisonLoadEvent } from "./events.js";
import { createFormat } from "./i18n/format.js";
import { createWords } from "./i18n/labels.js";
import { adoptStyles } from "./styles/adopt.js";
import { comparison } from "./templates/comparison.js";
import { failure, skeleton } from "./templates/placeholder.js";
import { UpdatingElement } from "./updating-element.js";
import { version } from "./version.js";
import { comparisonView } from "./view/comparison-view.js";
import { warnOnce } from "./warn.js";
import { html, render } from "lit/html.js";
// src/tool-comparison-element.ts
/**
* The element: attributes, life cycle, events. It composes; what is shown is decided by
* `view/`, how it looks by `templates/` and `styles/`, where it comes from by `controllers/`.
*/
var STATES = [
	"loading",
	"ready",
	"error"
];
/**
* Shows a comparison of two tools: the panel's verdicts, the reviewers' words, the readers' votes.
*
* @tag tool-comparison
* @slot - What is shown without JavaScript, and when loading fails.
* @slot loading - Replaces the outline that is shown while loading.
* @slot header - Added at the top of the header.
* @slot footer - Added at the end of the footer.
*
* @csspart header - The header, with kicker, title, summary and date.
* @csspart title - The comparison's title.
* @csspart summary - The summary under the title.
* @csspart card - A tool's card.
* @csspart category - A tool's category.
* @csspart name - A tool's name.
* @csspart tagline - A tool's tagline.
* @csspart stat - One of a card's three figures.
* @csspart description - A tool's description.
* @csspart vote - The place of a tool's vote.
* @csspart scorecard - The reviewer scorecard.
* @csspart reviewer - A reviewer's name and what belongs to it.
* @csspart review - A reviewer's review of one tool.
* @csspart verdict - The verdict of a review.
* @csspart quote - The quote of a review.
* @csspart newsletter - The call to subscribe to the newsletter.
* @csspart footer - The footer, with the disclosure and the link.
* @csspart error - The message where the comparison could not be shown.
*
* @cssprop [--tool-comparison-font] - Font family of the text.
* @cssprop [--tool-comparison-font-heading] - Font family of headings and quotes.
* @cssprop [--tool-comparison-font-size=medium] - Size of the text, which all other sizes follow.
* @cssprop [--tool-comparison-text] - Colour of the text.
* @cssprop [--tool-comparison-muted] - Colour of secondary text.
* @cssprop [--tool-comparison-surface] - Background.
* @cssprop [--tool-comparison-surface-muted] - Background of the newsletter and of what is pointed at.
* @cssprop [--tool-comparison-line] - Colour of the hairlines.
* @cssprop [--tool-comparison-accent] - Colour of links, focus and the newsletter's button.
* @cssprop [--tool-comparison-ship] - Colour of ship.
* @cssprop [--tool-comparison-skip] - Colour of skip.
* @cssprop [--tool-comparison-radius=14px] - Radius of the corners.
* @cssprop [--tool-comparison-density=1] - Factor for the white space: 0.75 is dense, 1.25 airy.
*
* @cssState loading - The comparison is not there yet.
* @cssState ready - The comparison is on the page.
* @cssState error - It could not be shown.
*
* @fires {ComparisonLoadEvent} comparison-load - The comparison is on the page. `detail`: `{ comparison, problems }`
* @fires {ComparisonErrorEvent} comparison-error - It could not be shown. `detail`: `{ error }`
*/
var ToolComparisonElement = class extends UpdatingElement {
	static {
		this.version = version;
	}
	static {
		this.attributes = {
			src: null,
			loading: ["eager", "lazy"],
			theme: [
				"auto",
				"light",
				"dark"
			],
			layout: ["full", "compact"],
			headingLevel: [
				2,
				1,
				3,
				4,
				5,
				6
			],
			noNewsletter: false
		};
	}
	static {
		this.reflect();
	}
	#internals = this.attachInternals();
	#root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
	#loader = new LoadController(this, (parsed, error) => this.#announce(parsed, error));
	#visibility = new VisibilityController(this);
	#children = new MutationObserver(() => this.requestUpdate());
	#intents = {
		toggle: (key) => this.#toggle(key),
		imageFailed: (url) => {
			this.#brokenImages.add(url);
			this.requestUpdate();
		},
		retry: () => void this.#retry()
	};
	#comparison;
	#format = createFormat("");
	#words = createWords("en");
	#shown;
	#unfolded = /* @__PURE__ */ new Set();
	#brokenImages = /* @__PURE__ */ new Set();
	#status = "";
	#isDrawn = false;
	/** The comparison document itself, as `JSON.parse` would give it. Wins over an inline document and `src`. */
	get comparison() {
		return this.#comparison;
	}
	set comparison(value) {
		this.#comparison = value;
		this.requestUpdate();
	}
	/** The error of the last attempt to show a comparison, or null. */
	get error() {
		return this.#loader.error;
	}
	/**
	* Fetches and renders again.
	*
	* @returns resolved when that is done, whether it went well or not; see `error`
	*/
	async reload() {
		if (this.isConnected) await this.#loader.start(sourceOf(this), true);
	}
	connectedCallback() {
		adoptStyles(this.#root);
		this.#children.observe(this, {
			childList: true,
			characterData: true,
			subtree: true
		});
		this.ownerDocument.addEventListener("readystatechange", this.#parsed);
		this.#visibility.connected();
		super.connectedCallback();
		this.#loader.connected();
	}
	disconnectedCallback() {
		this.#children.disconnect();
		this.ownerDocument.removeEventListener("readystatechange", this.#parsed);
		this.#visibility.disconnected();
		this.#loader.disconnected();
	}
	/** Without this method, `moveBefore` would count as leaving and coming back. */
	connectedMoveCallback() {}
	#parsed = () => this.requestUpdate();
	update() {
		const source = sourceOf(this);
		if (!(source?.kind === "url" && this.loading === "lazy" && !this.#visibility.hasBeenNear) && !isStillParsed(this)) this.#loader.use(source);
		const { parsed, status, isLoading } = this.#loader;
		if (parsed !== this.#shown) {
			this.#shown = parsed;
			this.#unfolded.clear();
			this.#brokenImages.clear();
		}
		const own = parsed?.isLangDeclared ? parsed.comparison.lang : this.closest("[lang]")?.getAttribute("lang");
		const { lang, dir } = this.#format = createFormat(own ?? "");
		this.#words = createWords(lang, parsed?.comparison.labels);
		if (!this.#isDrawn) this.#root.replaceChildren();
		this.#isDrawn = true;
		render(html`<div class="root ${this.theme}" lang=${lang} dir=${!parsed?.isLangDeclared && this.dir || dir} aria-busy=${isLoading || status === "loading"} ><div class="sheet">${this.#content()}</div><p class="unseen" role="status">${this.#status}</p></div>`, this.#root);
		for (const state of STATES) this.#internals.states[state === status ? "add" : "delete"](state);
	}
	#content() {
		const { error, isLoading } = this.#loader;
		const comparison$1 = this.#shown?.comparison;
		const words = this.#words;
		if (comparison$1) {
			const view = comparisonView({
				...words,
				...this.#format,
				comparison: comparison$1,
				isCompact: this.layout === "compact",
				hasNewsletter: !this.noNewsletter,
				tallies: comparison$1.community?.tallies ?? {},
				hasVoted: false,
				unfolded: this.#unfolded,
				hasImages: true,
				brokenImages: this.#brokenImages
			});
			return comparison(view, this.headingLevel, this.#intents);
		}
		if (!error) return skeleton(words.text("loading"));
		return hasFallback(this) ? html`<slot></slot>` : failure(words.text("failed"), words.text("tryAgain"), isLoading, this.#intents);
	}
	#toggle(key) {
		if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
		this.requestUpdate();
	}
	/** Tries again because the reader asked for it: so the reader is told what came of it. */
	async #retry() {
		if (this.#loader.isLoading) return;
		this.#status = "";
		await this.reload();
		if (this.error) {
			this.#status = this.#words.text("failed");
			this.requestUpdate();
			return;
		}
		const title = this.#root.querySelector("#title");
		if (title) title.tabIndex = -1;
		title?.focus();
	}
	#announce(parsed, error) {
		const about = this.#comparison === void 0 && this.src || this;
		if (error) {
			warnOnce(about, `${error.code}: ${error.message}`);
			this.dispatchEvent(new ComparisonErrorEvent(error));
		} else if (parsed) {
			const { comparison, problems } = parsed;
			if (problems.length) warnOnce(about, "left out", problems);
			this.dispatchEvent(new ComparisonLoadEvent(comparison, problems));
		}
	}
};
export { ToolComparisonElement };

//# sourceMappingURL=tool-comparison-element.js.map