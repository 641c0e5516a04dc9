/**
 * Loads an element's comparison: the newest source wins, and the last good comparison is never replaced by an error.
 * It does not know what is drawn or dispatched; the callback is told when the outcome is on the page.
 */
import type { LitElement, ReactiveController } from 'lit';
import { contentOf, isSameContent } from '../document/content.js';
import { ComparisonError } from '../document/errors.js';
import { parseComparison, type ParsedComparison } from '../document/parse.js';
import { MAX_BYTES } from '../http/request.js';
import { inBackground } from '../page/in-background.js';
import { isHidden, onReturn } from '../page/on-return.js';
import { parseUrl } from '../page/web-url.js';
import { isWorthAnotherLoad, loadError } from './load-error.js';
import { readInlineJson } from './read-inline-json.js';
import { ReadyPromise } from './ready-promise.js';
import { loadComparison } from './shared-loads.js';
import { isSameSource, type Source, type UrlSource } from './source.js';

/** `ready` holds the last comparison that could be parsed, also while another one is loading and after that failed. */
export type LoadState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly parsed: ParsedComparison }
  | { readonly status: 'error'; readonly error: ComparisonError };

export type OnSettled = (state: LoadState, error: ComparisonError | null) => void;

/**
 * What a comparison, or the message that there is none, waits for before it is shown: the words of its language. Undefined where
 * that is there already. Never rejected.
 */
export type WordsFor = (parsed: ParsedComparison | undefined) => Promise<void> | undefined;

/** What to do about it: most often the attribute is misspelt, or a filter of the page has taken it away. */
const NO_SOURCE =
  'there is no src attribute, no <script type="application/json"> inside and no comparison property: set one of them, or let the filter of the page keep it';

const LOADING: LoadState = { status: 'loading' };

/**
 * What is on the page already is parsed at once, so that the first render shows it without a skeleton.
 *
 * @throws {ComparisonError}
 */
function parseNow(source: Exclude<Source, UrlSource> | undefined): ParsedComparison {
  if (!source) throw new ComparisonError('no-source', NO_SOURCE);
  const { kind, value, base } = source;
  if (kind === 'value') return parseComparison(value, base);
  if (new Blob([value]).size > MAX_BYTES) throw new ComparisonError('too-large');
  return parseComparison(readInlineJson(value), base);
}

/** @throws {ComparisonError} */
function resolve(address: string, base: string): string {
  const url = parseUrl(address, base);
  if (!url) throw new ComparisonError('network', `${address} is not a URL`);
  return url.href;
}

/** One load, by its identity: a newer one, or the element's removal, puts an end to it. */
interface Attempt {
  request: AbortController | undefined;
  /** Whether its outcome is on the page. */
  isOver: boolean;
}

