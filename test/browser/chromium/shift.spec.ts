// What follows the widget stays where it is, by the browser's own account: the Layout Instability API, which only Chromium
// has. A page is painted before any script runs, so the widget is late on every page; its document is later still.
import type { ServerResponse } from 'node:http';
import { readDocument, RICH } from '../../support/pages/page-documents.js';
import { expect, test } from '../../support/pages/page-test.js';
import type { Origins } from '../../support/servers/origins.js';

const WORDS = `<p>${'Some words of an article that go on for a while. '.repeat(8)}</p>`;
const RESERVED = 'tool-comparison:not(:defined) { display: block; min-height: min(100svh, 64rem) }';

interface Served {
  readonly url: string;
  /** Answers the request for the document, once it was made. */
  readonly answer: (status: 200 | 404) => Promise<void>;
}

/** An article with the widget in its middle, whose script comes after the first paint. */
function serveArticle(origins: Origins, css: string): Served {
  const { page, script, data } = origins;
  let respond: (response: ServerResponse) => void = () => undefined;
  const asked = new Promise<ServerResponse>((resolve) => {
    respond = resolve;
  });
  data.on('/late.json', (_request, response) => respond(response));
  page.html(
    '/',
    `<!doctype html><html lang="en"><title>An article</title>
    <style>body { max-width: 720px; margin: auto; font: 18px/1.6 serif } ${css}</style>
    <h1>An article</h1>${WORDS}
    <tool-comparison src="${data.url}/late.json"><a href="/">A vs B</a></tool-comparison>
    ${WORDS.repeat(24)}
    <script>
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.shift += value;
      }).observe({ type: 'layout-shift', buffered: true });
      // The first frame is on the screen when the second one begins.
      requestAnimationFrame(() => requestAnimationFrame(() => import('${script.url}/dist/tool-comparison.js')));
    </script>`,
  );
  return {
    url: `${page.url}/`,
    answer: async (status) => {
      const response = await asked;
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(readDocument(RICH)));
    },
  };
}

const shift = (): number => (globalThis as unknown as { shift: number }).shift;
const state = (name: string): boolean => document.querySelector(`tool-comparison:state(${name})`) !== null;
/** Until the box stands still, and what was observed is reported. */
const atRest = async (): Promise<void> => {
  const box = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('section');
  await Promise.all(box?.getAnimations().map(({ finished }) => finished) ?? []);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
};

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height } });

    for (const [status, outcome] of [
      [200, 'ready'],
      [404, 'error'],
    ] as const) {
      test(`nothing moves when the document comes late with ${status}`, async ({ origins, page }) => {
        const { url, answer } = serveArticle(origins, '');
        await page.goto(url);
        await page.waitForFunction(state, 'loading');
        await page.evaluate(atRest);
        const before = await page.evaluate(shift);
        await answer(status);
        await page.waitForFunction(state, outcome);
        await page.evaluate(atRest);
        expect((await page.evaluate(shift)) - before).toBe(0);
      });

      test(`nothing moves at all where the author kept the place free, ${status}`, async ({
        origins,
        page,
      }) => {
        const { url, answer } = serveArticle(origins, RESERVED);
        await page.goto(url);
        await answer(status);
        await page.waitForFunction(state, outcome);
        await page.evaluate(atRest);
        expect(await page.evaluate(shift)).toBeLessThanOrEqual(0.02);
      });
    }

    test('the widget grows into its place, so that what follows is not thrown out of the screen', async ({
      origins,
      page,
    }) => {
      const { url } = serveArticle(origins, '');
      await page.goto(url);
      await page.waitForFunction(state, 'loading');
      const steps = await page.evaluate(() => {
        const box = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('section');
        const animation = box?.getAnimations()[0];
        if (!box || !animation) return [];
        animation.pause();
        return [0, 125, 249].map((time) => {
          animation.currentTime = time;
          return box.getBoundingClientRect().height;
        });
      });
      expect(steps).toHaveLength(3);
      expect(steps[0]).toBeLessThan(60);
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    });

    test('the place of a comparison that could not be loaded is given back out of sight', async ({
      origins,
      page,
    }) => {
      const { url, answer } = serveArticle(origins, '');
      await page.goto(url);
      await page.waitForFunction(state, 'loading');
      await page.evaluate(atRest);
      const heightOf = (): number => document.querySelector('tool-comparison')?.clientHeight ?? 0;
      await answer(404);
      await page.waitForFunction(state, 'error');
      expect(await page.evaluate(heightOf)).toBeGreaterThan(height / 2);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(() => (document.querySelector('tool-comparison')?.clientHeight ?? 0) < 100);
    });
  });
}
