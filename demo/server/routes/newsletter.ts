/**
 * Takes subscriptions to the newsletter. They are stored before the answer and mailed after it, and the answer is the same for
 * every address, known or not.
 */
import type { Context, Hono } from 'hono';
import type { AppEnvironment, NewsletterDeps } from '../deps.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { tooManyRequests, unavailable, wrongValues } from '../http/problem.js';
import { readJson } from '../http/read-json.js';
import { parseEmail, type EmailAddress } from '../newsletter/email-address.js';
import { wordingOf } from '../newsletter/words/index.js';
import { readerLanguages } from './reader-language.js';

type RouteContext = Context<AppEnvironment, string>;

export function addNewsletterRoute(
  app: Hono<AppEnvironment>,
  { limit, limitMails, newsletter, addresses }: NewsletterDeps,
): void {
  const path = '/api/newsletter';
  app.post(path, limit, async (context) => {
    context.set('whenUnavailable', (seconds) =>
      unavailable('Subscriptions cannot be taken just now.', seconds).toResponse(),
    );
    const { email, key } = toEmail(await readJson(context.req));
    await limitMails(context, () => Promise.resolve());
    const { lang: language } = wordingOf(readerLanguages(context.req));
    const { origin } = addresses(context.req.url);
    const wait = await newsletter.subscribe({ address: key, email, language, origin });
    if (wait > 0) throw tooManyRequests(wait);
    afterAnswer(context, () => newsletter.send());
    return context.json({ status: 'accepted' }, 202, { 'Cache-Control': 'no-store' });
  });
  app.all(path, methodNotAllowed('POST, OPTIONS'));
}

function toEmail(body: unknown): EmailAddress {
  const value = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  const email = parseEmail(value);
  if (email) return email;
  throw wrongValues([{ pointer: '#/email', detail: 'email must be an e-mail address.' }]);
}

/** What the mail costs must not be seen in how long the answer takes. */
function afterAnswer({ env }: RouteContext, action: () => void): void {
  env.outgoing.once('close', action);
}
