/**
 * The service's routes and what holds for all of them. Touches only `/api/*` and `/health`, so it can be mounted
 * beside other routes: `site.route('/', createApp(deps))`.
 */
import type { HttpBindings } from '@hono/node-server';
import { Hono, type ErrorHandler, type MiddlewareHandler } from 'hono';
import type { Catalog } from './catalog.js';
import { allowOrigins } from './http/cors.js';
import { Problem } from './http/problem.js';
import { logRequests } from './http/request-log.js';
import { describeError, type Log } from './log.js';
import { addHealthRoute } from './routes/health.js';
import { addNewsletterRoute } from './routes/newsletter.js';
import { addVoteRoutes } from './routes/votes.js';
import { StoreUnavailableError } from './store/store-error.js';
import type { TallyStore } from './store/tally-store.js';

export interface AppEnvironment {
  Bindings: HttpBindings;
}

export interface Deps {
  readonly catalog: Pick<Catalog, 'find'>;
  readonly store: Pick<TallyStore, 'cast' | 'tallies' | 'ping'>;
  /** Stands before every route that changes something. */
  readonly limit: MiddlewareHandler<AppEnvironment>;
  readonly allowedOrigins: '*' | readonly string[];
  readonly log: Log;
}

export function createApp(deps: Deps): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  for (const path of ['/api/*', '/health']) {
    app.use(path, logRequests(deps.log), safeAnywhere, allowOrigins(deps.allowedOrigins));
  }
  addVoteRoutes(app, deps);
  addNewsletterRoute(app, deps);
  addHealthRoute(app, deps);
  app.all('/api/*', () => notFound().toResponse());
  app.notFound(() => notFound().toResponse());
  app.onError(answerError(deps.log));
  return app;
}

/** Answers are data for other sites' pages: never sniffed into something else, never blocked by isolation. */
const safeAnywhere: MiddlewareHandler = async (context, next) => {
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  context.header('X-Content-Type-Options', 'nosniff');
  await next();
};

function answerError(log: Log): ErrorHandler<AppEnvironment> {
  return (error) => {
    if (error instanceof Problem) return error.toResponse();
    log('error', 'fault', describeError(error));
    if (!(error instanceof StoreUnavailableError)) {
      return new Problem(500, 'internal-error', 'Something went wrong here.').toResponse();
    }
    return new Problem(503, 'unavailable', 'Votes cannot be counted just now. Try again later.', {
      headers: { 'Retry-After': String(error.retryAfterSeconds) },
    }).toResponse();
  };
}

function notFound(): Problem {
  return new Problem(404, 'not-found', 'There is nothing here.');
}
