/** Answers 429 to a client that writes too often. Reading is not limited: it is cheap and can be cached. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { TrustedProxies } from './client-address.js';
import { Problem } from './problem.js';
import type { RateLimiter } from './rate-limiter.js';
import { senderOf } from './sender.js';

export function limitRate(
  limiter: RateLimiter,
  trusted: TrustedProxies,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (context, next) => {
    const wait = limiter.take(senderOf(context, trusted));
    if (wait > 0) {
      throw new Problem(429, 'too-many-requests', `Too many requests. Try again in ${wait} seconds.`, {
        headers: { 'Retry-After': String(wait) },
      });
    }
    await next();
  };
}
