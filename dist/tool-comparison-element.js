import { Drawing, EVERYTHING } from "./controllers/drawing.js";
import { LoadController } from "./controllers/load-controller.js";
import { NewsletterController } from "./controllers/newsletter-controller.js";
import { hasFallback, isStillParsed, sourceOf } from "./controllers/source.js";
import { VoteController } from "./controllers/vote-controller.js";
import { ComparisonEvent } from "./events.js";
import { createFormat } from "./i18n/format.js";
import { createWords } from "./i18n/labels.js";
import { adoptStyles } from "./styles/adopt.js";
import { comparison } from "./templates/comparison.js";
import { failure, skeleton } from "./templates/placeholder.js";
import { UpdatingElement } from "./updating-element.js";
import { version } from "./version.js";
import { canCast } from "./votes/ballot.js";
import { comparisonView } from "./view/comparison-view.js";
import { warnOnce } from "./warn.js";
import { html, nothing, render } from "lit/html.js";
// src/tool-comparison-element.ts
/**
* The element: attributes, life cycle, events. It composes; what is shown is decided by
* `view/`, how it looks by `templates/` and `styles/`, where it comes from by `controllers/`.
*/
/** Puts the focus where it would not stop by itself. */
function focusOn(element) {
	element.tabIndex = -1;
	element.focus();
}
/** The language that an ancestor says, be it outside of the shadow root the element is in. */
function languageAround(element) {
	const around = element.closest("[lang]");
	if (around) return around.getAttribute("lang");
	const { host } = element.getRootNode();
	return host && languageAround(host);
}
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
* @attr {string} lang - As in HTML. The interface's language, if the document has none; the closest ancestor's counts too.
* @attr {'ltr' | 'rtl' | 'auto'} dir - As in HTML. The interface's direction, if the document has no language.
*
* @fires {ComparisonEvent<'comparison-load'>} comparison-load - The comparison is on the page. `detail`: `{ comparison, problems }`
* @fires {ComparisonEvent<'comparison-error'>} comparison-error - It could not be shown. `detail`: `{ error }`
* @fires {ComparisonEvent<'comparison-vote'>} comparison-vote - Before a vote is sent; cancelable. `detail`: `{ tool, choice }`
* @fires {ComparisonEvent<'comparison-voted'>} comparison-voted - The service confirmed it. `detail`: `{ tool, choice, tallies }`
* @fires {ComparisonEvent<'comparison-vote-error'>} comparison-vote-error - It was refused or could not be sent. `detail`: `{ tool, choice, error, willRetry }`
* @fires {ComparisonEvent<'comparison-subscribe'>} comparison-subscribe - The newsletter form was accepted. `detail`: `{}`, never the address
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
			voteEndpoint: null,
			noVote: false,
			noNewsletter: false,
			noStorage: false,
			consent: ["granted", "required"]
		};
	}
	static {
		this.reflect();
	}
	#internals = this.attachInternals();
	#root = this.shadowRoot ?? this.attachShadow({
		__proto__: null,
		mode: "open"
	});
	#drawing = new Drawing(this.#root);
	#loader = new LoadController(this, (parsed, error) => this.#announce(parsed, error));
	#votes = new VoteController(this, (outcome) => this.#announceVote(outcome));
	#newsletter = new NewsletterController(this, (outcome) => this.#announceSubscription(outcome));
	#visibility = new IntersectionObserver((entries) => {
		this.#hasBeenNear ||= entries.some(({ isIntersecting }) => isIntersecting);
		this.requestUpdate();
	}, {
		__proto__: null,
		rootMargin: "800px"
	});
	#children = new MutationObserver(() => this.requestUpdate());
	#intents = {
		toggle: (key) => this.#toggle(key),
		imageFailed: (url) => {
			this.#brokenImages.add(url);
			this.requestUpdate();
		},
		retry: () => void this.#retry(),
		vote: ({ detail }, tool, verdict, isPressed) => void (detail < 2 && this.vote(tool, isPressed ? null : verdict)),
		subscribe: (event) => {
			event.preventDefault();
			this.#newsletter.submit(event.target, this.#shown?.comparison.newsletter?.endpoint);
		}
	};
	#comparison;
	#format;
	#words;
	#shown;
	#unfolded = /* @__PURE__ */ new Set();
	#brokenImages = /* @__PURE__ */ new Set();
	#status = "";
	#hasConsent = false;
	#hasBeenNear = false;
	/** The value of `vote-endpoint`, and the address it means. */
	#endpoint = [null];
	#transport;
	/** Where the templates' part ends. Not there as long as nothing is drawn. */
	#anchor;
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
		if (!this.isConnected) return;
		this.#votes.session?.refresh();
		await this.#loader.start(sourceOf(this), true);
	}
	/** The votes on each tool, by its id, as last known. */
	get tallies() {
		return this.#votes.session?.tallies ?? this.#shown?.comparison.community?.tallies ?? {};
	}
	/** Where votes are read and cast, for an app with a backend of its own. Wins over all addresses. */
	get voteTransport() {
		return this.#transport;
	}
	set voteTransport(value) {
		this.#transport = value || void 0;
		this.requestUpdate();
	}
	/**
	* Votes, as the buttons do.
	*
	* @param choice null takes the vote back
	* @returns resolved when the vote is counted, refused, put off or canceled; the events say which
	*/
	async vote(toolId, choice) {
		try {
			if (!this.#shown?.comparison.tools.some(({ id }) => id === toolId) || !canCast(toolId, choice) || !this.#votes.session || !this.dispatchEvent(new ComparisonEvent("comparison-vote", {
				tool: toolId,
				choice
			}))) return;
			this.#status = "";
			this.#hasConsent = true;
			await this.#votes.cast(toolId, choice);
		} catch (error) {
			this.#announceVote({
				tool: toolId,
				choice,
				error,
				isOwn: true
			});
			this.requestUpdate();
		}
	}
	connected() {
		adoptStyles(this.#root);
		this.#children.observe(this, EVERYTHING);
		if (isStillParsed(this)) {
			const { ownerDocument } = this;
			const arrived = () => {
				if (isStillParsed(this)) return;
				arrival.disconnect();
				this.requestUpdate();
			};
			const arrival = new MutationObserver(arrived);
			arrival.observe(ownerDocument, EVERYTHING);
			ownerDocument.addEventListener("readystatechange", arrived, { once: true });
		}
		this.#loader.connected(sourceOf(this));
	}
	disconnected() {
		this.#children.disconnect();
		this.#visibility.disconnect();
		this.#loader.disconnected();
		this.#votes.leave();
	}
	/** Without this method, `moveBefore` would count as leaving and coming back. */
	connectedMoveCallback() {}
	update() {
		const source = sourceOf(this);
		if (!(source?.kind === "url" && this.loading === "lazy" && !this.#hasBeenNear) && (source?.kind === "value" || !isStillParsed(this))) this.#loader.use(source);
		const { parsed, status, isLoading } = this.#loader;
		if (parsed !== this.#shown) {
			this.#shown = parsed;
			this.#unfolded.clear();
			this.#brokenImages.clear();
			this.#votes.refused.clear();
			this.#newsletter.outcome = void 0;
		}
		this.#hasConsent ||= this.consent === "granted";
		const { voteEndpoint } = this;
		if (voteEndpoint !== this.#endpoint[0]) this.#endpoint = [voteEndpoint, voteEndpoint && URL.canParse(voteEndpoint, this.baseURI) ? new URL(voteEndpoint, this.baseURI).href : void 0];
		this.#votes.use(this.noVote ? void 0 : parsed?.comparison, voteEndpoint ? this.#endpoint[1] : parsed?.comparison.community?.votes, this.#transport, this.#hasConsent, !this.noStorage);
		const own = parsed?.isLangDeclared ? parsed.comparison.lang : languageAround(this);
		const { lang, dir } = this.#format = createFormat(own ?? "");
		this.#words = createWords(lang, parsed?.comparison.labels);
		if (!this.#anchor?.parentNode) this.#root.replaceChildren(this.#anchor = document.createComment(""));
		const anchor = this.#anchor;
		const isBare = !parsed && !!this.error && hasFallback(this);
		const draw = (content) => void render(html`<div class=${isBare ? "" : `root ${this.theme}`} lang=${lang} dir=${isBare ? nothing : !parsed?.isLangDeclared && this.dir || dir} aria-busy=${isLoading || status === "loading"} ><section class=${isBare ? "" : "sheet"}>${content}</section><p class="unseen" role="status" .textContent=${this.#status}></p></div>`, this.#root, { renderBefore: anchor });
		this.#drawing.draw(() => draw(nothing), () => draw(this.#content(isBare)));
		const [box] = this.#root.children;
		if (box) this.#visibility.observe(box);
		this.#setState(status);
	}
	broken(error) {
		warnOnce(String(error));
		this.#anchor = void 0;
		this.#root.replaceChildren(document.createElement("slot"));
		this.#setState("error");
	}
	#setState(current) {
		for (const state of STATES) this.#internals.states[state === current ? "add" : "delete"](state);
	}
	#content(isBare) {
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
				tallies: this.tallies,
				ballot: this.#votes.session && ((tool) => this.#votes.ballot(tool)),
				isRemembered: this.#votes.session?.isRemembered ?? true,
				refused: this.#votes.refused,
				subscription: this.#newsletter.outcome,
				isSubscribing: this.#newsletter.isSending,
				unfolded: this.#unfolded,
				hasImages: this.#hasConsent,
				brokenImages: this.#brokenImages
			});
			return comparison(view, this.headingLevel, this.#intents);
		}
		if (!error) return skeleton(words.text("loading"));
		return isBare ? html`<slot></slot>` : failure(words.text("failed"), words.text("tryAgain"), isLoading, this.#intents);
	}
	#toggle(key) {
		const row = key === "rows" && this.#root.querySelector(".late > .who");
		if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
		this.requestUpdate();
		if (row) this.updateComplete.then(() => focusOn(row));
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
		if (title && !document.querySelector(":focus")) focusOn(title);
	}
	#announce(parsed, error) {
		if (error) {
			warnOnce(`${this.src ?? ""} ${error.code}: ${error.message}`);
			this.dispatchEvent(new ComparisonEvent("comparison-error", { error }));
		} else if (parsed && this.#anchor) {
			const { comparison, problems } = parsed;
			const list = problems.slice(0, 20).map(({ path, message }) => `\n${path} ${message}`);
			if (list.length) warnOnce(`${comparison.id}: left out${list.join("")}`);
			this.dispatchEvent(new ComparisonEvent("comparison-load", {
				comparison,
				problems
			}));
		}
	}
	#announceVote({ tool, choice, tallies = {}, error, willRetry = false, isOwn }) {
		const words = this.#words;
		if (isOwn) {
			const name = this.#shown?.comparison.tools.find(({ id }) => id === tool)?.name ?? "";
			const counted = choice ? words.text("counted", {
				tool: name,
				choice: words.text(choice)
			}) : words.text("takenBack", { tool: name });
			this.#status = error ? words.text(willRetry ? "saved" : "refused") : counted;
		}
		if (error) this.dispatchEvent(new ComparisonEvent("comparison-vote-error", {
			tool,
			choice,
			error,
			willRetry
		}));
		else this.dispatchEvent(new ComparisonEvent("comparison-voted", {
			tool,
			choice,
			tallies
		}));
	}
	#announceSubscription(outcome) {
		this.#status = this.#words.text(outcome);
		if (outcome !== "subscribed") return;
		const form = this.#root.querySelector("form");
		if (form?.contains(this.#root.activeElement)) focusOn(form);
		this.dispatchEvent(new ComparisonEvent("comparison-subscribe", {}));
	}
};
export { ToolComparisonElement };

//# sourceMappingURL=tool-comparison-element.js.map