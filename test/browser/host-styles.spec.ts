// The widget looks the same, to the pixel, on a blank page and on pages with real style sheets.
import type { CDPSession, Page } from '@playwright/test';
import { RULES, WAYS_IN } from '../support/hosts/host-rules.js';
import { hostSheets } from '../support/hosts/host-sheets.js';
import { isStaged, serveStage, STAGE, wear } from '../support/hosts/host-stage.js';
import type { Origins } from '../support/servers/origins.js';
import { SMALL } from '../support/pages/page-documents.js';
import { scriptTag } from '../support/pages/page-recorder.js';
import { expect, NO_MEDIA, test as base } from '../support/pages/page-test.js';

type Sheets = Readonly<Record<string, string>>;

const test = base.extend<object, object>({
  // Chromium draws rounded corners slightly differently when it repaints part of a tile.
  launchOptions: [
    async ({ launchOptions, browserName }, use) => {
      const { args = [] } = launchOptions;
      const more = browserName === 'chromium' ? ['--disable-partial-raster'] : [];
      await use({ ...launchOptions, args: [...args, ...more] });
    },
    { scope: 'worker' },
  ],
});

/** How many pixels differ between two screenshots. */
const pixelsApart = (page: Page, ...pictures: [string, string]): Promise<number> =>
  page.evaluate(async (both) => {
    const [a, b] = await Promise.all(
      both.map(async (picture) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
        canvas?.drawImage(image, 0, 0);
        return new Uint32Array(canvas?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
      }),
    );
    return a?.reduce((count, pixel, index) => count + Number(pixel !== b?.[index]), 0) ?? Number.NaN;
  }, pictures);

/** A screenshot, three times as fast as Playwright's own. Equal pixels give equal files. */
const photograph = async (session: CDPSession): Promise<string> =>
  (await session.send('Page.captureScreenshot', { optimizeForSpeed: true })).data;

/** The style sheets that change pixels, and how many. */
async function changesBy(
  sheets: Sheets,
  page: Page,
  { page: site }: Origins,
): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const changes: Record<string, number> = {};
  const blank = await photograph(session);
  for (const [index, [name, css]] of Object.entries(sheets).entries()) {
    const address = `/sheet-${index}.css`;
    site.on(address, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/css' }).end(css);
    });
    await page.evaluate(wear, address);
    const worn = await photograph(session);
    if (worn !== blank) changes[name] = await pixelsApart(page, blank, worn);
  }
  await page.evaluate(wear, '');
  if ((await photograph(session)) !== blank) changes['the blank page again'] = Number.NaN;
  return changes;
}

test.describe('equal pixels', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox has no screenshots as fast as these');
  test.use({ viewport: STAGE });

  test.beforeEach(async ({ page, origins }) => {
    await page.goto(serveStage(origins));
    await page.waitForFunction(isStaged);
  });

  test('with style sheets from npm', async ({ page, origins }) => {
    expect(await changesBy(await hostSheets(), page, origins)).toEqual({});
  });

  test('with rules for everything', async ({ page, origins }) => {
    expect(await changesBy(RULES, page, origins)).toEqual({});
  });

  test('with rules that could reach inside', async ({ page, origins }) => {
    expect(await changesBy(WAYS_IN, page, origins)).toEqual({});
  });
});

test('equal pixels on a dark page', async ({ page, origins, browserName }) => {
  test.skip(browserName !== 'chromium', NO_MEDIA);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(STAGE);
  await page.goto(serveStage(origins));
  await page.waitForFunction(isStaged);
  await page.evaluate(() => {
    const [stage] = document.querySelectorAll<HTMLElement>('body > div');
    stage?.style.setProperty('color-scheme', 'dark', 'important');
  });
  const text = page.locator('tool-comparison [part=title]').first();
  await expect(text).toHaveCSS('color', 'rgb(236, 234, 230)');
  const knowDark = ['Pico', 'Pico without', 'water', 'simple', 'new.css', 'GitHub', 'Bulma', 'sakura', 'MVP'];
  const sheets = Object.entries(await hostSheets()).filter(([name]) =>
    knowDark.some((beginning) => name.startsWith(beginning)),
  );
  expect(sheets.length).toBeGreaterThan(knowDark.length);
  expect(await changesBy(Object.fromEntries(sheets), page, origins)).toEqual({});
});

for (const [where, css] of [
  ['with no rule for it', ''],
  ['whose body forbids it', 'body { user-select: none; -webkit-user-select: none }'],
  [
    'that forbids it for every element',
    '* { user-select: none !important; -webkit-user-select: none !important }',
  ],
  ['whose body selects everything at once', 'body { user-select: all; -webkit-user-select: all }'],
] as const) {
  test(`text can be selected on a page ${where}`, async ({ page, origins, show }) => {
    await show(SMALL, '', { head: `<style>${css}</style>${scriptTag(origins)}` });
    const { x = 0, y = 0 } = (await page.locator('tool-comparison [part=summary]').boundingBox()) ?? {};
    await page.mouse.move(x + 20, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 8, { steps: 3 });
    await page.mouse.up();
    const selected = await page.evaluate(() => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      const [range] = root ? (getSelection()?.getComposedRanges({ shadowRoots: [root] }) ?? []) : [];
      if (!range || !root?.contains(range.endContainer)) return 0;
      return range.startContainer === range.endContainer ? range.endOffset - range.startOffset : 0;
    });
    expect(selected).toBeGreaterThan(3);
    expect(selected).toBeLessThan(20);
  });
}
