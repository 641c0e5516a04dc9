/** One log line for each request: the route, the status and the time it took, but never who sent it. */
import { matchedRoutes } from 'hono/route';
import type { Context, MiddlewareHandler } from 'hono';
import type { Log } from '../log.js';

export function logRequests(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const status = context.res.status;
    log(status >= 500 ? 'error' : 'info', 'request', {
      method: context.req.method,
      route: routeOf(context),
      status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}

/** The route's pattern, not the path: the path of a vote contains the voter's id. */
function routeOf(context: Context): string {
  const patterns = matchedRoutes(context).map((route) => route.path);
  return patterns.findLast((pattern) => !pattern.endsWith('*')) ?? 'none';
}
