/** Answers 429 to a client that writes too often. Reading is not limited: it is cheap and can be cached. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Networks } from '../networks.js';
import type { TrustedProxies } from './client-address.js';
import type { NetworkLimiter } from './network-limiter.js';
import { tooManyRequests } from './problem.js';
import { networksOfSender } from './sender.js';

interface Environment {
  Bindings: HttpBindings;
  Variables: { networks?: Networks };
}

/** Leaves the sender's networks to the route, in the context. */
export function limitRate(limiter: NetworkLimiter, trusted: TrustedProxies): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const networks = networksOfSender(context, trusted);
    const wait = limiter.take(networks);
    if (wait > 0) throw tooManyRequests(wait);
    context.set('networks', networks);
    await next();
  };
}
