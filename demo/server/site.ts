/** Serves the demo's pages and what they name, and `/faults/…` for showing the widget's errors. */
import { resolve } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { createBuilder } from './builder.js';
import { publicFile } from './http/public-file.js';

const project = resolve(import.meta.dirname, '../..');

/**
 * The folders of `demo/` that are served, beside its pages. The others must not be: `server/data/` holds the votes with
 * the voters' ids.
 */
const FOLDERS = ['comparisons', 'images', 'scripts', 'styles'];

export function createSite(): Hono {
  const site = new Hono();
  site.use(publicFile);
  site.get('/faults/never', () => new Promise<Response>(() => undefined));
  site.get('/faults/:status{[45][0-9][0-9]}', (context) =>
    context.json({ title: 'As asked' }, Number(context.req.param('status')) as ContentfulStatusCode),
  );

  site.route('/', createBuilder());
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
