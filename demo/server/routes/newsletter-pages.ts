/**
 * The pages behind the links of mails. Programs open links, too, to look for what is dangerous: only a `POST` does something, by
 * the page's button or by a mail program (RFC 8058).
 */
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnvironment, NewsletterPageDeps } from '../deps.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { Problem, wrongValues } from '../http/problem.js';
import { BODY_LIMIT, tooLarge } from '../http/read-json.js';
import { newsletterName } from '../newsletter/confirmation.js';
import { CONFIRM_PATH, UNSUBSCRIBE_PATH } from '../newsletter/links.js';
import { tokenHash } from '../newsletter/token.js';
import { wordingOf } from '../newsletter/words/index.js';
import { newsletterPage, type NewsletterPage } from '../pages/newsletter-page.js';
import { readerLanguages } from './reader-language.js';

type RouteContext = Context<AppEnvironment, string>;

const STATUSES: Partial<Record<NewsletterPage, 404 | 503>> = { invalid: 404, unavailable: 503 };

/** The address has a secret in it: it is neither handed on nor kept. */
const privately: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('X-Robots-Tag', 'noindex');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
};

export function addNewsletterPages(
  app: Hono<AppEnvironment>,
  { newsletter, addresses }: NewsletterPageDeps,
  shared: readonly MiddlewareHandler[],
): void {
  const answer = async (
    context: RouteContext,
    which: NewsletterPage,
    language: string | undefined,
  ): Promise<Response> => {
    const wording = wordingOf(language === undefined ? readerLanguages(context.req) : [language]);
    const name = newsletterName(newsletter.name, addresses(context.req.url).origin);
    const { body, policy } = await newsletterPage(which, name, wording);
    context.header('Content-Security-Policy', policy);
    return context.html(body, STATUSES[which] ?? 200);
  };

  const answerOutages: MiddlewareHandler<AppEnvironment> = async (context, next) => {
    context.set('whenUnavailable', (seconds) => {
      context.header('Retry-After', String(seconds));
      return answer(context, 'unavailable', undefined);
    });
    await next();
  };

  const askToConfirm = async (context: RouteContext): Promise<Response> => {
    const hash = tokenHash(context.req.query('token'));
    const language = hash && (await newsletter.store.languageOf(hash, 'confirm', Date.now()));
    return answer(context, language === undefined ? 'invalid' : 'confirm', language);
  };

  const confirm = async (context: RouteContext): Promise<Response> => {
    const hash = tokenHash(context.req.query('token'));
    const language = hash && (await newsletter.store.confirm(hash, Date.now()));
    return answer(context, language === undefined ? 'invalid' : 'confirmed', language);
  };

  const askToUnsubscribe = async (context: RouteContext): Promise<Response> => {
    const hash = tokenHash(context.req.query('token'));
    if (hash === undefined) return answer(context, 'invalid', undefined);
    const language = await newsletter.store.languageOf(hash, 'unsubscribe', Date.now());
    return answer(context, language === undefined ? 'unsubscribed' : 'unsubscribe', language);
  };

  /** Nobody has the token any more once it was used, so that it may be used again: mail programs try twice. */
  const unsubscribe = async (context: RouteContext): Promise<Response> => {
    await requireOneClick(context);
    const hash = tokenHash(context.req.query('token'));
    if (hash === undefined) return answer(context, 'invalid', undefined);
    return answer(context, 'unsubscribed', await newsletter.store.unsubscribe(hash));
  };

  for (const path of [CONFIRM_PATH, UNSUBSCRIBE_PATH]) app.use(path, ...shared, privately, answerOutages);
  app.get(CONFIRM_PATH, askToConfirm);
  app.post(CONFIRM_PATH, confirm);
  app.get(UNSUBSCRIBE_PATH, askToUnsubscribe);
  app.post(UNSUBSCRIBE_PATH, bodyLimit({ maxSize: BODY_LIMIT, onError: refuseLarge }), unsubscribe);
  for (const path of [CONFIRM_PATH, UNSUBSCRIBE_PATH]) app.all(path, methodNotAllowed('GET, HEAD, POST'));
}

async function requireOneClick({ req }: RouteContext): Promise<void> {
  const form = await req.parseBody().catch(refuseBrokenForm);
  if (form['List-Unsubscribe'] === 'One-Click') return;
  throw wrongValues([{ pointer: '#/List-Unsubscribe', detail: 'List-Unsubscribe must be One-Click.' }]);
}

function refuseBrokenForm(): never {
  throw new Problem(400, 'bad-form', 'The body is not a form.');
}

function refuseLarge(): never {
  throw tooLarge();
}
