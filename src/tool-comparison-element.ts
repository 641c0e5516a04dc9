/**
 * The element: attributes, life cycle, events. It composes; what is shown is decided by
 * `view/`, how it looks by `templates/` and `styles/`, where it comes from by `controllers/`.
 */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { Drawing, EVERYTHING } from './controllers/redraw-controller.js';
import { LoadController } from './loading/load-controller.js';
import { NewsletterController } from './newsletter/newsletter-controller.js';
import { hasFallback, isStillParsed, onceParsed, sourceOf } from './loading/source.js';
import { VoteController } from './votes/vote-controller.js';
import type { Tallies } from './document/comparison.js';
import type { ComparisonError } from './document/errors.js';
import type { ParsedComparison } from './document/parse.js';
import { ComparisonEvent } from './events.js';
import { createFormat, type Format } from './i18n/format.js';
import { createWords, type Words } from './i18n/labels.js';
import type { VoteTransport } from './votes/vote-service.js';
import { adoptStyles } from './controllers/adopt-styles.js';
import { comparison as comparisonTemplate } from './ui/comparison/template.js';
import type { Intents } from './ui/shared/parts.js';
import { failure, skeleton } from './ui/placeholder/template.js';
import { UpdatingElement } from './updating-element.js';
import { version } from './version.js';
import type { SubscriptionOutcome } from './newsletter/newsletter-controller.js';
import type { LoadState } from './loading/load-controller.js';
import type { ReactiveController } from 'lit';
import { NO_BALLOT, canCast, type Choice } from './votes/ballot.js';
import type { VoteOutcome } from './votes/vote-session.js';
import { comparisonView } from './ui/comparison/view.js';
import { warnOnce } from './page/warn.js';

/** Puts the focus where it would not stop by itself. */
function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
}

/** The language that an ancestor says, be it outside of the shadow root the element is in. */
function languageAround(element: Element): string | null | undefined {
  const around = element.closest('[lang]');
  if (around) return around.getAttribute('lang');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host && languageAround(host);
}

const STATES = ['loading', 'ready', 'error'] as const;

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
export class ToolComparisonElement extends UpdatingElement {
  /** The release this class is of, after Semantic Versioning. */
  static readonly version: string = version;

  static override readonly attributes = {
    src: null,
    loading: ['eager', 'lazy'],
    theme: ['auto', 'light', 'dark'],
    layout: ['full', 'compact'],
    headingLevel: [2, 1, 3, 4, 5, 6],
    voteEndpoint: null,
    noVote: false,
    noNewsletter: false,
    noStorage: false,
    consent: ['granted', 'required'],
  } as const;

  static {
    this.reflect();
  }

  /**
   * Where the comparison document is: a URL, relative to the page.
   *
   * @attr src
   */
  declare src: string | null;
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
   * `compact` shows the cards and the split, with the quotes behind a disclosure.
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
   * Keeps nothing on the device.
   *
   * @attr no-storage
   */
  declare noStorage: boolean;
  /**
   * `required`: no request to anyone but `src`, and nothing kept, until it is `granted` or the reader votes.
   *
   * @attr consent
   */
  declare consent: 'granted' | 'required';

