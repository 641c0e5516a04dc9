/**
 * A stream of server-sent events. Not with `EventSource`, which sends cookies to the page's own origin and cannot be told not to,
 * nor which referrer to send, and never says why it has failed.
 */
import { bare } from '../page/bare.js';
import { abortable } from './abortable.js';
import { EventParser, type StreamListener } from './event-parser.js';
import { HttpError } from './http-error.js';
import { laneOf, queued } from './queue.js';
import { HEADERS_MS, NO_OPTIONS, optionsOf } from './request.js';
import { retryAfterOf } from './retry.js';
import { secured } from './secured.js';

const EVENTS = 'text/event-stream';
/** Three comment lines have not come: the connection is dead, though nobody has closed it. */
const SILENCE_MS = 45_000;
/** Browsers have six connections for each host where they speak HTTP/1.1: some are left for votes, and for the page. */
const MAX_STREAMS = 3;
/** Not Acceptable: what a service should say that has no events. */
const NO_EVENTS = 406;

/** Where the page has replaced `fetch`, there may be no stream. */
function readerOf({ body, headers }: Response): ReadableStreamDefaultReader<Uint8Array> {
  const isEvents = headers.get('content-type')?.trim().toLowerCase().startsWith(EVENTS);
  if (!isEvents || !body || !('getReader' in body)) throw new HttpError('status', NO_EVENTS);
  return body.getReader(NO_OPTIONS) as ReadableStreamDefaultReader<Uint8Array>;
}

/**
 * Reads the events until the stream ends. Waits until there are fewer others of the same host.
 *
 * @param url absolute
 * @param outer ends it
 * @throws {HttpError} `status` 406 where the service has no events, `too-large` for one without an end
 * @throws the signal's reason, when aborted
 */
export function follow(url: string, listener: StreamListener, outer: AbortSignal): Promise<void> {
  return queued(laneOf(url, 'events'), () => read(url, listener, outer), outer, MAX_STREAMS);
}

async function read(url: string, listener: StreamListener, outer: AbortSignal): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const giveUp = (): void => ending.abort(outer.reason);
  const expire = (): void => ending.abort(new HttpError('timeout'));
  outer.addEventListener('abort', giveUp);
  let timer = setTimeout(expire, HEADERS_MS);
  try {
    const options = optionsOf({ headers: bare({ accept: EVENTS }), cache: 'no-store' }, signal);
    const response = await abortable(fetch(secured(url, location.protocol), options), signal);
    const { ok, status, headers } = response;
    if (!ok) throw new HttpError('status', status, retryAfterOf(headers));
    const reader = readerOf(response);
    // Broken UTF-8 is replaced, as the standard says.
    const decoder = new TextDecoder();
    const parser = new EventParser(listener);
    for (;;) {
      clearTimeout(timer);
      timer = setTimeout(expire, SILENCE_MS);
      const { done, value } = await abortable(reader.read(), signal);
      if (done) return;
      parser.feed(decoder.decode(value, bare({ stream: true })));
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof HttpError ? error : new HttpError('network', 0, null, error);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', giveUp);
    ending.abort();
  }
}
