// What only the device decides: the least size of letters in a field on a touch screen, and the top layer, which has no page
// around it that could be scrolled.
import { RICH, SMALL } from '../../support/pages/page-documents.js';
import { isReady } from '../../support/pages/page-inspect.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';

const INHERITS = 'style="--tool-comparison-font-size: inherit"';

for (const [screen, hasTouch, sizes] of [
  ['a touch screen', true, ['16px', '16px', '24px']],
  ['a screen with a mouse', false, ['10px', '13px', '24px']],
] as const) {
  test.describe(screen, () => {
    test.use({ hasTouch, isMobile: hasTouch });

    test('the letters in the field are never so small that iPhones enlarge the page', async ({
      page,
      show,
    }) => {
      await show(RICH, INHERITS);
      const seen = await page.evaluate(() =>
        ['10px', '13px', '24px'].map((size) => {
          document.body.style.fontSize = size;
          const field = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('input');
          return field && getComputedStyle(field).fontSize;
        }),
      );
      expect(seen).toEqual(sizes);
    });
  });
}

/** Where the widget's box and its end are, when it is scrolled down as far as it can be. */
const scrolledDown = (): { top: number; bottom: number; end: number; background: string } => {
  const widget = document.querySelector('tool-comparison');
  if (!widget) throw new Error('There is no widget');
  widget.scrollTop = widget.scrollHeight;
  const { top, bottom } = widget.getBoundingClientRect();
  const sheet = widget.shadowRoot?.querySelector('.sheet');
  const end = sheet?.getBoundingClientRect().bottom ?? Number.NaN;
  return { top, bottom, end, background: getComputedStyle(widget).backgroundColor };
};

const darkSurface = (): string => {
  const widget = document.querySelector('tool-comparison');
  if (!widget) throw new Error('There is no widget');
  widget.theme = 'dark';
  return getComputedStyle(widget).backgroundImage;
};

test.describe('in the top layer', () => {
  test.use({ viewport: { width: 800, height: 400 } });

  for (const [way, attributes, opener] of [
    ['fullscreen', '', `onclick="document.querySelector('tool-comparison').requestFullscreen()"`],
    ['as a popover', 'popover id="widget"', 'popovertarget="widget"'],
  ] as const) {
    test(`${way}: all of it can be scrolled to, on its own surface`, async ({ page, open, origins }) => {
      await open(`<button ${opener}>Open</button>${widgetTag(origins, SMALL, attributes)}`);
      await page.getByText('Open', { exact: true }).click();
      await page.waitForFunction(isReady);
      await expect
        .poll(() =>
          page.evaluate(() =>
            document.querySelector('tool-comparison')?.matches(':popover-open, :fullscreen'),
          ),
        )
        .toBe(true);
      const { top, bottom, end, background } = await page.evaluate(scrolledDown);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(400);
      expect(end).toBeLessThanOrEqual(401);
      expect(background).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate(darkSurface)).toBe(
        'linear-gradient(rgb(22, 24, 27) 0px, rgb(22, 24, 27) 0px)',
      );
    });
  }
});
