/**
 * One HTTP request, as a guest on somebody's page makes it: without credentials unless asked for, with deadlines of its
 * own, a size limit that is counted while the body streams, and strict decoding. The only place that calls `fetch`.
 */
import { bare } from '../page/bare.js';
import { abortable } from './abortable.js';
import { HttpError } from './http-error.js';
import { retryAfterOf } from './retry.js';
import { secured } from './secured.js';

/** The largest body that is read, in bytes after decompression: 1 MiB. */
export const MAX_BYTES = 1024 * 1024;
/** How long an answer may take to begin, in milliseconds. */
export const HEADERS_MS = 10_000;
const TOTAL_MS = 20_000;

/** Without them WebKit reads `mode` from an object literal of its own, and so from `Object.prototype`. */
export const NO_OPTIONS = bare({});

/** Of every request: the reader is not told apart, and no address is given away. */
export const optionsOf = (init: RequestInit, signal: AbortSignal): RequestInit =>
  bare({
    method: 'GET',
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    ...init,
    signal,
  });

export interface HttpResponse {
  readonly text: string;
  /** The media type; empty where there is none. */
  readonly type: string;
  /** The address after redirects. */
  readonly url: string;
  /**
   * When the server made the answer, by its own clock, in milliseconds since 1970: its `Date`, less the `Age` that a
   * cache adds. Undefined where the page may not read `Date`: it is not one of the headers that CORS exposes by itself.
   */
  readonly madeAt: number | undefined;
}

function madeAt(headers: Headers): number | undefined {
  const date = headers.get('date');
  // Checked first, because some pages replace `Date.parse` by one that finds a date in any text.
  if (!date) return undefined;
  const time = Date.parse(date) - 1000 * (Number(headers.get('age')) || 0);
  return Number.isFinite(time) ? time : undefined;
}

/** @throws {HttpError} `bad-encoding` */
function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, bare({ stream: bytes !== undefined }));
  } catch (error) {
    throw new HttpError('bad-encoding', 0, null, error);
  }
}

/**
 * The text of an answer without a stream: an empty one, or one of a `fetch` that was written before there were streams
 * (whatwg-fetch, node-fetch), as app tests use it.
 *
 * @throws {HttpError} `too-large`
 */
async function readWhole(response: Response, signal: AbortSignal): Promise<string> {
  const text = await abortable(response.text(), signal);
  if (text.length > MAX_BYTES) throw new HttpError('too-large');
  return text;
}

/** @throws {HttpError} `too-large`, `bad-encoding` */
async function readText(response: Response, signal: AbortSignal): Promise<string> {
  const { body } = response;
  if (!body || !('getReader' in body)) return readWhole(response, signal);
  const reader = body.getReader(NO_OPTIONS) as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new TextDecoder('utf-8', bare({ fatal: true, ignoreBOM: false }));
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await abortable(reader.read(), signal);
      if (done) return text + decode(decoder);
      size += value.byteLength;
      if (size > MAX_BYTES) throw new HttpError('too-large');
      text += decode(decoder, value);
    }
  } finally {
    // A `fetch` patched by the page may go on streaming after the abort.
    reader.cancel().catch(() => undefined);
  }
}

/** Reads what the body of an answer that is no success says, from its text, its media type and its status. */
export type ReadDetail = (text: string, type: string, status: number) => string | undefined;

/** @returns undefined where the answer says nothing, or its body does not arrive */
async function detailOf(
  response: Response,
  read: ReadDetail,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const text = await readText(response, signal);
    return read(text, response.headers.get('content-type') ?? '', response.status);
  } catch {
    return undefined;
  }
}

/**
 * Makes one request and reads the answer to its end.
 *
 * @param url absolute
 * @param init what differs from a `GET` that accepts JSON; a body is sent as JSON
 * @param outer aborts the request
 * @param readDetail of an answer that is no success, which is not read otherwise
 * @throws {HttpError}
 * @throws the signal's reason, when aborted
 */
export async function request(
  url: string,
  init: RequestInit,
  outer: AbortSignal,
  readDetail?: ReadDetail,
): Promise<HttpResponse> {
  // Not `AbortSignal.any`, which some DOMs for app tests lack.
  const ending = new AbortController();
  const { signal } = ending;
  const giveUp = (): void => ending.abort(outer.reason);
  const expire = (): void => ending.abort(new HttpError('timeout'));
  if (outer.aborted) giveUp();
  else outer.addEventListener('abort', giveUp);
  const headersTimer = setTimeout(expire, HEADERS_MS);
  const totalTimer = setTimeout(expire, TOTAL_MS);
  const contentHeader = Object.hasOwn(init, 'body') ? 'content-type' : 'accept';
  const options = optionsOf({ headers: bare({ [contentHeader]: 'application/json' }), ...init }, signal);
  try {
    const response = await abortable(fetch(secured(url, location.protocol), options), signal);
    clearTimeout(headersTimer);
    const { ok, status, headers } = response;
    if (response.type === 'opaqueredirect') throw new HttpError('redirect');
    if (!ok) {
      const detail = readDetail && (await detailOf(response, readDetail, signal));
      throw new HttpError('status', status, retryAfterOf(headers), undefined, detail, madeAt(headers));
    }
    const text = await readText(response, signal);
    const type = headers.get('content-type') ?? '';
    return bare({ text, type, url: response.url || url, madeAt: madeAt(headers) });
  } catch (error) {
    // The status of an answer is known, whatever became of its body.
    const isAnswered = error instanceof HttpError && error.status > 0;
    if (!isAnswered) signal.throwIfAborted();
    throw error instanceof HttpError ? error : new HttpError('network', 0, null, error);
  } finally {
    clearTimeout(headersTimer);
    clearTimeout(totalTimer);
    outer.removeEventListener('abort', giveUp);
    // Releases the connection of a body that was not read to its end.
    ending.abort();
  }
}
