/** Answers 429 to a client that writes too often. Reading is not limited: it is cheap and can be cached. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { clientAddress, type TrustedProxies } from './client-address.js';
import { subscriberOf } from './ip-address.js';
import { Problem } from './problem.js';
import type { RateLimiter } from './rate-limiter.js';

export function limitRate(
  limiter: RateLimiter,
  trusted: TrustedProxies,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (context, next) => {
    const peer = context.env.incoming.socket.remoteAddress;
    const client = clientAddress(peer, context.req.header('x-forwarded-for'), trusted);
    const wait = limiter.take(subscriberOf(client));
    if (wait > 0) {
      throw new Problem(429, 'too-many-requests', `Too many requests. Try again in ${wait} seconds.`, {
        headers: { 'Retry-After': String(wait) },
      });
    }
    await next();
  };
}
