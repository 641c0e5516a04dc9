// Tags that are closed as in XML, or not at all: what follows them on the page is inside the element, and is shown.
import { expect, story, test, timesAsked, titlesShown, type Engine } from '../../support/pages/life-page.js';
import type { Origins } from '../../support/servers/origins.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';

/** Opens a page with widgets of two documents, and waits until so many are shown. */
async function open(
  engine: Engine,
  origins: Origins,
  body: (src: string) => string,
  count = 1,
): Promise<void> {
  origins.data.json('/a.json', story('Shown'));
  await engine.goto(servePage(origins, body(`${origins.data.url}/a.json`)));
  await engine.waitFor((all: number) => seen.loads.length === all, count);
  await engine.waitFor(() => document.querySelectorAll('tool-comparison:not(:state(ready))').length === 0);
}

/** Whether each of these is visible, and below all that is drawn before it. */
function areBelow(...selectors: string[]): boolean {
  const boxes = selectors.map((selector) => {
    const element = document.querySelector(selector);
    return (element?.shadowRoot?.querySelector('div') ?? element)?.getBoundingClientRect();
  });
  return boxes.every((box, index) => {
    const before = boxes[index - 1];
    return box !== undefined && box.height > 0 && (!before || box.top >= before.bottom - 1);
  });
}

const notClosed = (): number => seen.warnings.filter((text) => text.endsWith('[not-closed]')).length;

test('a tag closed as in XML: the rest of the page follows the comparison', async ({ engine, origins }) => {
  await open(
    engine,
    origins,
    (src) => `<h1>Post</h1><tool-comparison src="${src}" /><h2>Then</h2><p>This.</p><footer>Imprint</footer>`,
  );
  expect(await engine.evaluate(titlesShown)).toEqual(['Shown']);
  expect(await engine.evaluate(areBelow, 'h1', 'tool-comparison', 'h2', 'h2 + p', 'footer')).toBe(true);
  expect(await engine.evaluate(notClosed)).toBe(1);
  expect(await engine.evaluate(() => [seen.errors, seen.warnings.length])).toEqual([[], 1]);
});

test('the rest of the page looks as it does without the element', async ({ engine, origins }) => {
  const look = (): unknown => {
    const { color, fontFamily, fontSize, lineHeight, direction } = getComputedStyle(
      document.querySelector('#then') ?? document.body,
    );
    return [color, fontFamily, fontSize, lineHeight, direction];
  };
  await open(
    engine,
    origins,
    (src) => `<style>body { color: teal; font: 21px/2 serif }</style><h1>Post</h1>
      <tool-comparison src="${src}" dir="rtl" theme="dark" /><h2>Next</h2><p id="then" dir="ltr">Then</p>`,
  );
  expect(await engine.evaluate(look)).toEqual(['rgb(0, 128, 128)', 'serif', '21px', '42px', 'ltr']);
});

test('several of them, one after the other: all are shown, and one warning', async ({ engine, origins }) => {
  await open(
    engine,
    origins,
    (src) => `<tool-comparison id="one" src="${src}" /> <p id="then">Then</p>
      <tool-comparison id="two" src="${src}" /> <p id="end">The end</p>`,
    2,
  );
  expect(await engine.evaluate(titlesShown)).toEqual(['Shown', 'Shown']);
  expect(await engine.evaluate(areBelow, '#one', '#then', '#two', '#end')).toBe(true);
  expect(await engine.evaluate(notClosed)).toBe(1);
  expect(timesAsked(origins.data)).toBe(1);
});

test('no end tag at all, and the JSON of the page after it', async ({ engine, origins }) => {
  await open(
    engine,
    origins,
    (src) => `<main><p>First</p><tool-comparison src="${src}"> <h2>Then</h2>
      <script type="application/json">{ "props": "of the page" }</script></main><footer>Imprint</footer>`,
  );
  expect(await engine.evaluate(titlesShown)).toEqual(['Shown']);
  expect(await engine.evaluate(areBelow, 'tool-comparison', 'h2', 'footer')).toBe(true);
  expect(await engine.evaluate(notClosed)).toBe(1);
});

test('the script comes long after the page', async ({ engine, origins }) => {
  origins.data.json('/a.json', story('Shown'));
  const body = `<tool-comparison src="${origins.data.url}/a.json" /><h2>Then</h2><nav>Links</nav>`;
  await engine.goto(servePage(origins, body, { head: '' }));
  await engine.evaluate((html: string) => {
    const src = /src="([^"]+)"/.exec(html)?.[1] ?? '';
    document.body.append(Object.assign(document.createElement('script'), { type: 'module', src }));
  }, scriptTag(origins));
  await engine.waitFor(() => seen.loads.length > 0);
  expect(await engine.evaluate(areBelow, 'tool-comparison', 'h2', 'nav')).toBe(true);
});

test('the document is missing: the message, and then the rest of the page', async ({ engine, origins }) => {
  const src = `${origins.data.url}/missing.json`;
  await engine.goto(
    servePage(origins, `<h1>Post</h1><tool-comparison src="${src}" /><h2>Then</h2><p>This.</p>`),
  );
  await engine.waitFor(() => seen.failures.length > 0);
  await engine.waitFor(
    () => !!document.querySelector('tool-comparison')?.shadowRoot?.querySelector('button'),
  );
  expect(await engine.evaluate(areBelow, 'tool-comparison', 'h2', 'h2 + p')).toBe(true);
});

test('rich fallback content of a closed tag stays fallback content', async ({ engine, origins }) => {
  await open(
    engine,
    origins,
    (src) => `<h1>Post</h1><tool-comparison src="${src}"><h3>A vs B</h3><p>One.</p><p>Two.</p><p>Three.</p>
      <footer>Four.</footer></tool-comparison>\n<p>Then</p>`,
  );
  expect(await engine.evaluate(() => document.querySelector('h3')?.checkVisibility())).toBe(false);
  expect(await engine.evaluate(() => seen.warnings)).toEqual([]);
});

test('in a paragraph, as WordPress writes it: nothing after it is inside', async ({ engine, origins }) => {
  await open(
    engine,
    origins,
    (src) => `<p>First</p>\n<p><tool-comparison src="${src}" /></p>\n<h2>Then</h2>\n<p>This.</p>\n
      <p><tool-comparison src="${src}"></p>\n<p><a href="/">A vs B</a></p>\n<p></tool-comparison></p>\n<p id="end">End</p>`,
    2,
  );
  expect(await engine.evaluate(titlesShown)).toEqual(['Shown', 'Shown']);
  expect(await engine.evaluate(areBelow, 'tool-comparison', 'h2', '#end')).toBe(true);
  expect(await engine.evaluate(() => [...seen.errors, ...seen.warnings])).toEqual([]);
});
