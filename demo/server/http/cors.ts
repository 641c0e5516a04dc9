/** Which pages may call the service. It uses no cookies, so it never allows credentials. */
import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const A_DAY = 86_400;

/** With a list of origins the answer depends on the origin, and `Vary` says so. */
export function allowOrigins(origins: '*' | readonly string[]): MiddlewareHandler {
  return cors({
    origin: origins === '*' ? '*' : [...origins],
    allowMethods: ['GET', 'HEAD', 'PUT', 'POST'],
    allowHeaders: ['Content-Type', 'If-None-Match'],
    exposeHeaders: ['Retry-After', 'ETag', 'Date', 'Age'],
    maxAge: A_DAY,
  });
}
