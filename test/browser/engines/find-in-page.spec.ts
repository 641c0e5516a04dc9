// A search in the page finds text that is folded, and unfolds it.
import { hasFold, isReady } from '../../support/pages/page-inspect.js';
import { servePage } from '../../support/pages/page-recorder.js';
import { expect, LONG_QUOTE, test } from '../../support/pages/life-page.js';
import { minimal } from '../../support/element/documents.js';

const reviewers = Array.from({ length: 23 }, (_, index) => ({
  id: `r${index}`,
  name: `Reviewer ${index}`,
  motto: index === 22 ? 'Xylophones are underrated.' : 'A motto',
}));

const panel = minimal({
  id: 'found',
  reviewers,
  reviews: reviewers.map(({ id }) => ({
    reviewer: id,
    tool: 'a',
    verdict: 'ship',
    quote: id === 'r0' ? `${LONG_QUOTE} Zanzibar is where it ends.` : 'Short.',
  })),
});

const inline = (attributes: string): string =>
  `<tool-comparison ${attributes}><script type="application/json">${JSON.stringify(panel)}</script></tool-comparison>`;

/** Whether the words have a place on the page. */
const isShown = (words: string): boolean => {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const holder = [...(root?.querySelectorAll<HTMLElement>('.root *') ?? [])].findLast(({ textContent }) =>
    textContent.includes(words),
  );
  if (!holder?.checkVisibility({ contentVisibilityAuto: false })) return false;
  const end = holder.closest('p')?.getBoundingClientRect().bottom ?? Infinity;
  const range = document.createRange();
  const text = [...holder.childNodes].find(({ nodeValue }) => nodeValue?.includes(words));
  const start = text?.nodeValue?.indexOf(words) ?? 0;
  range.setStart(text ?? holder, start);
  range.setEnd(text ?? holder, text ? start + words.length : holder.childNodes.length);
  return range.getBoundingClientRect().bottom <= end + 2;
};

/** What a browser does that searches hidden text: it tells the boxes around what it has found, from the inside. */
const reveal = (words: string): number => {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const boxes = [...(root?.querySelectorAll<HTMLElement>('[hidden="until-found"]') ?? [])].filter(
    ({ textContent }) => textContent.includes(words),
  );
  for (const box of boxes.reverse()) box.dispatchEvent(new Event('beforematch', { bubbles: true }));
  return boxes.length;
};

const searchesHidden = (): boolean => 'onbeforematch' in HTMLElement.prototype;

/** Selects the words in the quote, as Firefox does with what it finds, and Chromium when the search is closed. */
const select = (words: string): void => {
  const quote = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('blockquote p');
  const text = [...(quote?.childNodes ?? [])].find(({ nodeValue }) => nodeValue?.includes(words));
  const start = text?.nodeValue?.indexOf(words) ?? -1;
  if (text && start >= 0) getSelection()?.setBaseAndExtent(text, start, text, start + words.length);
};
/** Scrolls to the end of the quote, as Safari does with what it finds. */
const scrollToEnd = (): void => {
  document.querySelector('tool-comparison')?.shadowRoot?.querySelector('blockquote p')?.scrollTo(0, 1e6);
};

test('a quote unfolds where a word is found in what is not shown of it', async ({ engine, origins }) => {
  await engine.goto(servePage(origins, inline('')));
  await engine.waitFor(hasFold);
  await engine.evaluate(select, 'It starts');
  await engine.evaluate(() => {
    // As three clicks do: the whole paragraph is selected, from what is shown of it on.
    const quote = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('blockquote p');
    if (quote) getSelection()?.setBaseAndExtent(quote, 0, quote, quote.childNodes.length);
  });
  await engine.evaluate(
    () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
  );
  expect(await engine.evaluate(isShown, 'Zanzibar')).toBe(false);
  await engine.evaluate(engine.name === 'webkit' ? scrollToEnd : select, 'Zanzibar');
  await engine.waitFor(isShown, 'Zanzibar');
});

for (const [what, attributes, words] of [
  ['past the twentieth reviewer', '', 'Xylophones'],
  ['in the compact layout', 'layout="compact"', 'Reviewer 3'],
  ['past the twentieth reviewer of the compact layout', 'layout="compact"', 'Xylophones'],
] as const) {
  test(`a word ${what} is found, and unfolds, or is not hidden at all`, async ({ engine, origins }) => {
    await engine.goto(servePage(origins, inline(attributes)));
    await engine.waitFor(isReady);
    if (await engine.evaluate(searchesHidden)) {
      expect(await engine.evaluate(reveal, words)).toBeGreaterThan(0);
      await engine.waitFor(isShown, words);
      expect(await engine.evaluate(reveal, words), 'nothing around it is hidden').toBe(0);
    } else if (!attributes) {
      expect(await engine.evaluate(isShown, words)).toBe(true);
    }
  });
}
