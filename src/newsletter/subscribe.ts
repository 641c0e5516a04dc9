/** Subscribing to the newsletter. The address goes to the endpoint and nowhere else. */
import { ask } from '../http/request.js';

/**
 * @param endpoint absolute
 * @throws {ComparisonError} with the `status` where the service says no
 */
export async function subscribe(endpoint: string, email: string): Promise<void> {
  // Spelled out, for pages that add a `toJSON` to everything.
  const body = `{"email":${JSON.stringify(email)}}`;
  const init: RequestInit = { method: 'POST', redirect: 'error', body };
  await ask(endpoint, init, new AbortController().signal);
}
