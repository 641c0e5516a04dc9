// Text with unterminated direction overrides: its neighbours stay where they are.
import { expect } from '../../support/engines/engine.js';
import { filled, test } from '../../support/pages/wild-page.js';

/** The position in the widget of each text other than the wild one, rounded to pixels. */
function places(wild: string): string[] {
  const widget = document.querySelector('tool-comparison');
  const root = widget?.shadowRoot;
  const found: string[] = [];
  if (!root) return found;
  const start = widget.getBoundingClientRect().top;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    if (!data.trim() || data.includes(wild)) continue;
    range.selectNodeContents(walker.currentNode);
    for (const { left, top, width } of range.getClientRects())
      if (width) found.push(`${data.trim()} ${Math.round(left)} ${Math.round(top - start)}`);
  }
  return found;
}

const OVERRIDES = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u202c',
  '\u2069\u202e',
];
const names = ['Ann', 'Bob', 'Cid', 'Dan'];
const crowd = (wild: string): object => ({
  ...filled(wild, {
    tools: [
      { id: 'a', name: 'First' },
      { id: 'b', name: wild },
    ],
    reviewers: [wild, ...names].flatMap((name, index) => ({ id: `${index}`, name, motto: wild, kind: 'ai' })),
    reviews: [0, 1, 2, 3, 4].flatMap((index) => [
      { reviewer: `${index}`, tool: 'a', verdict: 'ship', quote: wild },
      { reviewer: `${index}`, tool: 'b', verdict: index ? 'skip' : 'ship', quote: wild },
    ]),
    labels: { aiReviewer: wild, shipBoth: wild, readReview: wild },
  }),
});

test(`${OVERRIDES.length} unterminated direction overrides do not move their neighbours`, async ({
  engine,
  show,
}) => {
  await engine.setViewport(1280, 800);
  // The direction of a text's first strong character decides where the end of an isolate goes.
  for (const [start, end, stray] of [
    ['', '', ''],
    ['א', '', ''],
    ['א', '\n.', '\n\u2069.'],
  ] as const) {
    await show(crowd(`${start}nnnn${end}`));
    const usual = await engine.evaluate(places, 'nnnn');
    expect(usual.length).toBeGreaterThan(40);
    for (const override of OVERRIDES) {
      const wild = `${start}${override}nnnn${stray}`;
      await show(crowd(wild));
      expect(await engine.evaluate(places, 'nnnn'), JSON.stringify(wild)).toEqual(usual);
    }
  }
});

test('two names in one title stay in order, whatever direction the first one has', async ({
  engine,
  show,
}) => {
  await engine.setViewport(1280, 800);
  for (const override of ['', ...OVERRIDES]) {
    const tools = [`${override}First`, 'Second'].map((name, index) => ({ id: `${index}`, name }));
    await show({ version: 1, id: 'a-vs-b', tools });
    const [first = 0, second = 0] = await engine.evaluate(() => {
      const heading = document.querySelector('tool-comparison')?.shadowRoot?.querySelector('[part=title]');
      const walker = document.createTreeWalker(heading ?? document, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: number[] = [];
      while (walker.nextNode()) {
        for (const { index } of (walker.currentNode as Text).data.matchAll(/First|Second/g)) {
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + 5);
          found.push(range.getBoundingClientRect().left);
        }
      }
      return found;
    });
    expect(second - first, JSON.stringify(override)).toBeGreaterThan(50);
  }
});
