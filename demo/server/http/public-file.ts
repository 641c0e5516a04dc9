import type { MiddlewareHandler } from 'hono';

/** The headers of files that other sites may load, like the documents of any publisher: always looked up again, so never an old one. */
export const publicFile: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('access-control-allow-origin', '*');
  context.header('cross-origin-resource-policy', 'cross-origin');
  context.header('cache-control', 'no-cache');
  context.header('x-content-type-options', 'nosniff');
};
