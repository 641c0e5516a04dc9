/** The page of each comparison, for readers, search engines and link previews. */
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { except } from 'hono/combine';
import type { Addresses } from '../addresses.js';
import type { Comparison } from '../catalog.js';
import type { AppEnvironment, PageDeps } from '../deps.js';
import { answerConditionally } from '../http/conditional.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { lastSegments } from '../http/path-ids.js';
import { Problem } from '../http/problem.js';
import { comparisonPage, notFoundPage, type Page } from '../pages/comparison-page.js';
import { cacheControl } from './cache-control.js';
import { newestTallies } from './newest-tallies.js';

const SECONDS = 60;
/** How soon the database is asked again after it has not answered. */
const SECONDS_INCOMPLETE = 1;
const HTML = 'text/html; charset=UTF-8';
const PROBLEM = 'application/problem+json';

/** The page, undefined where the document cannot be shown, and whether it has the newest votes. */
interface Rendered {
  readonly page: Page | undefined;
  readonly isComplete: boolean;
}

interface Rendering {
  readonly origin: string;
  readonly rendered: Promise<Rendered>;
  /** When it is too old to be sent, by `performance.now()`. */
  until: number;
}

/** @param shared what runs before every route of the service */
export function addComparisonPages(
  app: Hono<AppEnvironment>,
  deps: PageDeps,
  shared: readonly MiddlewareHandler[],
): void {
  const path = '/comparisons/:id';

  /**
   * Rendering five hundred reviewers takes as long as counting a hundred votes. A page may be as old as any cache may keep it, so it
   * is rendered again only then, or where its document has changed.
   */
  const renderings = new WeakMap<Comparison, Rendering>();
  const render = (comparison: Comparison, addresses: Addresses): Promise<Rendered> => {
    const { origin } = addresses;
    const known = renderings.get(comparison);
    const now = performance.now();
    if (known?.origin === origin && now < known.until) return known.rendered;
    const rendered = newestTallies(comparison, addresses, deps).then(async ({ tallies, isComplete }) => {
      const page = await comparisonPage(comparison, addresses, tallies);
      if (!isComplete) rendering.until = performance.now() + SECONDS_INCOMPLETE * 1000;
      return { page, isComplete };
    });
    const rendering: Rendering = { origin, rendered, until: now + SECONDS * 1000 };
    renderings.set(comparison, rendering);
    rendered.catch(() => renderings.delete(comparison));
    return rendered;
  };

  const read = async (context: Context<AppEnvironment>): Promise<Response> => {
    const id = idIn(context.req.url);
    if (id === undefined) return answerWithoutPage(context, 400);
    const comparison = await deps.catalog.find(id);
    const addresses = deps.addresses(context.req.url);
    const rendered = comparison && (await render(comparison, addresses));
    if (!rendered?.page) return answerWithoutPage(context, 404);
    const { page, isComplete } = rendered;
    return answerConditionally(context, page.body, HTML, {
      'Cache-Control': cacheControl(SECONDS, addresses, isComplete),
      'Content-Security-Policy': page.policy,
    });
  };

  const notAllowed = methodNotAllowed('GET, HEAD, OPTIONS');
  app.use(path, except(isDocument, ...shared));
  app.get(path, (context, next) => (isDocument(context) ? next() : read(context)));
  app.all(path, (context, next) => (isDocument(context) ? next() : notAllowed()));
}

/** @returns undefined where the path has a malformed percent-encoding */
function idIn(url: string): string | undefined {
  try {
    return lastSegments(url, 1)[0];
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Whether whoever asks is shown pages, as a browser is that follows a link (RFC 9110, section 12.5.1); a program is told the problem. */
export const prefersPage = (context: Context): boolean =>
  accepts(context, { header: 'Accept', supports: [PROBLEM, 'text/html'], default: PROBLEM }) === 'text/html';

/** Answers with a page which says that there is no such comparison. */
export async function answerWithoutPage(context: Context, status: 400 | 404): Promise<Response> {
  const { body, policy } = await notFoundPage();
  return context.body(body, status, {
    'Content-Type': HTML,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** The documents are beside their pages, and whoever serves the files answers for them. */
const isDocument = (context: Context): boolean => context.req.path.endsWith('.json');
