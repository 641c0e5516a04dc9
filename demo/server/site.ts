/** The demo's pages, documents and built widget, and the answers that show what the widget does on a bad day. */
import { relative, resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const project = resolve(import.meta.dirname, '../..');
/** `serveStatic` takes paths as seen from where the process was started. */
const from = (folder: string): string => relative(process.cwd(), resolve(project, folder)) || '.';

export function createSite(): Hono {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    // Whatever is shown here may be embedded from anywhere, as a publisher's documents are.
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', 'no-cache');
    context.header('x-content-type-options', 'nosniff');
  });
  site.get('/faults/never', () => new Promise<Response>(() => undefined));
  site.get('/faults/:status{[45][0-9][0-9]}', (context) =>
    context.json({ title: 'As asked' }, Number(context.req.param('status')) as ContentfulStatusCode),
  );
  site.get('/dist/*', serveStatic({ root: from('.') }));
  site.get('/*', serveStatic({ root: from('demo') }));
  return site;
}
