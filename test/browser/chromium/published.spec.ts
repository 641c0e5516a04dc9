// What the reference service publishes of a comparison, as `npm start` serves it: its page, the frame that oEmbed tells of, badges.
import { expect, type Page } from '@playwright/test';
import { demoTest, type Demo } from '../../support/pages/page-demo.js';
import { ARABIC, MANY, RICH, readDocument, SMALL } from '../../support/pages/page-documents.js';
import { receiver } from '../../support/pages/embed-page.js';
import { clipped, isReady } from '../../support/pages/page-inspect.js';
import { startOrigin } from '../../support/servers/origins.js';

/** What the page's policy blocks is an error in the console, too. */
const test = demoTest();

const cards = (page: Page) => page.locator('tool-comparison [part=card]');
const pageOf = (demo: Demo, name: string): string => `${demo.url}comparisons/${name}`;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const name of [RICH, ARABIC, MANY]) {
    test(`the page of ${name} can be read`, async ({ page, demo, complaints }) => {
      await page.goto(pageOf(demo, name));
      const { title, tools, reviewers = [] } = readDocument(name);
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      for (const tool of tools) await expect(page.getByRole('article', { name: tool.name })).toBeVisible();
      await expect(
        page
          .locator('tool-comparison')
          .getByText(reviewers.at(-1)?.name ?? '')
          .last(),
      ).toBeVisible();
      // The style sheet counts: the policy allows it.
      await expect(cards(page).first()).toHaveCSS('display', /grid|flex/);
      expect(complaints).toEqual([]);
    });
  }
});

test('the page is taken over without a request for the document, and nothing moves', async ({
  page,
  demo,
  complaints,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(pageOf(demo, RICH));
  await page.waitForFunction(isReady);
  const ship = page.getByRole('button', { name: 'Ship', exact: true }).first();
  await expect(ship).toBeEnabled();
  const shifts = await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as unknown as { shifts: number[] }).shifts;
  });
  expect(shifts).toEqual([]);
  expect(requests).toContain('/dist/tool-comparison.js');
  expect(requests.filter((path) => path.endsWith('.json'))).toEqual([]);
  // Its policy lets it vote, and show the pictures of the document.
  await ship.click();
  await expect(page.getByText('You said ship. Counted.')).toBeVisible();
  expect(requests.filter((path) => path.startsWith('/images/'))).not.toEqual([]);
  expect(await page.evaluate(clipped)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the frame that oEmbed tells of shows the comparison on another site, as high and wide as there is room for', async ({
  page,
  demo,
}) => {
  await page.goto(pageOf(demo, SMALL));
  const discovery = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const { html } = (await (await page.request.get(discovery ?? '')).json()) as { html: string };
  const blog = await startOrigin();
  // Without a script, and with the one of docs/embedding-in-a-frame.md.
  blog.html('/', `<!doctype html>${html}`);
  blog.html(
    '/receiver',
    `<!doctype html><meta name="viewport" content="width=device-width">${receiver}${html}`,
  );
  await page.goto(`${blog.url}/`);
  const { title, tools } = readDocument(SMALL);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: title })).toBeVisible();
  await expect(frame.getByRole('article', { name: tools[0]?.name ?? '' })).toBeVisible();
  const iframe = page.locator('iframe');
  await expect(iframe).toHaveAttribute('title', title);
  expect(await iframe.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])).toEqual([
    800, 900,
  ]);
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(`${blog.url}/receiver`);
  await expect(frame.getByRole('heading', { name: title })).toBeVisible();
  const content = frame.locator('html');
  await expect
    .poll(async () => {
      const height = await content.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
      return height - (await iframe.evaluate((element) => element.clientHeight));
    })
    .toBe(0);
  expect(await iframe.evaluate((element) => element.clientHeight)).toBeGreaterThan(900);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await blog.close();
});

test('badges are drawn as pictures, in the colours that the reader prefers', async ({ page, demo }) => {
  const sources = readDocument(RICH).tools.map(({ id }) => `${demo.url}badges/${RICH}/${id}.svg`);
  const arabic = `${demo.url}badges/${ARABIC}/obsidian.svg`;
  await page.goto(demo.url);
  /** Their sizes, and how bright their grounds are. */
  const drawn = (): Promise<{ size: number[]; ground: number }[]> =>
    page.evaluate(
      (urls) =>
        Promise.all(
          urls.map(async (src) => {
            const image = Object.assign(new Image(), { src });
            await image.decode();
            const canvas = Object.assign(document.createElement('canvas'), {
              width: image.naturalWidth,
              height: image.naturalHeight,
            });
            const context = canvas.getContext('2d');
            context?.drawImage(image, 0, 0);
            // Beside the border, where there is only the ground.
            const [ground = -1] = context?.getImageData(3, 3, 1, 1).data ?? [];
            return { size: [image.naturalWidth, image.naturalHeight], ground };
          }),
        ),
      [...sources, arabic],
    );
  const light = await drawn();
  for (const { size, ground } of light) {
    expect(size[0]).toBeGreaterThan(100);
    expect(size[1]).toBe(24);
    expect(ground).toBeGreaterThan(200);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await drawn();
  for (const [index, { size, ground }] of dark.entries()) {
    expect(size).toEqual(light[index]?.size);
    expect(ground).toBeLessThan(80);
  }
  // By itself it has a name, and its texts do not touch each other.
  await page.goto(sources[1] ?? '');
  await expect(page.getByRole('img', { name: 'Traefik Proxy: Panel ship 60%' })).toBeVisible();
  const boxes = await page
    .locator('text')
    .evaluateAll((texts) =>
      texts.map((text) => text.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    );
  const edges = boxes.flat();
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
});
