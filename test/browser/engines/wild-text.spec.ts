// Text that could leave its place: by its length, or by stacked combining marks.
import { readFileSync } from 'node:fs';
import { expect } from '../../support/engines/engine.js';
import { clipped, hasFold, shownText, unfoldAll } from '../../support/pages/page-inspect.js';
import { filled, test } from '../../support/pages/wild-page.js';

for (const width of [320, 1280]) {
  test(`a word of 5,000 characters wraps in every text, ${width} px`, async ({ engine, show }) => {
    await engine.setViewport(width, 800);
    const word = 'w'.repeat(5000);
    await show(
      filled(word, {
        labels: { ship: word, panelShip: word, scorecard: word, readReview: word, readMore: word },
      }),
    );
    await engine.waitFor(unfoldAll);
    expect(await engine.evaluate(clipped)).toEqual([]);
  });
}

test('a quote of 10,000 characters is folded, and unfolds to its last character', async ({
  engine,
  show,
}) => {
  const quote = `${'👩‍👩‍👧‍👦 é नि '.repeat(800).slice(0, 9_990)}the end.`;
  await show(filled('Text', { reviews: [{ reviewer: 'r', tool: 'a', verdict: 'ship', quote }] }));
  const heightOf = (): Promise<{ box: number; text: number; whole: string }> =>
    engine.evaluate(() => {
      const box = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('blockquote p');
      return {
        box: box?.clientHeight ?? 0,
        text: box?.scrollHeight ?? 0,
        whole: box?.textContent.trim() ?? '',
      };
    });
  await engine.waitFor(hasFold);
  const folded = await heightOf();
  expect(folded.text).toBeGreaterThan(3 * folded.box);
  // It is folded by its box alone: no character is cut.
  expect(folded.whole).toBe(`“${quote}”`);
  await engine.waitFor(unfoldAll);
  const unfolded = await heightOf();
  expect(unfolded.box).toBe(unfolded.text);
  expect(await engine.evaluate(shownText)).toContain('the end.');
});

// Their words are found by a dictionary, or shaped together: see pieces.ts.
for (const letters of ['ภาษาไทย', 'ພາສາ', 'العربية']) {
  test(`10,000 letters without a space in every text take no time, and are all there: ${letters}`, async ({
    engine,
    show,
  }) => {
    const text = letters.repeat(10_000 / letters.length);
    await show(filled('Text'));
    const { took, found } = await engine.evaluate(
      async (document_) => {
        const widget = document.querySelector('tool-comparison');
        if (!widget) throw new Error('There is no widget');
        const start = performance.now();
        widget.comparison = document_;
        await widget.updateComplete;
        widget.getBoundingClientRect();
        const took = performance.now() - start;
        const box = widget.shadowRoot?.querySelector<HTMLElement>('[part~=summary]');
        return { took, found: box?.innerText };
      },
      { ...filled(text), id: 'b-vs-a' },
    );
    expect(found).toBe(text);
    expect(took).toBeLessThan(5000);
    expect(await engine.evaluate(clipped)).toEqual([]);
  });
}

/** How many pixels outside the wild text's own boxes differ between two screenshots. */
async function strays(pictures: string[], wild: string): Promise<number> {
  const canvases = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return context;
    }),
  );
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  // WebKit smooths the edges of a mark differently from time to time.
  for (const box of root?.querySelectorAll(
    'p, .mark, dt, dd, th, h2, h3, h4, li, .review-head > *, .tag, .button',
  ) ?? []) {
    if (!box.matches('.mark') && !box.textContent.includes(wild)) continue;
    const { x, y, width, height } = box.getBoundingClientRect();
    const lines = box.matches('.button') ? 0.6 : 0.4;
    const reach = box.matches('.mark') ? 0 : lines * parseFloat(getComputedStyle(box).fontSize) + 2;
    for (const canvas of canvases)
      canvas?.clearRect(x - reach, y - reach, width + 2 * reach, height + 2 * reach);
  }
  // Letters may be painted slightly differently each time.
  const [one, other] = canvases.map((canvas) =>
    canvas?.getImageData(0, 0, canvas.canvas.width, canvas.canvas.height),
  );
  if (!one || !other || one.data.length !== other.data.length)
    throw new Error('The pictures are of different sizes.');
  return one.data.filter((value, index) => Math.abs(value - (other.data[index] ?? 0)) > 48).length;
}

test('stacked combining marks do not cover their neighbours', async ({ engine, show }, testInfo) => {
  await engine.setViewport(1200, 900);
  const piled = `n${'\u0301'.repeat(60)}${'\u0316'.repeat(60)}`;
  for (const top of [0, 600]) {
    const pictures: string[] = [];
    for (const text of ['n', piled]) {
      const words = `wild ${text} text`;
      // In buttons and tags, too.
      await show(filled(words, { labels: { aiReviewer: words, subscribe: words } }));
      await engine.evaluate(async (y) => {
        scrollTo(0, y);
        // The frame must be painted before the screenshot.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      }, top);
      const file = testInfo.outputPath('page.png');
      await engine.screenshot(file);
      pictures.push(readFileSync(file, 'base64'));
    }
    expect(pictures[0]).not.toBe(pictures[1]);
    expect(await engine.evaluate(strays, pictures, 'wild ')).toBeLessThan(20);
  }
});
