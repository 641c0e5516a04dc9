/** Sends what is meant for one service only: it is not handed on to wherever a redirect points. */
import { unaborted } from './abortable.js';
import { HttpError, isRedirect } from './http-error.js';
import { request, type HttpResponse, type ReadDetail } from './request.js';
import { WebUrl } from '../page/web-url.js';

/**
 * Sends, and follows a redirect within the service's origin. The browser tells where a redirect points only after it has
 * followed it, and confines that to one origin only where it is the page's own. Of another service's redirects the usual
 * one is tried: to the same address with a slash at its end.
 *
 * @param url absolute
 * @param init of a `PUT`: of other methods browsers make a `GET` when they follow
 * @param readDetail of an answer that is no success
 * @throws {HttpError} `redirect` where it leads elsewhere
 */
export async function sendWithinOrigin(
  url: URL,
  init: RequestInit,
  readDetail?: ReadDetail,
): Promise<HttpResponse> {
  const send = (address: URL, how: RequestInit): Promise<HttpResponse> =>
    request(address.href, { ...init, ...how }, unaborted(), readDetail);
  try {
    return await send(url, { redirect: 'manual' });
  } catch (error) {
    if (!isRedirect(error)) throw error;
  }
  if (url.origin !== location.origin) {
    const slashed = new WebUrl(url.href);
    slashed.pathname += '/';
    return send(slashed, { redirect: 'manual' });
  }
  try {
    return await send(url, { redirect: 'follow', mode: 'same-origin' });
  } catch (error) {
    const isElsewhere = error instanceof HttpError && error.reason === 'network';
    throw isElsewhere ? new HttpError('redirect', 0, null, error) : error;
  }
}
