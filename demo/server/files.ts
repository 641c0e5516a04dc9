/**
 * Serves the files that the published pages name: the documents, and the built script and frame. Each where the settings name a path
 * of this server for it; where they name an address, another server has it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { publicFile } from './http/public-file.js';
import type { Log } from './log.js';
import { PLACES } from './places.js';
import type { Settings } from './settings.js';

const DIST = PLACES.widget;
/** What pages and frames load. `npm run build` makes them. */
const BUILT = ['tool-comparison.js', 'tool-comparison.classic.js', 'proof-of-work.js', 'embed.html'];

/** Logs which of the built files are not there, since the pages name them all the same. */
export function createFiles({ published, comparisons }: Settings, log: Log): Hono {
  const files = new Hono();
  const { widgetUrl, documentsUrl } = published;
  if (isPath(documentsUrl)) {
    const path = `${documentsUrl}:file{[^/]+\\.json}`;
    files.get(path, publicFile, folder(comparisons, documentsUrl));
  }
  if (isPath(widgetUrl)) {
    const missing = BUILT.filter((name) => !existsSync(join(DIST, name)));
    if (missing.length > 0) log('warn', 'built-files-missing', { files: missing.join(', ') });
    files.get(`${widgetUrl}*`, publicFile, folder(DIST, widgetUrl));
  }
  return files;
}

const isPath = (url: string): boolean => url.startsWith('/');

/** @param prefix what a path of the folder begins with */
const folder = (root: string, prefix: string): MiddlewareHandler =>
  serveStatic({ root, rewriteRequestPath: (path) => path.slice(prefix.length - 1) });
