/**
 * `npm run dev`: the demo's pages with `src/` in place of the built script, and the vote service behind them. Vite
 * transforms what a page loads and reloads the page when it changes. Changes of the service itself need a restart.
 */
import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createServer as createViteServer, type Plugin } from 'vite';
import { BUILDER_SCRIPT, BUILDER_SOURCE, builderConfig } from './builder.js';
import { createFiles } from './files.js';
import { createLog } from './log.js';
import { openService } from './service.js';
import { readSettings } from './settings.js';
import { createSite } from './site.js';

const PROJECT = resolve(import.meta.dirname, '../..');
const SOURCE = resolve(PROJECT, 'src/index.ts');
const FIRST_PORT = 5173;
const LAST_PORT = 5193;
/** What the pages name, and what it is made of. */
const SOURCES = new Map([
  ['/dist/tool-comparison.js', SOURCE],
  [BUILDER_SCRIPT, BUILDER_SOURCE],
]);

const log = createLog();
const settings = readSettings(process.env);
const service = await openService(settings, log);
const fallback = service.app.route('/', createFiles(settings, log)).route('/', createSite());

/** What the demo's own server answers, where Vite does not: the votes, and what is in `dist/` beside the script. */
function demoBehindVite(): Plugin {
  const answer = getRequestListener(fallback.fetch);
  return {
    name: 'demo-behind-vite',
    enforce: 'pre',
    resolveId: (id) => SOURCES.get(id) ?? null,
    configureServer({ middlewares, watcher, ws }) {
      // Vite would refuse the votes, too, and warn of it once there are some.
      middlewares.use('/server/data', (_request, response) => {
        response.writeHead(404).end();
      });
      // No module imports a document, so Vite would not know that a page shows it.
      watcher.on('change', (file) => {
        if (file.startsWith(resolve(PROJECT, 'demo/comparisons'))) ws.send({ type: 'full-reload' });
      });
      return () => {
        middlewares.use((request, response, next) => {
          const isPage = /^\/[^/?]*\.html(?=\?|$)/.test(request.url ?? '');
          if (isPage) next();
          else void answer(request, response);
        });
      };
    },
  };
}

const http = createHttpServer();
const vite = await createViteServer({
  configFile: false,
  root: resolve(PROJECT, 'demo'),
  cacheDir: resolve(PROJECT, '.cache/vite-dev'),
  appType: 'mpa',
  logLevel: 'warn',
  ...builderConfig(),
  plugins: [demoBehindVite()],
  optimizeDeps: { entries: [SOURCE, BUILDER_SOURCE] },
  server: {
    middlewareMode: true,
    hmr: { server: http },
    watch: { ignored: ['**/server/data/**'] },
    fs: { allow: [PROJECT], deny: ['.env', '.env.*', '*.{crt,pem}', '**/.git/**', '**/server/data/**'] },
  },
});
http.on('request', vite.middlewares);

const port = await listen(http);
console.log(`The demo with the source as it is: http://localhost:${port}/`);

// npm and the terminal may each send the same signal.
let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

/** On the port that was asked for, or on the first that is free. */
async function listen(server: Server): Promise<number> {
  const wanted = process.env.PORT?.trim();
  for (let next = wanted ? Number(wanted) : FIRST_PORT; ; next++) {
    server.listen(next, settings.host);
    try {
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (wanted || !isTaken || next === LAST_PORT) throw error;
    }
  }
}

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  http.close();
  http.closeAllConnections();
  await vite.close();
  await service.close();
  log.flush();
}
