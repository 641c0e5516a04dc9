/**
 * The element: its properties, its life on the page, its events. It connects the parts and decides nothing itself: where
 * a comparison comes from is `loading/`, what becomes of a vote `votes/`, what is shown `ui/`.
 */
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ArrivalController } from './controllers/arrival-controller.js';
import { ChildrenController } from './controllers/children-controller.js';
import { findsHidden, FoundController } from './controllers/found-controller.js';
import { languageAround } from './controllers/host-language.js';
import { QuoteController } from './controllers/quote-controller.js';
import { VisibilityController } from './controllers/visibility-controller.js';
import type { Comparison, Tallies } from './document/comparison.js';
import type { ComparisonError } from './document/errors.js';
import type { ParsedComparison } from './document/parse.js';
import { ComparisonEvent, type ComparisonEventDetails } from './events.js';
import { GuestElement } from './element/guest-element.js';
import type { Phrase } from './i18n/labels.js';
import { languageOf, type Language } from './i18n/language.js';
import { LanguageController } from './loading/language-controller.js';
import { LoadController, type LoadState } from './loading/load-controller.js';
import { loadLocale } from './loading/locale-loads.js';
import { sourceOf, type Source } from './loading/source.js';
import { NewsletterController, type Submission } from './newsletter/newsletter-controller.js';
import { bare } from './page/bare.js';
import { customStates } from './page/custom-states.js';
import { frozenCopy } from './page/frozen.js';
import { inBackground } from './page/in-background.js';
import { unlessBroken } from './page/unless-broken.js';
import { unquoted } from './page/unquoted.js';
import { warnOnce } from './page/warn.js';
import { parseUrl } from './page/web-url.js';
import { crossOrigin, flag, keyword, reflectProperties, text } from './element/reflected-properties.js';
import { comparisonTemplate } from './ui/comparison/template.js';
import { comparisonView } from './ui/comparison/view.js';
import { frameTemplate, withRestOfPage } from './ui/frame/template.js';
import type { Intents } from './ui/intents.js';
import { failureTemplate, skeletonTemplate } from './ui/placeholder/template.js';
import { subscriptionStatus } from './ui/newsletter/view.js';
import { ALL_REVIEWERS, areOpen } from './ui/shared/fold-view.js';
import { languageClass } from './ui/shared/script.js';
import { styles } from './ui/styles.js';
import { voteAnnouncement } from './ui/vote/announcement.js';
import { version } from './version.js';
import { canCast, type Choice } from './votes/ballot.js';
import { VoteController } from './votes/vote-controller.js';
import type { VoteOutcome } from './votes/vote-session.js';
import type { VoteTransport } from './votes/vote-service.js';

const REFLECTED = {
  src: text('src'),
  crossOrigin,
  loading: keyword('loading', ['eager', 'lazy']),
  theme: keyword('theme', ['auto', 'light', 'dark']),
  layout: keyword('layout', ['full', 'compact']),
  headingLevel: keyword('heading-level', [2, 1, 3, 4, 5, 6]),
  voteEndpoint: text('vote-endpoint'),
  noVote: flag('no-vote'),
  noNewsletter: flag('no-newsletter'),
  noStorage: flag('no-storage'),
  live: flag('live'),
  consent: keyword('consent', ['granted', 'required']),
};

/** The attributes with their properties and values, for the types of templates in `frameworks/`. */
export type ReflectedProperties = typeof REFLECTED;

/** Shared by all elements, so that they share the views that are computed from it. */
const NOTHING: ReadonlySet<string> = new Set();
const REVIEWERS: ReadonlySet<string> = new Set([ALL_REVIEWERS]);

/** Where the browser does not search what is hidden, only quotes are folded, and what a page wants compact. */
const unfoldedFirst = (): ReadonlySet<string> => (findsHidden() ? NOTHING : REVIEWERS);

const NOT_CLOSED =
  'is not closed, so the rest of the page is inside it, and shown below it: write <tool-comparison …></tool-comparison> [not-closed]';

/** Problems of a document that one warning lists. */
const MAX_WARNED = 20;

const SILENCE: Phrase = { text: '', lang: undefined };

const STATES = ['loading', 'ready', 'error'] as const;
/** For the style sheet alone: it is away from the viewport; and it may have a height that is guessed. */
const FAR = ['far', 'guessed'] as const;

