// Hono: the comparison is sent in pieces, as they are rendered.
import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { renderComparisonPieces } from 'tool-comparison/ssr';

const comparison = JSON.parse(
  await readFile(new URL('../../comparisons/caddy-vs-traefik.json', import.meta.url), 'utf8'),
);

const app = new Hono();
app.use('/dist/*', serveStatic({ root: '../node_modules/tool-comparison' }));
app.get('/', (context) => {
  context.header('content-type', 'text/html; charset=utf-8');
  return stream(context, async (body) => {
    await body.write(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Caddy or Traefik?</title>
    <script type="module" src="/dist/tool-comparison.js"></script>
  </head>
  <body>
    <h1>Caddy or Traefik?</h1>
    `);
    for (const piece of renderComparisonPieces(comparison)) await body.write(piece);
    await body.write(`
    <p>That was the comparison.</p>
  </body>
</html>
`);
  });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) =>
  console.log(`http://localhost:${port}/`),
);
