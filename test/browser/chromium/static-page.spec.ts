// The page without scripts, as assistive technology finds it, in both colour schemes, and on paper.
import AxeBuilder from '@axe-core/playwright';
import { renderStatic } from '../../../src/static/index.js';
import { ARABIC, readDocument, RICH } from '../../support/pages/page-documents.js';
import { expect, test } from '../../support/pages/page-test.js';

for (const name of [RICH, ARABIC]) {
  test(`axe finds nothing wrong: ${name}`, async ({ page, origins }) => {
    const base = `${origins.data.url}/comparisons/${name}.json`;
    origins.page.html('/static', renderStatic(readDocument(name), { base }));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${origins.page.url}/static`);
      // Its types come from another release of Playwright.
      const { violations, passes } = await new AxeBuilder({ page: page as never })
        .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast-enhanced');
      const [, paper = 0] =
        /rgb\((\d+)/.exec(
          await page.evaluate(() => {
            const sheet = document.querySelector('.tool-comparison-sheet');
            return sheet ? getComputedStyle(sheet).backgroundColor : '';
          }),
        ) ?? [];
      expect(Number(paper) > 128).toBe(colorScheme === 'light');
    }
  });
}

test('on paper it is light, and has no frame', async ({ page, origins }) => {
  origins.page.html('/static', renderStatic(readDocument(RICH)));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${origins.page.url}/static`);
  const printed = await page.evaluate(() => {
    const sheet = document.querySelector('.tool-comparison-sheet');
    if (!sheet) return undefined;
    const { backgroundColor, borderTopWidth, fontSize } = getComputedStyle(sheet);
    return { backgroundColor, borderTopWidth, fontSize: Number.parseFloat(fontSize).toFixed(1) };
  });
  expect(printed).toEqual({ backgroundColor: 'rgb(255, 255, 255)', borderTopWidth: '0px', fontSize: '13.3' });
});