export class LoadController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onSettled: OnSettled;
  readonly #wordsFor: WordsFor;
  #state: LoadState = LOADING;
  #error: ComparisonError | null = null;
  #source: Source | undefined;
  /** What the document said when it was loaded, where the page gave it as an object, which it may change. */
  #content: unknown;
  /** Whether the page may have set a document that was not compared, because the element was away. */
  #mayHaveChanged = false;
  #hasStarted = false;
  /** Whether the element left before the load had succeeded, so that it starts again when the element is back. */
  #isInterrupted = false;
  #attemptNow: Attempt | undefined;
  #isLoading = false;
  readonly #ready = new ReadyPromise();

  constructor(host: LitElement, onSettled: OnSettled, wordsFor: WordsFor = () => undefined) {
    this.#host = host;
    this.#onSettled = onSettled;
    this.#wordsFor = wordsFor;
    host.addController(this);
  }

  get state(): LoadState {
    return this.#state;
  }

  /** Of the last attempt; also where an earlier comparison is still shown. */
  get error(): ComparisonError | null {
    return this.#error;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Settled when the outcome of the newest load is on the page, or when the element has left before. */
  get ready(): Promise<void> {
    // What was set a moment ago is loaded by the update that is about to come.
    if (this.#host.isUpdatePending && !this.#ready.isPending) {
      this.#ready.renew();
      void inBackground(() => this.#settleAfterUpdate());
    }
    return this.#ready.promise;
  }

  hostConnected(): void {
    this.#mayHaveChanged = true;
    // The update calls `use`, which starts an interrupted load again.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    this.#isInterrupted = this.#isLoading || isWorthAnotherLoad(this.#error);
    this.#stop();
    // Nothing comes of the load as long as the element is away. Whoever asks from now on waits for it to come back.
    const isInVain = this.#ready.isPending;
    this.#ready.settle();
    if (isInVain) this.#ready.renew();
  }

  /**
   * Loads from the source if it is another one than before, or if its load was interrupted. Call it in `willUpdate`.
   *
   * @param isSet whether the page has set the document since the last call: the same object may say something else by now
   */
  use(source: Source | undefined, isSet = false): void {
    const isNew = !this.#hasStarted || !this.#isLoaded(source, isSet || this.#mayHaveChanged);
    this.#mayHaveChanged = false;
    // The newest object is compared by its identity from now on.
    if (source?.kind === 'value') this.#source = source;
    if (!isNew && !this.#isInterrupted) return;
    if (isNew) this.#error = null;
    void this.#load(source, false);
  }

  /** Loads from the source again, past all caches. Resolves when the outcome is on the page. */
  async reload(source: Source | undefined): Promise<void> {
    await this.#load(source, true);
  }

  /** Whether it is the source of the last load. A document is the same if it says the same, whichever object it is. */
  #isLoaded(source: Source | undefined, mayHaveChanged: boolean): boolean {
    const isSame = isSameSource(source, this.#source);
    const isDocument = source?.kind === 'value' && this.#source?.kind === 'value';
    if (!isDocument || (isSame && !mayHaveChanged)) return isSame;
    return isSameContent(contentOf(source.value), this.#content);
  }

  async #load(source: Source | undefined, isFresh: boolean): Promise<void> {
    this.#stop();
    const attempt: Attempt = { request: undefined, isOver: false };
    this.#attemptNow = attempt;
    this.#ready.renew();
    await inBackground(() => this.#attempt(attempt, source, isFresh));
    attempt.isOver = true;
    if (this.#isCurrent(attempt)) this.#ready.settle();
  }

  async #attempt(attempt: Attempt, source: Source | undefined, isFresh: boolean): Promise<void> {
    this.#source = source;
    this.#content = source?.kind === 'value' ? contentOf(source.value) : undefined;
    this.#hasStarted = true;
    this.#isInterrupted = false;
    try {
      if (source?.kind === 'url') await this.#loadUrl(source, isFresh, attempt);
      else {
        const parsed = parseNow(source);
        const words = this.#wordsFor(parsed);
        // No promise where there is nothing to wait for: it is drawn in this update.
        if (words) await this.#waitFor(words);
        if (this.#isCurrent(attempt)) this.#succeed(parsed);
      }
    } catch (error) {
      const words = this.#isCurrent(attempt) ? this.#wordsFor(undefined) : undefined;
      if (words) await this.#waitFor(words);
      if (this.#isCurrent(attempt)) this.#fail(loadError(error), attempt);
    }
    if (!this.#isCurrent(attempt)) return;
    this.#isLoading = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // While the element was updated it may have been given another source, or removed.
    if (this.#isCurrent(attempt) && this.#host.isConnected) this.#onSettled(this.#state, this.#error);
  }

  async #loadUrl(source: UrlSource, isFresh: boolean, attempt: Attempt): Promise<void> {
    const url = resolve(source.value, source.base);
    attempt.request = new AbortController();
    this.#showLoading();
    const parsed = await loadComparison(url, attempt.request.signal, isFresh, source.credentials);
    if (this.#isCurrent(attempt)) await this.#wordsFor(parsed);
    if (this.#isCurrent(attempt)) this.#succeed(parsed);
  }

  async #waitFor(words: Promise<void>): Promise<void> {
    this.#showLoading();
    await words;
  }

  #showLoading(): void {
    this.#isLoading = true;
    if (this.#state.status === 'error') this.#state = LOADING;
    this.#host.requestUpdate();
  }

  /** Also where the page has broken drawing, so that there is no `hostUpdated`. */
  async #settleAfterUpdate(): Promise<void> {
    await this.#host.updateComplete;
    this.#settle();
  }

  /** Settles `ready` unless a load is under way or still to come. */
  #settle(): void {
    const isOver = this.#attemptNow?.isOver ?? !this.#isInterrupted;
    if (this.#hasStarted && isOver && this.#host.isConnected) this.#ready.settle();
  }

  #isCurrent(attempt: Attempt): boolean {
    return this.#attemptNow === attempt;
  }

  #succeed(parsed: ParsedComparison): void {
    this.#state = { status: 'ready', parsed };
    this.#error = null;
  }

  #fail(error: ComparisonError, { request }: Attempt): void {
    this.#error = error;
    if (this.#state.status !== 'ready') this.#state = { status: 'error', error };
    if (request && isWorthAnotherLoad(error)) onReturn(() => this.#tryAgain(), { signal: request.signal });
  }

  #tryAgain(): void {
    if (!isHidden()) void this.#load(this.#source, true);
  }

  #stop(): void {
    const attempt = this.#attemptNow;
    this.#attemptNow = undefined;
    this.#isLoading = false;
    try {
      attempt?.request?.abort();
    } catch {
      // The page has broken it. The request ends by its own deadline, and its answer is ignored.
    }
  }
}
