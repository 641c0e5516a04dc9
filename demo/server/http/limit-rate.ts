/** Answers 429 to a client that writes too often. Reading is not limited: it is cheap and can be cached. */
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Networks } from '../networks.js';
import type { TrustedProxies } from './client-address.js';
import type { NetworkLimiter } from './network-limiter.js';
import { tooManyRequests } from './problem.js';
import { isForwardedByStranger, networksOfSender } from './sender.js';

interface Environment {
  Bindings: HttpBindings;
  Variables: { networks?: Networks };
}

/**
 * Leaves the sender's networks to the route, in the context.
 *
 * @param onStranger called when a request comes from a proxy that is not trusted, or from somebody who looks like one
 */
export function limitRate(
  limiter: NetworkLimiter,
  trusted: TrustedProxies,
  onStranger: () => void,
): MiddlewareHandler<Environment> {
  return async (context, next) => {
    if (isForwardedByStranger(context, trusted)) onStranger();
    const networks = networksOfSender(context, trusted);
    const wait = limiter.take(networks);
    if (wait > 0) throw tooManyRequests(wait);
    context.set('networks', networks);
    await next();
  };
}
