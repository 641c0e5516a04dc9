// The page with three origins that the other specs use, with a script of four lines instead of the widget.
import { statSync } from 'node:fs';
import { expect, test } from '../../support/engines/engine.js';
import { startOrigins, type Origins } from '../../support/servers/origins.js';

let origins: Origins;

test.beforeEach(async () => {
  origins = await startOrigins();
});

test.afterEach(async () => {
  await origins.close();
});

test('a page loads a script and a document of two other origins', async ({ engine }, testInfo) => {
  const { page, script, data } = origins;
  data.json('/a.json', { title: 'A vs B' });
  script.on('/widget.js', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`
      const target = document.querySelector('p');
      const response = await fetch(target.dataset.src);
      target.textContent = (await response.json()).title;`);
  });
  page.html(
    '/',
    `<!doctype html><p data-src="${data.url}/a.json"></p><script type="module" src="${script.url}/widget.js"></script>`,
    // A strict policy must not block the test itself.
    { 'content-security-policy': `default-src 'none'; script-src ${script.url}; connect-src ${data.url}` },
  );

  await engine.goto(`${page.url}/`);
  expect(await engine.waitFor(() => document.querySelector('p')?.textContent)).toBe('A vs B');
  expect(data.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /a.json']);
  expect(data.requests[0]?.headers.origin).toBe(page.url);
  expect(await engine.evaluate(async (a: number, b: number) => Promise.resolve(a + b), 2, 3)).toBe(5);
  await expect(engine.evaluate(() => Promise.reject(new Error('from the page')))).rejects.toThrow(
    /from the page/,
  );

  for (const width of [320, 768, 1280]) {
    await engine.setViewport(width, 900);
    expect(await engine.evaluate(() => innerWidth)).toBe(width);
  }
  const picture = testInfo.outputPath('page.png');
  await engine.screenshot(picture);
  expect(statSync(picture).size).toBeGreaterThan(500);
});
