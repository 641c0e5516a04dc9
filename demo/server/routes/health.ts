/** Tells load balancers and process managers whether the database answers. */
import type { Hono } from 'hono';
import type { AppEnvironment, HealthDeps } from '../deps.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';

export function addHealthRoute(app: Hono<AppEnvironment>, { store }: HealthDeps): void {
  app.get('/health', async (context) => {
    await store.ping();
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.all('/health', methodNotAllowed('GET, HEAD, OPTIONS'));
}
