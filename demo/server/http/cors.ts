/** Which pages may call the service. Cookies never matter to it, so credentials are never allowed. */
import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const A_DAY = 86_400;

/** With a list of origins the answer differs by origin, and says so in `Vary`. */
export function allowOrigins(origins: '*' | readonly string[]): MiddlewareHandler {
  return cors({
    origin: origins === '*' ? '*' : [...origins],
    allowMethods: ['GET', 'HEAD', 'PUT', 'POST'],
    allowHeaders: ['Content-Type', 'If-None-Match'],
    exposeHeaders: ['Retry-After', 'ETag'],
    maxAge: A_DAY,
  });
}
