// What follows the widget stays where it is, by the browser's own account: the Layout Instability API, which only Chromium
// has. A page is painted before any script runs, so the widget is late on every page; its document is later still.
import type { ServerResponse } from 'node:http';
import { readDocument, RICH } from '../../support/pages/page-documents.js';
import { expect, test } from '../../support/pages/page-test.js';
import type { Origins } from '../../support/servers/origins.js';

const WORDS = `<p>${'Some words of an article that go on for a while. '.repeat(8)}</p>`;
const RESERVED = 'tool-comparison:not(:defined) { display: block; min-height: min(100svh, 64rem) }';

/** Places in which a reader sees nothing of the widget, nor of its growing. */
const HIDDEN: readonly (readonly [where: string, open: string, close: string])[] = [
  ['in a hidden element', '<div hidden>', '</div>'],
  ['in an element without a box', '<div style="display: none">', '</div>'],
  ['in an element that a search could open', '<div hidden="until-found">', '</div>'],
  ['in closed details', '<details><summary>More</summary>', '</details>'],
  ['in a box whose content is hidden', '<div style="content-visibility: hidden">', '</div>'],
  ['in a closed dialog', '<dialog>', '</dialog>'],
  ['in a closed popover', '<div popover>', '</div>'],
  ['in a box without height', '<div style="height: 0; overflow: hidden">', '</div>'],
  [
    'in a row without height',
    '<div style="display: grid; grid-template-rows: 0fr"><div style="min-height: 0; overflow: hidden">',
    '</div></div>',
  ],
  ['beside the screen', '<div style="position: absolute; left: -9999px; width: 500px">', '</div>'],
  ['above the screen', '<div style="position: absolute; top: -9999px; width: 500px">', '</div>'],
];

/** Boxes that are empty before the widget is in them. */
const ALONE: typeof HIDDEN = [
  ['in a box that contains nothing else', '<div style="overflow: hidden">', '</div>'],
  [
    'in open details',
    '<details open><summary>More</summary><div style="overflow: auto">',
    '</div></details>',
  ],
];

interface Served {
  readonly url: string;
  /** Answers the request for the document, once it was made. */
  readonly answer: (status: 200 | 404) => Promise<void>;
}

/** An article with the widget in its middle. */
const serveArticle = (origins: Origins, css: string): Served =>
  servePage(
    origins,
    css,
    `<h1>An article</h1>${WORDS}
    <tool-comparison src="${origins.data.url}/late.json"><a href="/">A vs B</a></tool-comparison>
    ${WORDS.repeat(24)}`,
  );

