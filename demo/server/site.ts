/** Serves the demo's pages, its documents and the built widget, and `/faults/…` for showing the widget's errors. */
import { resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const project = resolve(import.meta.dirname, '../..');

/**
 * The folders of `demo/` that are served, beside its pages. The others must not be: `server/data/` holds the votes with
 * the voters' ids.
 */
const FOLDERS = ['comparisons', 'images', 'scripts', 'styles'];

export function createSite(): Hono {
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    // Other sites may load all of it, like the documents of any publisher.
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', 'no-cache');
    context.header('x-content-type-options', 'nosniff');
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
