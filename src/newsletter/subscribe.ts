/** Subscribing to the newsletter: the address is sent to the endpoint, and nowhere else. */
import { sendWithinOrigin } from '../http/within-origin.js';
import { toJson } from '../page/json.js';

/**
 * @param endpoint absolute
 * @throws {HttpError} where the service does not accept the address, or cannot be reached; with the service's own words
 */
export async function subscribe(endpoint: string, email: string): Promise<void> {
  await sendWithinOrigin(new URL(endpoint), { method: 'POST', body: toJson({ email }) }, true);
}
