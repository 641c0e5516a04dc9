/**
 * `npm run bench:shift`: how far the widget moves what follows it, as the browser counts it (Layout Instability API, the
 * sum of all shifts). The script is fetched as a plain snippet does it, and the document comes half a second later.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { launch } from '../picture/measure/browser.js';
import { table } from '../picture/report/table.js';
import { startOrigin } from '../picture/stage/origin.js';

const root = resolve(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const DELAY = 500;
/** After the document: the time that a shift would need to be seen. */
const SETTLED = 1000;
const SIZES = [
  { name: 'desktop, 1280 × 900', width: 1280, height: 900 },
  { name: 'phone, 375 × 812', width: 375, height: 812 },
];
const WORDS = `<p>${'Some words of an article that go on for a while and say little. '.repeat(6)}</p>`;
const RESERVED = 'tool-comparison:not(:defined) { display: block; min-height: min(100svh, 64rem) }';

const wait = (ms: number): Promise<void> => new Promise((resolved) => setTimeout(resolved, ms));

const data = await startOrigin(async ({ url }, response) => {
  await wait(DELAY);
  const isThere = url?.startsWith('/comparison.json');
  response.writeHead(isThere ? 200 : 404, { 'content-type': 'application/json' });
  response.end(isThere ? read('demo/comparisons/azure-voice-router-vs-cursor-background-agent.json') : '');
});
data.put('/tool-comparison.js', 'js', read('dist/tool-comparison.js'));
const pages = await startOrigin();

const article = (css: string, name: string): string => `<!doctype html>
<html lang="en"><meta name="viewport" content="width=device-width"><title>An article</title>
<style>body { font: 18px/1.6 serif; max-width: 720px; margin: auto; padding: 0 16px } ${css}</style>
<script type="module" src="${data.url}/tool-comparison.js"></script>
<h1>An article</h1>${WORDS}
<tool-comparison src="${data.url}/${name}"><a href="/">A vs B</a></tool-comparison>
${WORDS.repeat(12)}`;

async function shiftOf(
  browser: Browser,
  html: string,
  { width, height }: (typeof SIZES)[0],
): Promise<number> {
  pages.put('/', 'html', html);
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.addInitScript(`
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });`);
  await page.goto(`${pages.url}/`);
  await page.waitForFunction('document.querySelector("tool-comparison:is(:state(ready), :state(error))")');
  await wait(SETTLED);
  const shift = await page.evaluate('globalThis.shift');
  await context.close();
  return Number(shift);
}

const browser = await launch();
const rows: string[][] = [];
for (const [what, css, name] of [
  ['a plain snippet', '', 'comparison.json'],
  ['a plain snippet, and the document is missing', '', 'missing.json'],
  ['with the place kept free', RESERVED, 'comparison.json'],
  ['with the place kept free, and the document is missing', RESERVED, 'missing.json'],
] as const) {
  const row: string[] = [what];
  for (const size of SIZES) row.push((await shiftOf(browser, article(css, name), size)).toFixed(3));
  rows.push(row);
}
console.log(table(['', ...SIZES.map(({ name }) => name)], rows));
await browser.close();
await Promise.all([data.close(), pages.close()]);
