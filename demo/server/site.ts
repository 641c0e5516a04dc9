/** The demo's pages, documents and built widget, and the answers that show what the widget does on a bad day. */
import { resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const project = resolve(import.meta.dirname, '../..');

/**
 * What of `demo/` is for readers, beside its pages. The rest is not: `server/data/` holds the votes with the ids of
 * those who cast them.
 */
const FOLDERS = ['comparisons', 'images', 'scripts', 'styles'];

export function createSite(): Hono {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    // Whatever is shown here may be embedded from anywhere, as a publisher's documents are.
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', 'no-cache');
    context.header('x-content-type-options', 'nosniff');
    // By its ending alone a declaration file would be a film.
    if (context.res.ok && context.req.path.endsWith('.ts'))
      context.header('content-type', 'text/plain; charset=utf-8');
  });
  site.get('/faults/never', () => new Promise<Response>(() => undefined));
  site.get('/faults/:status{[45][0-9][0-9]}', (context) =>
    context.json({ title: 'As asked' }, Number(context.req.param('status')) as ContentfulStatusCode),
  );

  const dist = serveStatic({
    root: resolve(project, 'dist'),
    rewriteRequestPath: (path) => path.replace(/^\/dist\//, '/'),
  });
  const demo = serveStatic({ root: resolve(project, 'demo') });
  site.get('/dist/*', dist);
  site.get('/', demo);
  site.get('/:page{[^/]+\\.html}', demo);
  for (const folder of FOLDERS) site.get(`/${folder}/*`, demo);
  return site;
}
