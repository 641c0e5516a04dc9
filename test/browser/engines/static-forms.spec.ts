// A comparison where no script runs: the page by itself, and the fragment in a page that has styles of its own.
import { renderStatic } from '../../../src/static/index.js';
import { expect, test } from '../../support/engines/engine-test.js';
import { ARABIC, readDocument, WORST } from '../../support/pages/page-documents.js';

const BASE = 'https://publisher.example/a.json';

for (const [name, document] of [
  ['of every length', readDocument(WORST)],
  ['from right to left', readDocument(ARABIC)],
] as const) {
  test(`the page has its words in its width: ${name}`, async ({ engine, origins }) => {
    origins.page.html('/static', renderStatic(document, { base: BASE, structuredData: true }));
    for (const width of [320, 1280]) {
      await engine.setViewport(width, 900);
      await engine.goto(`${origins.page.url}/static`);
      const found = await engine.evaluate(() => {
        const root = globalThis.document.documentElement;
        const [first, second] = globalThis.document.querySelectorAll('.tool-comparison-card');
        const cut = [...globalThis.document.querySelectorAll('h1, h2, h3, p, dd, dt, li')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ textContent }) => textContent);
        return {
          isScrolled: root.scrollWidth > innerWidth,
          areBeside: first?.getBoundingClientRect().top === second?.getBoundingClientRect().top,
          dir: getComputedStyle(root).direction,
          // The shape stands before the word, and not on it.
          hasRoom: [...globalThis.document.querySelectorAll('.tool-comparison-mark')].every(
            (mark) => Number.parseFloat(getComputedStyle(mark).paddingInlineStart) > 15,
          ),
          cut,
        };
      });
      expect(found).toEqual({
        isScrolled: false,
        areBeside: width === 1280,
        dir: name === 'from right to left' ? 'rtl' : 'ltr',
        hasRoom: true,
        cut: [],
      });
    }
  });
}

test('a fragment changes nothing around it, and the classes of the page nothing in it', async ({
  engine,
  origins,
}) => {
  const around = `<div id="around"><h2 class="title">Mine</h2><p class="card mark ship">Text</p>
    <table class="verdicts"><tr><th>A</th><td>B</td></tr></table><blockquote class="quote">C</blockquote></div>`;
  // A scroll bar would make the page narrower.
  const sheet = `<style>html { overflow-y: scroll } .card, .title, .quote, .sheet, .root, .header { display: none; color: red }</style>`;
  const fragment = renderStatic(readDocument(WORST), { base: BASE, format: 'fragment' });
  origins.page.html('/without', `<!doctype html>${sheet}${around}`);
  origins.page.html('/with', `<!doctype html>${sheet}${around}${fragment}`);
  const stylesOf = async (path: string): Promise<string[]> => {
    await engine.goto(origins.page.url + path);
    return engine.evaluate(() =>
      [...document.querySelectorAll('#around, #around *')].map((element) =>
        // Custom properties are names that nobody else has.
        [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
      ),
    );
  };
  const without = await stylesOf('/without');
  expect(await stylesOf('/with')).toEqual(without);

  const shown = await engine.evaluate(() => {
    const names = ['card', 'title', 'quote', 'sheet', 'root', 'header'];
    return names.filter((name) => {
      const element = document.querySelector(`.tool-comparison-${name}`);
      return element?.checkVisibility() && getComputedStyle(element).color !== 'rgb(255, 0, 0)';
    });
  });
  expect(shown).toHaveLength(6);
});
