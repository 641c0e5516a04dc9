/** Subscribing to the newsletter: the address is sent to the endpoint, and nowhere else. */
import { unaborted } from '../http/abortable.js';
import { problemDetail } from '../http/problem.js';
import { request } from '../http/request.js';
import { toJson } from '../page/json.js';

/**
 * @param endpoint absolute. A redirect is not followed: where it leads nobody knows before, and to some the browser would go
 *   on without the address
 * @throws {HttpError} where the service does not accept the address, or cannot be reached; with the service's own words
 */
export async function subscribe(endpoint: string, email: string): Promise<void> {
  const init: RequestInit = { method: 'POST', redirect: 'error', body: toJson({ email }) };
  await request(endpoint, init, unaborted(), problemDetail);
}
