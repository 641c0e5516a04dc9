/**
 * Loads what an element shows and knows how that stands: the newest source wins, the last good
 * comparison stays. Reports by callback; what is drawn and dispatched is the element's affair.
 */
import { ComparisonError } from '../document/errors.js';
import { parseComparison, type ParsedComparison } from '../document/parse.js';
import { loadComparison } from './shared-loads.js';
import { MAX_BYTES, readJson } from '../http/request.js';
import { isHidden, whenBack } from '../page/on-return.js';
import type { Host } from '../controllers/host.js';
import type { Source } from './source.js';

/** Errors that may be over when the network or the reader is back. */
const PASSING = ['network', 'timeout', 'server', 'rate-limited'];

function read(
  source: Source | undefined,
  signal: AbortSignal,
  isFresh: boolean,
): ParsedComparison | Promise<ParsedComparison> {
  if (!source) throw new ComparisonError('no-source');
  const { kind, base } = source;
  if (kind === 'value') return parseComparison(source.value, base);
  const text = source.value as string;
  if (kind === 'text') {
    if (new Blob([text]).size > MAX_BYTES) throw new ComparisonError('too-large');
    return parseComparison(readJson(text), base);
  }
  if (!URL.canParse(text, base)) throw new ComparisonError('network', text);
  return loadComparison(new URL(text, base).href, signal, isFresh);
}

/** Told when a load has ended and what came of it is on the page. */
export type Settled = (parsed: ParsedComparison | undefined, error: ComparisonError | null) => void;

export class LoadController {
  readonly #host: Host;
  readonly #settled: Settled;
  #source: Source | undefined;
  #run: AbortController | undefined;
  #newest: AbortController | undefined;
  #isInterrupted = false;

  /** The newest comparison that could be read. */
  parsed: ParsedComparison | undefined;
  /** What became of the newest attempt, if it failed. */
  error: ComparisonError | null = null;

  constructor(host: Host, settled: Settled) {
    this.#host = host;
    this.#settled = settled;
  }

  get isLoading(): boolean {
    return !!this.#run;
  }

  get status(): 'loading' | 'ready' | 'error' {
    if (this.parsed) return 'ready';
    return this.error && !this.#run ? 'error' : 'loading';
  }

  /** @param source as it is now: it may have changed meanwhile */
  connected(source: Source | undefined): void {
    if (this.#isInterrupted) void this.start(source);
  }

  disconnected(): void {
    // What would have been tried again is so when the element is back.
    this.#isInterrupted = this.isLoading || PASSING.includes(this.error?.code ?? '');
    this.#end();
  }

  /** Loads from a source, unless that is what was loaded last. */
  use(source: Source | undefined): void {
    const last = this.#source;
    if ((last || this.error) && source?.kind === last?.kind && source?.value === last?.value) return;
    this.error = null;
    void this.start(source);
  }

  /** @param isFresh asks the network even where another widget has the answer */
  async start(source: Source | undefined, isFresh = false): Promise<void> {
    this.#end();
    const run = new AbortController();
    const { signal } = run;
    this.#run = this.#newest = run;
    this.#source = source;
    this.#isInterrupted = false;
    this.#host.requestUpdate();
    try {
      const reading = read(source, signal, isFresh);
      // What is there already is shown at once, without an outline first. (A page may have a `Promise` of its own.)
      const parsed = 'comparison' in reading ? reading : await reading;
      if (signal.aborted) return;
      this.parsed = parsed;
      this.error = null;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof ComparisonError ? error : new ComparisonError('network', String(error));
      if (PASSING.includes(this.error.code)) whenBack('addEventListener', this.#again);
    }
    this.#run = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // Meanwhile it may have been asked for something else, or been removed.
    if (this.#newest === run && this.#host.isConnected) this.#settled(this.parsed, this.error);
  }

  #end(): void {
    this.#run?.abort();
    this.#run = undefined;
    whenBack('removeEventListener', this.#again);
  }

  readonly #again = (): void => {
    // Some pages' `removeEventListener` does nothing.
    if (!isHidden() && this.error && this.#host.isConnected) void this.start(this.#source, true);
  };
}
