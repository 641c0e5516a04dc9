/** Which pages may call the service. It uses no cookies, so it never allows credentials. */
import { cors } from 'hono/cors';
import type { HonoRequest, MiddlewareHandler } from 'hono';
import { Problem } from './problem.js';
import { parseUrl } from './url.js';

const A_DAY = 86_400;

/** With a list of origins the answer depends on the origin, and `Vary` says so. */
export function allowOrigins(origins: '*' | readonly string[]): MiddlewareHandler {
  return cors({
    origin: origins === '*' ? '*' : [...origins],
    allowMethods: ['GET', 'HEAD', 'PUT', 'POST'],
    allowHeaders: ['Content-Type', 'If-None-Match', 'Last-Event-ID'],
    exposeHeaders: ['Retry-After', 'ETag', 'Date', 'Age'],
    maxAge: A_DAY,
  });
}

/**
 * Refuses what a page of another origin sends: CORS alone only keeps such a page from reading the answer, and from asking in a
 * browser. A request without `Origin` is no page's and passes: whoever writes requests by hand can write any origin.
 *
 * @param own the service's own origin, where the settings name it
 */
export function refuseOtherOrigins(
  origins: '*' | readonly string[],
  own: string | undefined,
): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isAllowed =
      origins === '*' ||
      origin === undefined ||
      !WRITES.has(context.req.method) ||
      origins.includes(origin) ||
      origin === own ||
      isSameOrigin(context.req, origin);
    if (!isAllowed) throw new Problem(403, 'origin-not-allowed', 'Pages of this origin may not send this.');
    await next();
  };
}

const WRITES = new Set(['PUT', 'POST', 'PATCH', 'DELETE']);

/** The service's own pages, which browsers say of themselves. Behind a proxy the scheme may be another, but not the host. */
function isSameOrigin(request: HonoRequest, origin: string): boolean {
  if (request.header('sec-fetch-site') === 'same-origin') return true;
  return parseUrl(origin)?.host === new URL(request.url).host;
}