/** A page whose script comes after the first paint. */
function servePage({ page, script, data }: Origins, css: string, body: string): Served {
  let respond: (response: ServerResponse) => void = () => undefined;
  const asked = new Promise<ServerResponse>((resolve) => {
    respond = resolve;
  });
  data.on('/late.json', (_request, response) => respond(response));
  page.html(
    '/',
    `<!doctype html><html lang="en"><title>An article</title>
    <style>body { max-width: 720px; margin: auto; font: 18px/1.6 serif } ${css}</style>
    ${body}
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
/** Every animation stands still as soon as it begins. */
function holdGrowth(): void {
  const animate = Reflect.get(Element.prototype, 'animate') as (...args: unknown[]) => Animation;
  Element.prototype.animate = function (...args) {
    const animation = Reflect.apply(animate, this, args);
    animation.pause();
    return animation;
  };
}
const areUpdated = (): boolean =>
  [...document.querySelectorAll('tool-comparison')].every((widget) => widget.matches(':state(loading)'));
/** How much each widget grows. */
const growths = (): number[] =>
  [...document.querySelectorAll('tool-comparison')].map(({ shadowRoot }) => {
    const box = shadowRoot?.querySelector('section');
    const animation = box?.getAnimations()[0];
    if (!box || !animation) return 0;
    const [before = 0, after = 0] = [0, 249].map((time) => {
      animation.currentTime = time;
      return box.getBoundingClientRect().height;
    });
    return after - before;
  });
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

    for (const count of [2, 10]) {
      test(`nothing moves at all where ${count} comparisons follow each other`, async ({ origins, page }) => {
        const tag = `<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>`;
        const { url, answer } = servePage(origins, '', tag.repeat(count));
        await page.goto(url);
        await page.waitForFunction(state, 'loading');
        await page.evaluate(atRest);
        await answer(200);
        await page.waitForFunction(state, 'ready');
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

    for (const [where, open, close] of HIDDEN)
      test(`one that is shown grows where the first one is not: ${where}`, async ({ origins, page }) => {
        const tag = `<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>`;
        const body = `${open}${tag}${close}<h1>An article</h1>${WORDS}${tag}${WORDS}`;
        const { url } = servePage(origins, '', body);
        await page.addInitScript(holdGrowth);
        await page.goto(url);
        await page.waitForFunction(areUpdated);
        const [first, second] = await page.evaluate(growths);
        expect(first).toBe(0);
        expect(second).toBeGreaterThan(100);
      });

    for (const [where, open, close] of ALONE)
      test(`the first one grows ${where}`, async ({ origins, page }) => {
        const tag = `<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>`;
        const { url } = servePage(origins, '', `${open}${tag}${close}${WORDS.repeat(24)}`);
        await page.addInitScript(holdGrowth);
        await page.goto(url);
        await page.waitForFunction(areUpdated);
        expect((await page.evaluate(growths))[0]).toBeGreaterThan(100);
      });

    test('those that wait for the first one to grow are not laid out, but are on paper', async ({
      origins,
      page,
    }) => {
      const tag = `<tool-comparison src="${origins.data.url}/late.json"></tool-comparison>`;
      const { url, answer } = servePage(origins, '', tag.repeat(6));
      await page.addInitScript(holdGrowth);
      await page.goto(url);
      await answer(200);
      const drawn = await page.evaluate(async () => {
        const widgets = [...document.querySelectorAll('tool-comparison')];
        const all = (selector: string): (Element | null | undefined)[] =>
          widgets.map(({ shadowRoot }) => shadowRoot?.querySelector(selector));
        while (!all('[part~=title]').every(Boolean)) await new Promise(requestAnimationFrame);
        // What is skipped is decided when a frame is drawn.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        const areVisible = (elements: ReturnType<typeof all>): unknown[] =>
          elements.map((element) => element?.checkVisibility({ contentVisibilityAuto: true }));
        return { titles: areVisible(all('[part~=title]')), fields: areVisible(all('input')) };
      });
      expect(drawn.titles).toEqual([true, false, false, false, false, false]);
      // Autofill and password managers ask for the place of each: that must not lay out the rest.
      expect(drawn.fields).toEqual(Array(6).fill(true));
      await page.emulateMedia({ media: 'print' });
      const onPaper = await page.evaluate(() =>
        [...document.querySelectorAll('tool-comparison')].filter(({ shadowRoot, clientHeight }) => {
          const title = shadowRoot?.querySelector('[part~=title]');
          return clientHeight > 500 && title?.checkVisibility({ contentVisibilityAuto: true });
        }),
      );
      expect(onPaper).toHaveLength(6);
    });

    test('lazy ones on the same screen take their place, and are looked at, when they are out of it', async ({
      origins,
      page,
    }) => {
      const tag = `<tool-comparison src="${origins.data.url}/late.json" loading="lazy"></tool-comparison>`;
      const { url, answer } = servePage(origins, '', `${tag}<p>Some words.</p>`.repeat(6));
      await page.addInitScript(holdGrowth);
      await page.goto(url);
      await page.waitForFunction(() => {
        const growing = [...document.querySelectorAll('tool-comparison')].flatMap(
          (widget) => widget.shadowRoot?.querySelector('section')?.getAnimations() ?? [],
        );
        Object.assign(globalThis, { growing });
        return growing.length === 6;
      });
      const { during, after } = await page.evaluate(async () => {
        const boxes = (): DOMRect[] =>
          [...document.querySelectorAll('tool-comparison')].map((widget) => widget.getBoundingClientRect());
        const { growing } = globalThis as unknown as { growing: readonly Animation[] };
        const during = [0, 125, 249].map((time) => {
          for (const animation of growing) animation.currentTime = time;
          return boxes().map(({ height }) => height);
        });
        // Whoever looks has looked.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        for (const animation of growing) animation.finish();
        await Promise.all(growing.map(({ finished }) => finished));
        return { during, after: boxes() };
      });
      for (const [, ...others] of during) expect(others).toEqual([0, 0, 0, 0, 0]);
      for (const { top, height: size } of after.slice(1)) {
        expect(top).toBeGreaterThanOrEqual(height);
        expect(size).toBeGreaterThan(height / 2);
      }
      await answer(200);
      await page.waitForFunction(state, 'ready');
      await page.evaluate(atRest);
      const far = (): number => document.querySelectorAll('tool-comparison:state(loading)').length;
      expect(await page.evaluate(far)).toBeGreaterThanOrEqual(3);
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
