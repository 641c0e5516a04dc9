/**
 * One JSON document over HTTP, the way a guest on a stranger's page has to ask for it:
 * own deadlines, a size limit counted while it streams, strict decoding, a few patient tries.
 */
import { ComparisonError } from '../document/errors.js';
import { retryDelay } from './retry.js';
import { StatusError } from './http-error.js';
import { endTurn, takeTurn } from './queue.js';
import { pause, until } from './abortable.js';

export const MAX_BYTES = 1024 * 1024;
const HEADERS_MS = 10_000;
const TOTAL_MS = 20_000;

export interface Answer {
  readonly text: string;
  /** Its media type; empty where it has none. */
  readonly type: string;
  /** Where it came from in the end, after redirects. */
  readonly url: string;
}

export interface FetchedJson {
  readonly value: unknown;
  /** Where it came from in the end, after redirects. */
  readonly url: string;
}

/** @throws {ComparisonError} `too-large`, `bad-encoding` */
async function readText({ body }: Response, signal: AbortSignal): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const chunk = reader && (await until(reader.read(), signal));
      size += chunk?.value?.byteLength ?? 0;
      if (size > MAX_BYTES) throw new ComparisonError('too-large');
      try {
        text += decoder.decode(chunk?.value, { stream: !chunk?.done });
        if (!chunk || chunk.done) return text;
      } catch {
        throw new ComparisonError('bad-encoding');
      }
    }
  } finally {
    // A `fetch` patched by the page may go on streaming when it is aborted.
    reader?.cancel().catch(() => undefined);
  }
}

/**
 * Reads JSON text.
 *
 * @param contentType its media type, if it has one
 * @throws {ComparisonError} `empty`, `bad-json`, or `bad-type` where it was never meant to be JSON
 */
export function readJson(text: string, contentType = ''): unknown {
  if (!text.trim()) throw new ComparisonError('empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ComparisonError(
      /^$|json/i.test(contentType) ? 'bad-json' : 'bad-type',
      `${contentType} ${String(error)}`,
    );
  }
}

/**
 * One request, without patience.
 *
 * @param url absolute
 * @throws {ComparisonError}
 * @throws the signal's reason, when aborted
 */
export async function ask(url: string, init: RequestInit, outer: AbortSignal): Promise<Answer> {
  const own = new AbortController();
  const expire = (): void => own.abort(new ComparisonError('timeout'));
  const headers = setTimeout(expire, HEADERS_MS);
  const total = setTimeout(expire, TOTAL_MS);
  const signal = AbortSignal.any([outer, own.signal]);
  try {
    const response = await until(
      fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        headers: { [init.body ? 'content-type' : 'accept']: 'application/json' },
        ...init,
        signal,
      }),
      signal,
    );
    clearTimeout(headers);
    if (!response.ok) throw new StatusError(response.status, response.headers.get('retry-after'));
    const text = await readText(response, signal);
    return { url: response.url || url, text, type: response.headers.get('content-type') ?? '' };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ComparisonError ? error : new ComparisonError('network', String(error));
  } finally {
    clearTimeout(headers);
    clearTimeout(total);
    // Lets go of a body that nobody reads on.
    own.abort();
  }
}

/**
 * @param url absolute
 * @param signal ends it all, waiting included
 * @param cache `no-cache` to have the browser's cache ask again
 * @throws {ComparisonError} with any code but those of a document's content
 * @throws the signal's reason, when aborted
 */
export async function fetchJson(url: string, signal: AbortSignal, cache: RequestCache): Promise<FetchedJson> {
  for (let tries = 1; ; tries++) {
    await takeTurn(signal);
    let delay: number | undefined;
    try {
      const { text, type, url: from } = await ask(url, { cache }, signal);
      return { url: from, value: readJson(text, type) };
    } catch (error) {
      delay = signal.aborted ? undefined : retryDelay(error as ComparisonError, tries);
      if (delay === undefined) throw error;
    } finally {
      endTurn();
    }
    await pause(delay, signal);
  }
}
