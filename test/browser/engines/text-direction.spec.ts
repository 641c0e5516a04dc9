// Texts of one direction in a comparison of the other: drawn in their own order, on the side of the comparison's lines.
import { expect, type Engine } from '../../support/engines/engine.js';
import { filled, test } from '../../support/pages/wild-page.js';

/**
 * Each place where a text is drawn: whether its characters stand in the order of a direction, and on which side of its box
 * the free space is.
 */
function placesOf(
  text: string,
  direction: 'ltr' | 'rtl',
): { where: string; isOrdered: boolean; free: string }[] {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  if (!root) return [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const places: { where: string; isOrdered: boolean; free: string }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const start = node.data.indexOf(text);
    // Within sentences names are isolated by characters, which WebKit counts as part of the letter beside them.
    if (
      start < 0 ||
      /[\u2066-\u2069]/.test(node.data) ||
      node.parentElement?.closest('.visually-hidden, [role=status]')
    )
      continue;
    const boxes = [...text].flatMap((character, index, all) => {
      const from = start + all.slice(0, index).join('').length;
      range.setStart(node, from);
      range.setEnd(node, from + character.length);
      const { left, right, top, width } = range.getBoundingClientRect();
      return width && character.trim() ? [{ middle: (left + right) / 2, top, left, right }] : [];
    });
    const lines = new Set(boxes.map(({ top }) => Math.round(top / 8)));
    const isOrdered =
      lines.size > 1 ||
      boxes.every((box, index) => {
        const next = boxes[index + 1]?.middle ?? box.middle;
        return direction === 'ltr' ? next >= box.middle : next <= box.middle;
      });
    let block = node.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const edges = block?.getBoundingClientRect();
    const before = Math.min(...boxes.map(({ left }) => left)) - (edges?.left ?? 0);
    const after = (edges?.right ?? 0) - Math.max(...boxes.map(({ right }) => right));
    const free = before > after + 8 ? 'left' : after > before + 8 ? 'right' : 'none';
    if (boxes.length > 0)
      places.push({
        where: `${node.parentElement?.localName ?? ''}.${node.parentElement?.className ?? ''}`,
        isOrdered,
        free,
      });
  }
  return places;
}

/** The same text as a text of the document, and in place of the interface's words that stand alone. */
const everywhere = (text: string, lang: string): object =>
  filled(text, {
    lang,
    reviewers: [
      { id: 'r', name: text, motto: text, kind: 'ai' },
      { id: 's', name: text, motto: text, url: 'https://x.example/' },
      { id: 't', name: text },
    ],
    reviews: [
      {
        reviewer: 'r',
        tool: 'a',
        verdict: 'ship',
        quote: text,
        url: 'https://x.example/',
        date: '2026-01-20',
      },
      { reviewer: 's', tool: 'a', verdict: 'ship', quote: text },
      { reviewer: 's', tool: 'b', verdict: 'skip', quote: text },
    ],
    community: { votes: 'https://votes.invalid/', tallies: { a: { ship: 1, skip: 2 } } },
    labels: Object.fromEntries(
      [
        ...['ship', 'skip', 'verdictShip', 'verdictSkip', 'entry', 'panelShip', 'community', 'scorecard'],
        ...[
          'aiReviewer',
          'readReview',
          'ownWords',
          'subscribe',
          'fullComparison',
          'reviewers_other',
          'updated',
        ],
        ...['voteQuestion', 'votes_other', 'noVotes', 'torn_other', 'torn_one', 'shipOfReviews_other'],
      ].map((key) => [key, text]),
    ),
  });

/** All of its places are in its own order, and stand where the lines of the comparison, which has the other one, begin. */
async function expectDrawn(engine: Engine, text: string, order: 'ltr' | 'rtl'): Promise<void> {
  const wrongSide = order === 'ltr' ? 'right' : 'left';
  const places = await engine.evaluate(placesOf, text, order);
  expect(places.length, text).toBeGreaterThan(30);
  expect(
    places.filter(({ isOrdered }) => !isOrdered).map(({ where }) => where),
    text,
  ).toEqual([]);
  const astray = places.filter(
    ({ where, free }) => free === wrongSide && !/mark|tag|button|sentence/.test(where),
  );
  expect(
    astray.map(({ where }) => where),
    `${text}: on the ${wrongSide} side`,
  ).toEqual([]);
}

const AGAINST = [
  ...['C++', '$20/mo', 'Rust 1.0+', '.NET (beta)', 'C#', '100% free', '(beta)', '1,000+ users', '+1 555'],
  ...['@lit/react', '2026-01-20', '10–20 $', 'Beta!', 'Ünïcode++', 'Ключ №1!', '🚀 5+', '5 reviewers (all).'],
];

test('a text without a right-to-left letter is drawn from left to right in Arabic', async ({
  engine,
  show,
}) => {
  await engine.setViewport(1100, 900);
  for (const text of AGAINST) {
    await show(everywhere(text, 'ar'));
    await expectDrawn(engine, text, 'ltr');
  }
});

test('a text of right-to-left letters alone is drawn from right to left in English', async ({
  engine,
  show,
}) => {
  await engine.setViewport(1100, 900);
  for (const text of ['שלום!', '(בטא)', 'גרסה 2!', 'مرحبا.']) {
    await show(everywhere(text, 'en'));
    await expectDrawn(engine, text, 'rtl');
  }
});

test('a name with a sign at its end keeps its order within an Arabic text', async ({ engine, show }) => {
  await engine.setViewport(1100, 900);
  for (const [text, name] of [
    ['C++ مع Rust', 'C++'],
    ['نستخدم C#', 'C#'],
    ['محرر .NET للجميع', '.NET'],
    ['حزمة @lit/react هنا', '@lit/react'],
    ['السعر $20/mo فقط', '$20/mo'],
    ['يحتاج Rust 1.0+ الآن', 'Rust 1.0+'],
  ] as const) {
    await show(everywhere(text, 'ar'));
    const places = await engine.evaluate(placesOf, name, 'ltr');
    expect(places.length, text).toBeGreaterThan(20);
    expect(
      places.filter(({ isOrdered }) => !isOrdered).map(({ where }) => where),
      text,
    ).toEqual([]);
  }
});
