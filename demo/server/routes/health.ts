/**
 * Tells process managers whether the process lives, and load balancers whether it should be sent requests. They are apart, because to
 * start a process anew brings no database back.
 */
import type { Hono } from 'hono';
import type { AppEnvironment, HealthDeps } from '../deps.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';
import { Problem } from '../http/problem.js';

const NO_STORE = { 'Cache-Control': 'no-store' };

export function addHealthRoutes(app: Hono<AppEnvironment>, { store, isStopping }: HealthDeps): void {
  app.get('/health', (context) => context.json({ status: 'ok' }, 200, NO_STORE));
  app.get('/ready', async (context) => {
    if (isStopping()) {
      throw new Problem(503, 'stopping', 'The service stops, and takes no more requests.', {
        headers: { 'Retry-After': '5' },
      });
    }
    await store.ping();
    return context.json({ status: 'ready' }, 200, NO_STORE);
  });
  for (const path of ['/health', '/ready']) app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'));
}
