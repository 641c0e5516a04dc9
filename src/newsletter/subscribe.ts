/** Subscribing to the newsletter: the address is sent to the endpoint, and nowhere else. */
import { request } from '../http/request.js';
import { toJson } from '../page/json.js';

/**
 * @param endpoint absolute
 * @throws {HttpError} where the service does not accept the address, or cannot be reached
 */
export async function subscribe(endpoint: string, email: string): Promise<void> {
  const init: RequestInit = { method: 'POST', redirect: 'error', body: toJson({ email }) };
  await request(endpoint, init, new AbortController().signal);
}
