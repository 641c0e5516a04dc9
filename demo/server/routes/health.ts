/** Whether votes can be read: what a load balancer or a process manager asks. */
import type { Hono } from 'hono';
import type { AppEnvironment, Deps } from '../app.js';
import { methodNotAllowed } from '../http/method-not-allowed.js';

export function addHealthRoute(app: Hono<AppEnvironment>, { store }: Deps): void {
  app.get('/health', async (context) => {
    await store.ping();
    return context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.all('/health', methodNotAllowed('GET, HEAD, OPTIONS'));
}
