/**
 * The service's routes, and the headers and errors they share. Answers only at the paths below, so it can be mounted beside
 * other routes: `site.route('/', createApp(deps))`.
 */
import { Hono, type ErrorHandler, type MiddlewareHandler } from 'hono';
import type {
  AppEnvironment,
  HealthDeps,
  NewsletterDeps,
  NewsletterPageDeps,
  PageDeps,
  VoteDeps,
} from './deps.js';
import { allowOrigins, refuseOtherOrigins } from './http/cors.js';
import { Problem, unavailable } from './http/problem.js';
import { logRequests } from './http/request-log.js';
import { describeError, type Log } from './log.js';
import { addBadgeRoute } from './routes/badges.js';
import { addComparisonPages, answerWithoutPage, prefersPage } from './routes/comparison-pages.js';
import { addHealthRoutes } from './routes/health.js';
import { addNewsletterPages } from './routes/newsletter-pages.js';
import { addNewsletterRoute } from './routes/newsletter.js';
import { addOembedRoute } from './routes/oembed.js';
import { addVoteRoutes } from './routes/votes.js';
import { StoreUnavailableError } from './store/store-error.js';

/** What all routes need together, and what the app itself needs. */
export interface AppDeps extends VoteDeps, PageDeps, NewsletterDeps, NewsletterPageDeps, HealthDeps {
  readonly catalog: PageDeps['catalog'];
  readonly store: VoteDeps['store'] & HealthDeps['store'];
  readonly newsletter: NewsletterDeps['newsletter'] & NewsletterPageDeps['newsletter'];
  readonly allowedOrigins: '*' | readonly string[];
  /** The origin by which readers know the service, where the settings name it. */
  readonly publicUrl?: string | undefined;
  readonly log: Log;
}

export function createApp(deps: AppDeps): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  const shared = [logRequests(deps.log), safeAnywhere, allowOrigins(deps.allowedOrigins)];
  for (const path of ['/api/*', '/oembed', '/badges/*', '/health', '/ready']) app.use(path, ...shared);
  app.use('/api/*', refuseOtherOrigins(deps.allowedOrigins, deps.publicUrl));
  addComparisonPages(app, deps, shared);
  addOembedRoute(app, deps);
  addBadgeRoute(app, deps);
  addVoteRoutes(app, deps);
  addNewsletterRoute(app, deps);
  addNewsletterPages(app, deps, [logRequests(deps.log)]);
  addHealthRoutes(app, deps);
  app.all('/api/*', () => notFound().toResponse());
  app.notFound((context) =>
    prefersPage(context) ? answerWithoutPage(context, 404) : notFound().toResponse(),
  );
  app.onError(answerError(deps.log));
  return app;
}

/** Pages of other sites read the answers: no browser may guess another type, and isolated pages may load them. */
const safeAnywhere: MiddlewareHandler = async (context, next) => {
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  context.header('X-Content-Type-Options', 'nosniff');
  await next();
};

function answerError(log: Log): ErrorHandler<AppEnvironment> {
  return (error, context) => {
    if (error instanceof Problem) return error.toResponse();
    log('error', 'fault', describeError(error));
    if (!(error instanceof StoreUnavailableError)) {
      return new Problem(500, 'internal-error', 'Something went wrong here.').toResponse();
    }
    const { retryAfterSeconds } = error;
    const answer = context.get('whenUnavailable');
    if (answer) return answer(retryAfterSeconds);
    return unavailable('Votes cannot be counted just now.', retryAfterSeconds).toResponse();
  };
}

function notFound(): Problem {
  return new Problem(404, 'not-found', 'There is nothing here.');
}
