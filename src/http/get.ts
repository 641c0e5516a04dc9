/**
 * A `GET` with patience: it waits in the queue, and tries again after a failure that may pass. Past all caches then: one may
 * have kept the failure, or the permission of CORS that another site was given.
 */
import { pause } from './abortable.js';
import { HttpError } from './http-error.js';
import { laneOf, queued } from './queue.js';
import { request, type HttpResponse } from './request.js';
import { retryDelay } from './retry.js';

/**
 * @param url absolute
 * @param kind of requests that may wait for each other: see `queue.ts`
 * @param cache `no-cache` makes the browser ask the server whether its copy is still good
 * @param signal aborts the request and the waiting before and between tries
 * @param credentials as `fetch` knows them: whether the browser's cookies and passwords go with the request
 * @throws {HttpError} of the last try
 * @throws the signal's reason, when aborted
 */
export async function get(
  url: string,
  kind: 'document' | 'tallies',
  cache: RequestCache,
  signal: AbortSignal,
  credentials: RequestCredentials = 'omit',
): Promise<HttpResponse> {
  const lane = laneOf(url, kind);
  for (let tries = 1; ; tries++) {
    const init: RequestInit = { cache: tries > 1 ? 'reload' : cache, credentials };
    try {
      return await queued(lane, () => request(url, init, signal), signal);
    } catch (error) {
      const delay = error instanceof HttpError ? retryDelay(error, tries) : undefined;
      if (signal.aborted || delay === undefined) throw error;
      await pause(delay, signal);
    }
  }
}