/** What `shown` gives for what is drawn: the same object each time, in all elements. */
const shown = new WeakMap<ParsedComparison, ComparisonEventDetails['comparison-load']>();

function shownOf(parsed: ParsedComparison): ComparisonEventDetails['comparison-load'] {
  const { comparison, problems } = parsed;
  const detail = shown.get(parsed) ?? frozenCopy({ comparison, problems });
  shown.set(parsed, detail);
  return detail;
}

/** Puts the focus on an element that does not take it by itself. */
function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
}

/**
 * Shows a comparison of two tools: the panel's verdicts, the reviewers' words, the readers' votes.
 *
 * @tag tool-comparison
 * @slot - What is shown without JavaScript, and when loading fails.
 * @slot loading - Replaces the skeleton that is shown while loading.
 * @slot header - Added at the top of the header.
 * @slot footer - Added at the end of the footer.
 *
 * @csspart header - The header, with kicker, title, summary, date and verdict.
 * @csspart title - The comparison's title.
 * @csspart summary - The summary under the title.
 * @csspart verdict-sentence - The verdict of the panel and the readers in sentences.
 * @csspart card - A tool's card.
 * @csspart category - A tool's category.
 * @csspart name - A tool's name.
 * @csspart tagline - A tool's tagline.
 * @csspart stat - One of a card's three stats: entry, panel ship, community.
 * @csspart description - A tool's description.
 * @csspart vote - The buttons to vote on a tool, with their question and status.
 * @csspart vote-button - One of the buttons to vote with.
 * @csspart button - Any button, and the link that looks like one.
 * @csspart scorecard - The reviewer scorecard: the table of verdicts.
 * @csspart reviewer - A reviewer's avatar, name and motto, above the reviews.
 * @csspart review - A reviewer's review of one tool.
 * @csspart verdict - The verdict of a review, in the table and above its quote.
 * @csspart quote - The quote of a review.
 * @csspart newsletter - The call to subscribe to the newsletter.
 * @csspart footer - The footer, with the disclosure and the link.
 * @csspart error - The message that the comparison could not be shown.
 *
 * @cssprop [--tool-comparison-font] - Font family of the text; `inherit` takes the page's.
 * @cssprop [--tool-comparison-font-heading] - Font family of headings and quotes.
 * @cssprop [--tool-comparison-font-size=medium] - Size of the text, which all other sizes follow; `inherit` takes the page's.
 * @cssprop [--tool-comparison-line-height] - Line height of all texts, as a number; by default by text and script.
 * @cssprop [--tool-comparison-text] - Colour of the text.
 * @cssprop [--tool-comparison-muted] - Colour of secondary text.
 * @cssprop [--tool-comparison-surface] - Background.
 * @cssprop [--tool-comparison-surface-muted] - Background of the newsletter and of hovered buttons.
 * @cssprop [--tool-comparison-line] - Colour of the hairlines.
 * @cssprop [--tool-comparison-accent] - Colour of the lines under links, of the halo around what has the focus, and of the newsletter's button.
 * @cssprop [--tool-comparison-ship] - Colour of ship.
 * @cssprop [--tool-comparison-skip] - Colour of skip.
 * @cssprop [--tool-comparison-radius=4px] - Radius of the corners.
 * @cssprop [--tool-comparison-density=1] - Factor for the white space: 0.75 is dense, 1.25 airy.
 * @cssprop [--tool-comparison-reserve=min(100svh, 64em)] - Height to keep free while the comparison is loaded.
 * @cssprop [--tool-comparison-quote-lines=8] - Lines after which a quote is folded; `none` folds none.
 *
 * @cssState loading - The comparison is being loaded.
 * @cssState ready - The comparison is on the page.
 * @cssState error - The comparison could not be shown.
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
export class ToolComparisonElement extends GuestElement {
  /** The release this class is of, after Semantic Versioning. */
  static readonly version: string = version;

  static override readonly properties: PropertyDeclarations = {
    ...REFLECTED,
    // The same object, set again, may say something else by now.
    comparison: bare({ attribute: false, hasChanged: () => true }),
    voteTransport: bare({ attribute: false }),
  };

  static override readonly styles = styles;

  static {
    reflectProperties(this.prototype, REFLECTED);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /**
   * Where the comparison document is: a URL, relative to the page.
   *
   * @attr src
   */
  declare src: string | null;
  /**
   * `use-credentials`: the request for a document of another origin carries the reader's cookies and password for that
   * origin, as on `<img>` and `<script>`. The page's own origin always gets its own; votes and the newsletter never do.
   *
   * @attr crossorigin
   */
  declare crossOrigin: 'anonymous' | 'use-credentials' | null;
  /**
   * `eager` loads at once, `lazy` waits until the element is near the viewport.
   *
   * @attr loading
   */
  declare loading: 'eager' | 'lazy';
  /**
   * `auto` follows the page's `color-scheme`, live.
   *
   * @attr theme
   */
  declare theme: 'auto' | 'light' | 'dark';
  /**
   * `compact` shows the cards and the scorecard; a button unfolds the quotes.
   *
   * @attr layout
   */
  declare layout: 'full' | 'compact';
  /**
   * 1–6: where the title stands in the page's outline. Anything else counts as 2.
   *
   * @attr heading-level
   */
  declare headingLevel: number;
  /**
   * The address of the vote service, relative to the page. Replaces the document's.
   *
   * @attr vote-endpoint
   */
  declare voteEndpoint: string | null;
  /**
   * Leaves the votes out.
   *
   * @attr no-vote
   */
  declare noVote: boolean;
  /**
   * Leaves the newsletter out.
   *
   * @attr no-newsletter
   */
  declare noNewsletter: boolean;
  /**
   * Stores none of the votes cast through this element on the device.
   *
   * @attr no-storage
   */
  declare noStorage: boolean;
  /**
   * The tallies follow other readers' votes while the page is seen, where the vote service can tell of them.
   *
   * @attr live
   */
  declare live: boolean;
  /**
   * `required`: no request but for the document and the words of its language, and no storage, until it is `granted` or the reader votes.
   *
   * @attr consent
   */
  declare consent: 'granted' | 'required';
  /**
   * The comparison document itself, as `JSON.parse` would give it. Wins over an inline document and `src`. Another object
   * of the same content changes nothing; one that was changed is shown anew when it is set again, or by `reload()`.
   */
  declare comparison: unknown;
  /**
   * Where votes are read and cast, for an app with a backend of its own. Wins over all addresses. Another object for the same
   * comparison takes its place, for all widgets that shared it: the tallies are not read again, and votes go to the new one.
   */
  declare voteTransport: VoteTransport | null | undefined;

  readonly #states = customStates(this);
  readonly #arrival = new ArrivalController(this);
  readonly #children = new ChildrenController(this);
  readonly #visibility = new VisibilityController(
    this,
    () => !this.#arrival.isWaiting,
    (comesNear) => this.#moved(comesNear),
  );
  readonly #quotes = new QuoteController(this, this.redraw.isDeclared);
  readonly #loader = new LoadController(
    this,
    (state, error) => this.#announceLoad(state, error),
    (parsed) => this.#wordsFor(parsed),
  );
  readonly #languages = new LanguageController(this);
  readonly #votes = new VoteController(this, (outcome) => this.#announceVote(outcome));
  readonly #newsletter = new NewsletterController(this, (...settled) =>
    this.#announceSubscription(...settled),
  );
  readonly #intents: Intents = {
    toggle: (...keys) => unlessBroken(() => this.#toggle(keys)),
    imageFailed: (url) => unlessBroken(() => this.#replaceImage(url)),
    retry: () => void this.#retry(),
    vote: (tool, choice) => void this.vote(tool, choice),
    subscribe: (email) => void this.#newsletter.submit(email, this.#comparison?.newsletter?.endpoint),
  };
  #unfolded = this.#unfoldedFirst();
  #brokenImages: ReadonlySet<string> = NOTHING;
  /** What the live region says. */
  #announcement: Phrase = SILENCE;
  #hasConsent = false;
  #endpoint: { readonly attribute: string | null; readonly url: string | undefined } = {
    attribute: null,
    url: undefined,
  };
  /** A skeleton kept the place of a comparison that cannot be shown. */
  #keepsPlace = false;
  /** The comparison that the reader has seen last. */
  #seen: ParsedComparison | undefined;
  /** The comparison that is drawn. */
  #drawn: ParsedComparison | undefined;
  /** A comparison that is loaded but not drawn yet. */
  #unannounced: ParsedComparison | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.addController(new FoundController(root as ShadowRoot, (key) => this.#unfold(key)));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.redraw.isDeclared) void inBackground(() => void this.#states.add('declared'));
    // What a server has drawn is laid out already: another height would move what follows.
    const isFar = !this.redraw.isDeclared && !this.#arrival.isFirst && !this.#visibility.hasBeenNear;
    if (isFar) void inBackground(() => this.#setFar(true));
  }

  /** The error of the last attempt to show a comparison, or null. */
  get error(): ComparisonError | null {
    return this.#loader.error;
  }

  /**
   * Settled when the comparison is on the page or has failed, also for code that comes after the events; `shown` and `error`
   * tell which. Another promise for each load, as `document.fonts.ready`. Never rejected. Settled, too, when the element is
   * removed before; one that is asked for while the element is away may wait until it is back.
   */
  get ready(): Promise<void> {
    return this.#loader.ready;
  }

  /**
   * The comparison that is on the page and what was left out of its document, as in `comparison-load`; null where there is
   * none. It is frozen, and stays the same object until another comparison is shown.
   */
  get shown(): ComparisonEventDetails['comparison-load'] | null {
    return unlessBroken(() => this.#drawn && shownOf(this.#drawn)) ?? null;
  }

  /** The votes on each tool, by its id, as last known. */
  get tallies(): Tallies {
    return this.#votes.tallies ?? this.#comparison?.community?.tallies ?? {};
  }

  /**
   * Fetches and renders again.
   *
   * @returns resolved when that is done, whether it went well or not; see `error`
   */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    this.#votes.refresh();
    await this.#loader.reload(this.#source);
  }

  /**
   * Votes, as the buttons do.
   *
   * @param choice null takes the vote back
   * @returns resolved when the vote is counted, refused, put off or canceled; the events say which
   */
  async vote(toolId: string, choice: Choice): Promise<void> {
    await inBackground(async () => {
      const tool = this.#comparison?.tools.find(({ id }) => id === toolId);
      if (!this.isConnected || !tool || !this.#votes.state || !canCast(toolId, choice)) return;
      if (!this.dispatchEvent(new ComparisonEvent('comparison-vote', { tool: toolId, choice }))) return;
      this.#announcement = SILENCE;
      this.#hasConsent = true;
      await this.#votes.cast(toolId, choice);
    });
  }

  protected override shouldUpdate(): boolean {
    const isTooEarly = this.redraw.isDeclared && !this.hasUpdated && !this.#canTakeOver();
    return super.shouldUpdate() && !isTooEarly;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#children.holdsRestOfPage) warnOnce(NOT_CLOSED);
    const source = this.#source;
    const isReadable = source?.kind === 'value' || this.#children.isComplete;
    const isFarAway = source?.kind === 'url' && this.loading === 'lazy' && !this.#visibility.hasBeenNear;
    if (isReadable && !isFarAway) this.#loader.use(source, changed.has('comparison'));
    if (this.#parsed !== this.#seen) this.#forgetReader();
    this.#seen = this.#parsed;

    const { status } = this.#loader.state;
    if (status === 'error' && this.#states.has('loading')) this.#keepsPlace = !this.#visibility.isFar;

    if (this.consent === 'granted') this.#hasConsent = true;
    this.#votes.use({
      comparison: this.noVote ? undefined : this.#comparison,
      endpoint: this.#voteAddress(),
      transport: this.voteTransport ?? undefined,
      hasConsent: this.#hasConsent,
      isStored: !this.noStorage,
      isLive: this.live,
    });
  }

  protected override render(): TemplateResult {
    const { error, isLoading, state } = this.#loader;
    const { lang, dir } = this.#language;
    // The author's fallback content looks as it does without JavaScript.
    const isFallback = !this.#comparison && error !== null && this.#children.hasFallback;
    const frame = frameTemplate(
      {
        lang,
        dir: (!this.#parsed?.isLangDeclared && this.dir) || dir,
        theme: this.theme,
        isPlain: isFallback,
        isBusy: isLoading || state.status === 'loading',
        keepsPlace: state.status === 'loading' || (state.status === 'error' && this.#keepsPlace),
        announcement: this.#announcement,
        script: languageClass(this.#language),
      },
      keyed(this.redraw.count, isFallback ? html`<slot></slot>` : this.#content()),
    );
    return this.#children.holdsRestOfPage ? withRestOfPage(frame) : frame;
  }

  protected override updated(): void {
    super.updated();
    this.#drawn = this.#parsed;
    this.#setState(this.#loader.state.status);
    if (this.#arrival.isWaiting) this.#states.add('waiting');
    else this.#states.delete('waiting');
    const unannounced = this.#unannounced;
    this.#unannounced = undefined;
    if (unannounced && unannounced === this.#parsed) this.#announceComparison(unannounced);
  }

  protected override drawingFailed(error: unknown): void {
    // An error of the load is warned of as well: one warning is enough.
    if (!this.error) warnOnce(String(error));
    this.#drawn = undefined;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    this.#setState('error');
  }

  /** Scripts in the rest of the page are the page's own. */
  get #source(): Source | undefined {
    return sourceOf(this, this.#children.holdsRestOfPage);
  }

  get #parsed(): ParsedComparison | undefined {
    const { state } = this.#loader;
    return state.status === 'ready' ? state.parsed : undefined;
  }

  get #comparison(): Comparison | undefined {
    return this.#parsed?.comparison;
  }

  /** The document's language, else that around the element. */
  #tagOf(parsed: ParsedComparison | undefined): string {
    return (parsed?.isLangDeclared ? parsed.comparison.lang : languageAround(this)) ?? '';
  }

  get #language(): Language {
    const tag = this.#tagOf(this.#parsed);
    return this.#parsed ? this.#languages.use(tag, this.#comparison?.labels) : languageOf(tag);
  }

  /** The message that there is no comparison is not shown in place of the author's own words. */
  #wordsFor(parsed: ParsedComparison | undefined): Promise<void> | undefined {
    if (!parsed && this.#children.hasFallback) return undefined;
    return unlessBroken(() => loadLocale(this.#tagOf(parsed), parsed?.comparison.labels));
  }

  /** What a server has drawn stays until the document in it is read, and its words are there. */
  #canTakeOver(): boolean {
    if (!this.#children.isComplete) return false;
    const source = this.#source;
    if (source?.kind === 'url') return true;
    this.#loader.use(source);
    return this.#loader.state.status !== 'loading';
  }

  #content(): TemplateResult {
    const comparison = this.#comparison;
    const language = this.#language;
    if (comparison) {
      const view = comparisonView(
        {
          comparison,
          isCompact: this.layout === 'compact',
          headingLevel: this.headingLevel,
          hasNewsletter: !this.noNewsletter,
          tallies: this.tallies,
          votes: this.#votes.state,
          subscription: this.#newsletter.subscription,
          unfolded: this.#unfolded,
          longQuotes: this.#quotes.long,
          hasImages: this.#hasConsent,
          brokenImages: this.#brokenImages,
        },
        language,
      );
      return comparisonTemplate(view, this.#intents);
    }
    if (!this.error) return skeletonTemplate(language.phrase('loading'), this.#children.hasFallback);
    const failure = {
      message: language.phrase('failed'),
      tryAgain: language.phrase('tryAgain'),
      isRetrying: this.#loader.isLoading,
    };
    return failureTemplate(failure, this.#intents);
  }

  /** What a server has drawn stays folded: what follows would move. */
  #unfoldedFirst(): ReadonlySet<string> {
    return this.redraw.isDeclared ? NOTHING : unfoldedFirst();
  }

  /** What the reader did to another comparison does not concern this one. */
  #forgetReader(): void {
    this.#unfolded = this.#unfoldedFirst();
    this.#quotes.reset();
    this.#brokenImages = NOTHING;
    this.#votes.clearRefused();
    this.#newsletter.reset();
  }

  /** Resolved once for each value: a page that changes its own address does not change where its readers vote. */
  #voteAddress(): string | undefined {
    const { voteEndpoint: attribute, baseURI } = this;
    if (!attribute) return this.#comparison?.community?.votes;
    if (attribute !== this.#endpoint.attribute) {
      this.#endpoint = { attribute, url: parseUrl(unquoted(attribute), baseURI)?.href };
    }
    return this.#endpoint.url;
  }

  /** The place of what could not be loaded is given back when nobody can see it happen. */
  #moved(comesNear: boolean): void {
    const { hasBeenNear, isFar } = this.#visibility;
    if (hasBeenNear) this.#setNear();
    // What loads has its height by then: with another one what follows would move.
    else if (isFar && !this.redraw.isDeclared) this.#setFar(!this.#states.has('loading'));
    const releasesPlace = this.#keepsPlace && isFar;
    if (releasesPlace) this.#keepsPlace = false;
    if (releasesPlace || (comesNear && this.loading === 'lazy')) this.requestUpdate();
  }

  #setNear(): void {
    if (!this.#states.has('far')) return;
    for (const state of FAR) this.#states.delete(state);
    // The browser has brought it into view where it was by the heights that were guessed, its own and those above.
    (this.renderRoot as ShadowRoot).activeElement?.scrollIntoView(bare({ block: 'center' as const }));
  }

  /** @param isGuessed whether its height may be a guess */
  #setFar(isGuessed: boolean): void {
    this.#states.add('far');
    if (isGuessed) this.#states.add('guessed');
  }

  #setState(current: LoadState['status']): void {
    for (const state of STATES) {
      if (state === current) this.#states.add(state);
      else this.#states.delete(state);
    }
  }

  /** For what a search has found. The focus stays where it is. */
  #unfold(key: string): void {
    this.#unfolded = new Set([...this.#unfolded, key]);
    this.requestUpdate();
  }

  #toggle(keys: readonly string[]): void {
    // The button that unfolds the reviewers is gone when it has done so: the focus goes to the first of them.
    const button = (this.renderRoot as ShadowRoot).activeElement;
    const section = keys.includes(ALL_REVIEWERS) ? button?.closest('section') : undefined;
    const first = section?.querySelector<HTMLElement>('.folded :is(th, [id])');
    const isOpen = areOpen(keys, this.#unfolded);
    const rest = [...this.#unfolded].filter((key) => !keys.includes(key));
    this.#unfolded = new Set(isOpen ? rest : [...rest, ...keys]);
    this.requestUpdate();
    if (first) void this.updateComplete.then(() => focusOn(first));
  }

  #replaceImage(url: string): void {
    this.#brokenImages = new Set([...this.#brokenImages, url]);
    this.requestUpdate();
  }

  /** Tries again because the reader asked for it: so the reader is told what came of it. */
  async #retry(): Promise<void> {
    if (this.#loader.isLoading) return;
    this.#announcement = SILENCE;
    await this.reload();
    if (this.error) {
      this.#announcement = this.#language.phrase('failed');
      this.requestUpdate();
      return;
    }
    // The button that had the focus is gone. The reader may have gone on to something else meanwhile.
    const title = this.renderRoot.querySelector<HTMLElement>('[part~="title"]');
    if (title && !document.querySelector(':focus')) focusOn(title);
  }

  #announceLoad(state: LoadState, error: ComparisonError | null): void {
    if (error) {
      // Where drawing failed, the page has its warning.
      if (this.isDrawn) warnOnce(`${this.src ?? ''} ${error.code}: ${error.message}`);
      this.dispatchEvent(new ComparisonEvent('comparison-error', { error }));
    } else if (state.status === 'ready') {
      if (this.isDrawn) this.#announceComparison(state.parsed);
      else this.#unannounced = state.parsed;
    }
  }

  #announceComparison({ comparison, problems }: ParsedComparison): void {
    const list = problems.slice(0, MAX_WARNED).map(({ path, message }) => `\n${path} ${message}`);
    if (list.length > 0) warnOnce(`${comparison.id}: left out${list.join('')}`);
    this.dispatchEvent(new ComparisonEvent('comparison-load', { comparison, problems }));
  }

  #announceVote(outcome: VoteOutcome): void {
    const { tool, choice, tallies, error, willRetry, isOwn } = outcome;
    if (isOwn && this.#comparison)
      this.#announcement = voteAnnouncement(outcome, this.#comparison, this.#language);
    if (error)
      this.dispatchEvent(new ComparisonEvent('comparison-vote-error', { tool, choice, error, willRetry }));
    else
      this.dispatchEvent(new ComparisonEvent('comparison-voted', { tool, choice, tallies: tallies ?? {} }));
  }

  #announceSubscription(submission: Submission, isShown: boolean): void {
    if (isShown) this.#announcement = subscriptionStatus(submission, this.#language);
    if (submission.phase !== 'subscribed') return;
    // The button that has the focus is about to go.
    const root = this.renderRoot as ShadowRoot;
    const form = root.querySelector('form');
    if (isShown && form?.contains(root.activeElement)) focusOn(form);
    this.dispatchEvent(new ComparisonEvent('comparison-subscribe', {}));
  }
}
