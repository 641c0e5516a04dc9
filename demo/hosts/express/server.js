// Express: the comparison is a string within the page.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { renderComparison } from 'tool-comparison/ssr';

const comparison = JSON.parse(
  await readFile(new URL('../../comparisons/caddy-vs-traefik.json', import.meta.url), 'utf8'),
);
const port = Number(process.env.PORT ?? 3000);

const app = express();
app.use(
  '/dist',
  express.static(dirname(fileURLToPath(import.meta.resolve('tool-comparison/dist/tool-comparison.js')))),
);
app.get('/', (_request, response) => {
  response.send(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Caddy or Traefik?</title>
    <script type="module" src="/dist/tool-comparison.js"></script>
  </head>
  <body>
    <h1>Caddy or Traefik?</h1>
    ${renderComparison(comparison)}
    <p>That was the comparison.</p>
  </body>
</html>
`);
});
app.listen(port, () => console.log(`http://localhost:${port}/`));
