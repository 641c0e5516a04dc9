/** Stands in for a newsletter provider: checks the address and forgets it. Nothing is stored, sent or logged. */
import type { Hono } from 'hono';
import type { AppEnvironment, NewsletterDeps } from '../deps.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { wrongValues } from '../http/problem.js';
import { readJson } from '../http/read-json.js';

/** What an e-mail field accepts: https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address */
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** No longer address can be delivered to (RFC 5321, section 4.5.3.1.3). */
const LONGEST = 254;

export function addNewsletterRoute(app: Hono<AppEnvironment>, { limit }: NewsletterDeps): void {
  const path = '/api/newsletter';
  app.post(path, limit, async (context) => {
    if (!hasEmail(await readJson(context.req))) {
      throw wrongValues([{ pointer: '#/email', detail: 'email must be an e-mail address.' }]);
    }
    return context.json({ status: 'accepted' }, 202, { 'Cache-Control': 'no-store' });
  });
  app.all(path, methodNotAllowed('POST, OPTIONS'));
}

function hasEmail(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('email' in body)) return false;
  return typeof body.email === 'string' && body.email.length <= LONGEST && EMAIL.test(body.email);
}