  // Options are without what the page adds to all objects, `root` or `delay`: this must not fail.
  readonly #internals = this.attachInternals();
  readonly #root = this.shadowRoot ?? this.attachShadow({ __proto__: null, mode: 'open' } as ShadowRootInit);
  readonly #drawing = new Drawing(this.#root);
  readonly #controllers: ReactiveController[] = [];
  readonly #loader = new LoadController(this, (state, error) => this.#announce(state, error));
  readonly #votes = new VoteController(this, (outcome) => this.#announceVote(outcome));
  readonly #newsletter = new NewsletterController(this, (outcome) => this.#announceSubscription(outcome));
  readonly #visibility = new IntersectionObserver(
    (entries) => {
      this.#hasBeenNear ||= entries.some(({ isIntersecting }) => isIntersecting);
      this.requestUpdate();
    },
    { __proto__: null, rootMargin: '800px' } as IntersectionObserverInit,
  );
  readonly #children = new MutationObserver(() => this.requestUpdate());
  readonly #intents: Intents = {
    toggle: (key) => this.#toggle(key),
    imageFailed: (url) => {
      this.#brokenImages.add(url);
      this.requestUpdate();
    },
    retry: () => void this.#retry(),
    // The second half of a double click is not meant to take back what the first half said.
    vote: ({ detail }, tool, verdict, isPressed) =>
      void (detail < 2 && this.vote(tool, isPressed ? null : verdict)),
    subscribe: (event) => {
      event.preventDefault();
      void this.#newsletter.submit(
        new FormData(event.target as HTMLFormElement).get('email') as string,
        this.#shown?.comparison.newsletter?.endpoint,
      );
    },
  };
  #comparison: unknown;
  #format!: Format;
  #words!: Words;
  #shown: ParsedComparison | undefined;
  #unfolded = new Set<string>();
  #brokenImages = new Set<string>();
  #status = '';
  #hasConsent = false;
  #hasBeenNear = false;
  /** The value of `vote-endpoint`, and the address it means. */
  #endpoint: readonly [value: string | null, address?: string | undefined] = [null];
  #transport: VoteTransport | undefined;
  /** Where the templates' part ends. Not there as long as nothing is drawn. */
  #anchor: Comment | undefined;

  /** The comparison document itself, as `JSON.parse` would give it. Wins over an inline document and `src`. */
  get comparison(): unknown {
    return this.#comparison;
  }

  set comparison(value: unknown) {
    this.#comparison = value;
    this.requestUpdate();
  }

  /** The error of the last attempt to show a comparison, or null. */
  get error(): ComparisonError | null {
    return this.#loader.error;
  }

  /**
   * Fetches and renders again.
   *
   * @returns resolved when that is done, whether it went well or not; see `error`
   */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    this.#votes.refresh();
    await this.#loader.reload(sourceOf(this));
  }

  /** The votes on each tool, by its id, as last known. */
  get tallies(): Tallies {
    return this.#votes.tallies ?? this.#shown?.comparison.community?.tallies ?? {};
  }

  /** Where votes are read and cast, for an app with a backend of its own. Wins over all addresses. */
  get voteTransport(): VoteTransport | undefined {
    return this.#transport;
  }

  set voteTransport(value: VoteTransport | null | undefined) {
    this.#transport = value || undefined;
    this.requestUpdate();
  }

  /**
   * Votes, as the buttons do.
   *
   * @param choice null takes the vote back
   * @returns resolved when the vote is counted, refused, put off or canceled; the events say which
   */
  async vote(toolId: string, choice: Choice): Promise<void> {
    const isTool = this.#shown?.comparison.tools.some(({ id }) => id === toolId);
    if (
      !isTool ||
      !canCast(toolId, choice) ||
      !this.#votes.state ||
      !this.dispatchEvent(new ComparisonEvent('comparison-vote', { tool: toolId, choice }))
    )
      return;
    this.#status = '';
    this.#hasConsent = true;
    await this.#votes.cast(toolId, choice);
  }

  protected override connected(): void {
    // Here and not in the constructor: a document the element is adopted by drops them.
    adoptStyles(this.#root);
    this.#children.observe(this, EVERYTHING);
    // In a document that is still arriving children may come later.
    if (isStillParsed(this)) onceParsed(this, () => this.requestUpdate());
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {}

  protected override disconnected(): void {
    this.#children.disconnect();
    this.#visibility.disconnect();
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** Without this method, `moveBefore` would count as leaving and coming back. */
  connectedMoveCallback(): void {}

  protected override update(): void {
    const source = sourceOf(this);
    const isLazy = source?.kind === 'url' && this.loading === 'lazy' && !this.#hasBeenNear;
    if (!isLazy && (source?.kind === 'value' || !isStillParsed(this))) this.#loader.use(source);
    const { state, isLoading } = this.#loader;
    const { status } = state;
    const parsed = state.status === 'ready' ? state.parsed : undefined;
    if (parsed !== this.#shown) {
      this.#shown = parsed;
      this.#unfolded.clear();
      this.#brokenImages.clear();
      this.#votes.clearRefused();
      this.#newsletter.reset();
    }
    this.#hasConsent ||= this.consent === 'granted';
    const { voteEndpoint } = this;
    // Once for each value: a page that changes its own address does not change where its readers vote.
    if (voteEndpoint !== this.#endpoint[0])
      this.#endpoint = [
        voteEndpoint,
        voteEndpoint && URL.canParse(voteEndpoint, this.baseURI)
          ? new URL(voteEndpoint, this.baseURI).href
          : undefined,
      ];
    this.#votes.use({
      comparison: this.noVote ? undefined : parsed?.comparison,
      endpoint: voteEndpoint ? this.#endpoint[1] : parsed?.comparison.community?.votes,
      transport: this.#transport,
      hasConsent: this.#hasConsent,
      isStored: !this.noStorage,
    });
    const own = parsed?.isLangDeclared ? parsed.comparison.lang : languageAround(this);
    const { lang, dir } = (this.#format = createFormat(own ?? ''));
    this.#words = createWords(lang, parsed?.comparison.labels);
    // A declarative shadow root makes room in one step, without a flash.
    if (!this.#anchor?.parentNode) this.#root.replaceChildren((this.#anchor = document.createComment('')));
    const anchor = this.#anchor;
    // The author's content looks as it does without JavaScript.
    const isBare = !parsed && !!this.error && hasFallback(this);
    const draw = (content: TemplateResult | typeof nothing): void =>
      void render(
        html`
          <div
            class=${isBare ? '' : `root ${this.theme}`}
            lang=${lang}
            dir=${isBare ? nothing : (!parsed?.isLangDeclared && this.dir) || dir}
            aria-busy=${isLoading || status === 'loading'}
          >
            <section class=${isBare ? '' : 'sheet'}>${content}</section>
            <p class="unseen" role="status" .textContent=${this.#status}></p>
          </div>
        `,
        this.#root,
        { renderBefore: anchor },
      );
    this.#drawing.draw(
      () => draw(nothing),
      () => draw(this.#content(isBare)),
    );
    // Not the element itself, which has no box where the page says `display: contents`.
    const [box] = this.#root.children;
    if (box) this.#visibility.observe(box);
    this.#setState(status);
  }

  protected override broken(error: unknown): void {
    warnOnce(String(error));
    this.#anchor = undefined;
    // Not with a template: that is what may be broken.
    this.#root.replaceChildren(document.createElement('slot'));
    this.#setState('error');
  }

  #setState(current: (typeof STATES)[number]): void {
    for (const state of STATES) this.#internals.states[state === current ? 'add' : 'delete'](state);
  }

  #content(isBare: boolean): TemplateResult {
    const { error, isLoading } = this.#loader;
    const comparison = this.#shown?.comparison;
    const words = this.#words;
    const votes = this.#votes.state;
    const { subscription } = this.#newsletter;
    if (comparison) {
      const view = comparisonView({
        ...words,
        ...this.#format,
        comparison,
        isCompact: this.layout === 'compact',
        hasNewsletter: !this.noNewsletter,
        tallies: this.tallies,
        ballot: votes && ((tool) => votes.ballots.get(tool) ?? NO_BALLOT),
        isRemembered: votes?.isRemembered ?? true,
        refused: votes?.refused ?? new Set(),
        subscription: subscription === 'idle' || subscription === 'sending' ? undefined : subscription,
        isSubscribing: subscription === 'sending',
        unfolded: this.#unfolded,
        hasImages: this.#hasConsent,
        brokenImages: this.#brokenImages,
      });
      return comparisonTemplate(view, this.headingLevel, this.#intents);
    }
    if (!error) return skeleton(words.text('loading'));
    return isBare
      ? html`<slot></slot>`
      : failure(words.text('failed'), words.text('tryAgain'), isLoading, this.#intents);
  }

  #toggle(key: string): void {
    // The button that unfolds the rows is gone when it has done so: the focus goes to the first of them.
    const row = key === 'rows' && this.#root.querySelector<HTMLElement>('.late > .who');
    if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
    this.requestUpdate();
    if (row) void this.updateComplete.then(() => focusOn(row));
  }

  /** Tries again because the reader asked for it: so the reader is told what came of it. */
  async #retry(): Promise<void> {
    if (this.#loader.isLoading) return;
    this.#status = '';
    await this.reload();
    if (this.error) {
      this.#status = this.#words.text('failed');
      this.requestUpdate();
      return;
    }
    // The button that had the focus is gone.
    const title = this.#root.querySelector<HTMLElement>('#title');
    // Unless the reader went on to something else.
    if (title && !document.querySelector(':focus')) focusOn(title);
  }

  #announce(state: LoadState, error: ComparisonError | null): void {
    const parsed = state.status === 'ready' ? state.parsed : undefined;
    if (error) {
      warnOnce(`${this.src ?? ''} ${error.code}: ${error.message}`);
      this.dispatchEvent(new ComparisonEvent('comparison-error', { error }));
    } else if (parsed && this.#anchor) {
      const { comparison, problems } = parsed;
      const list = problems.slice(0, 20).map(({ path, message }) => `\n${path} ${message}`);
      if (list.length) warnOnce(`${comparison.id}: left out${list.join('')}`);
      this.dispatchEvent(new ComparisonEvent('comparison-load', { comparison, problems }));
    }
  }

  #announceVote({ tool, choice, tallies = {}, error, willRetry, isOwn }: VoteOutcome): void {
    const words = this.#words;
    if (isOwn) {
      const name = this.#shown?.comparison.tools.find(({ id }) => id === tool)?.name ?? '';
      const counted = choice
        ? words.text('counted', { tool: name, choice: words.text(choice) })
        : words.text('takenBack', { tool: name });
      this.#status = error ? words.text(willRetry ? 'saved' : 'refused') : counted;
    }
    if (error)
      this.dispatchEvent(new ComparisonEvent('comparison-vote-error', { tool, choice, error, willRetry }));
    else this.dispatchEvent(new ComparisonEvent('comparison-voted', { tool, choice, tallies }));
  }

  #announceSubscription(outcome: SubscriptionOutcome): void {
    this.#status = this.#words.text(outcome);
    if (outcome !== 'subscribed') return;
    // The button that has the focus is about to go.
    const form = this.#root.querySelector('form');
    if (form?.contains(this.#root.activeElement)) focusOn(form);
    this.dispatchEvent(new ComparisonEvent('comparison-subscribe', {}));
  }
}
