/** The badge of each tool of a comparison, for pages of any site. */
import type { Context, Hono } from 'hono';
import type { AppEnvironment, PageDeps } from '../deps.js';
import { answerConditionally } from '../http/conditional.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { lastSegments } from '../http/path-ids.js';
import { Problem } from '../http/problem.js';
import { badge } from '../pages/badge.js';
import { comparisonOf } from '../pages/published.js';
import { cacheControl } from './cache-control.js';
import { invalidDocument } from './invalid-document.js';
import { newestTallies } from './newest-tallies.js';

const SECONDS = 300;
/** For one that is opened by itself: a picture needs nothing, and its style is within it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const ENDING = '.svg';

export function addBadgeRoute(app: Hono<AppEnvironment>, deps: PageDeps): void {
  const read = async (context: Context<AppEnvironment>): Promise<Response> => {
    const [id = '', file = ''] = lastSegments(context.req.url, 2);
    if (!file.endsWith(ENDING)) throw new Problem(404, 'not-found', 'There is nothing here.');
    const tool = file.slice(0, -ENDING.length);
    const comparison = await deps.catalog.find(id);
    if (!comparison) {
      throw new Problem(404, 'unknown-comparison', 'This service does not know this comparison.');
    }
    const own = deps.addresses(context.req.url);
    const shown = comparisonOf(comparison, own.document(comparison.file));
    if (!shown) throw invalidDocument();
    const { tallies, isComplete } = await newestTallies(comparison, own, deps);
    const picture = await badge(shown, tool, tallies);
    if (!picture) throw new Problem(404, 'unknown-tool', 'The comparison has no such tool.');
    return answerConditionally(context, picture, 'image/svg+xml', {
      'Cache-Control': cacheControl(SECONDS, own, isComplete),
      'Content-Security-Policy': POLICY,
    });
  };

  const path = '/badges/:comparison/:file';
  app.get(path, read);
  app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'));
}
