// What assistive technology finds: no axe rule fails in any state, whatever it is about, and the structure is as promised.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { full, panel } from '../../support/element/documents.js';
import { ARABIC, FIRST, readDocument, RICH, SMALL, WORST } from '../../support/pages/page-documents.js';
import { isMeasured, isReady, unfoldAll } from '../../support/pages/page-inspect.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';
import { castVote, giveVotes, type Casting } from '../../support/pages/page-votes.js';

/** Every rule that axe has: of all levels of WCAG, best practices, and experiments. */
const TAGS = [
  ...['aria', 'color', 'forms', 'keyboard', 'language', 'name-role-value', 'parsing', 'semantics'],
  ...['sensory-and-visual-cues', 'structure', 'tables', 'text-alternatives', 'time-and-media'],
]
  .map((category) => `cat.${category}`)
  .concat('wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental');

/** What axe leaves to a person: shapes behind text, what is hidden, and style sheets that it cannot read. */
const UNDECIDED = ['color-contrast', 'color-contrast-enhanced', 'hidden-content', 'css-orientation-lock'];

/** The rules that fail, with the elements, and those that pass, so that a test can tell that axe has seen the widget. */
async function audit(page: Page): Promise<{ broken: string[]; passed: string[] }> {
  // Its types come from another release of Playwright.
  const { violations, passes, incomplete } = await new AxeBuilder({ page: page as never })
    .withTags(TAGS)
    .analyze();
  const doubtful = incomplete.filter(({ id }) => !UNDECIDED.includes(id));
  const broken = [...violations, ...doubtful].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
  const inside = passes.filter(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])));
  return { broken, passed: inside.map(({ id }) => id) };
}

/** The audit in each theme. */
async function auditBoth(page: Page): Promise<string[]> {
  const passed: string[][] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
      for (const widget of document.querySelectorAll('tool-comparison')) widget.theme = value as 'light';
    }, theme);
    // Colours of the theme before are not in transition.
    await page.waitForFunction(
      (value) =>
        document
          .querySelector('tool-comparison')
          ?.shadowRoot?.querySelector(`.root.${value}, .root.auto, div:not([class*=root])`),
      theme,
    );
    const result = await audit(page);
    expect(result.broken, theme).toEqual([]);
    passed.push(result.passed);
  }
  return passed[0] ?? [];
}

/** An article with a widget in it, as a publisher writes one. */
const article = (widget: string): string =>
  `<main><h1>An article</h1><p>Before.</p>${widget}<p>After.</p></main>`;

interface State {
  /** The name of one of the demo's documents, or a document. */
  readonly document: string | object;
  readonly attributes?: string;
  readonly dir?: 'rtl';
  /** The tallies that the service has of both tools. */
  readonly tallies?: readonly (readonly [ship: number, skip: number])[];
  /** What becomes of the reader's vote. */
  readonly casting?: Casting;
}

/** A document with everything, with words of ours and without pictures that are not there. */
const whole = (more: object = {}): object => {
  const { tools, reviewers, ...rest } = full({ labels: {}, ...more });
  const plain = (list: readonly object[]): object[] =>
    list.map((item) => ({ ...item, logo: undefined, avatar: undefined }));
  return { ...rest, tools: plain(tools), reviewers: plain(reviewers) };
};

const NOTHING = [
  [0, 0],
  [0, 0],
] as const;
const SOME = [
  [30, 10],
  [12, 8],
] as const;

/** As many reviewers as given, with a quote each. */
const crowd = (count: number, verdicts: readonly string[]): object => {
  const reviewers = panel(count).reviewers.map((reviewer, index) => ({
    ...reviewer,
    motto: `Motto ${index}`,
    kind: index % 3 ? 'human' : 'ai',
  }));
  const reviews = reviewers.flatMap(({ id }, index) =>
    ['a', 'b'].map((tool, column) => ({
      reviewer: id,
      tool,
      verdict: verdicts[(index + column) % verdicts.length],
      quote: `What reviewer ${index} says of it. `.repeat(1 + (index % 20)),
      url: `https://panel.example/${id}/${tool}`,
      date: '2026-01-14',
    })),
  );
  return whole({ reviewers, reviews });
};

const STATES: Record<string, State> = {
  'the first document': { document: FIRST },
  'a document with everything': { document: RICH },
  'everything wrong': { document: WORST },
  compact: { document: RICH, attributes: 'layout="compact"' },
  'right to left': { document: ARABIC, dir: 'rtl' },
  'right to left on a page from left to right': { document: ARABIC },
  'no votes': { document: whole(), tallies: NOTHING },
  'few votes': {
    document: whole({ community: { votes: 'https://v.example/', minimum: 20 } }),
    tallies: [
      [3, 6],
      [0, 1],
    ],
  },
  'hidden until the reader votes': {
    document: whole({ community: { votes: 'https://v.example/', reveal: 'after-vote' } }),
    tallies: SOME,
  },
  voted: { document: whole(), tallies: SOME, casting: 'counted' },
  'a vote on its way': { document: whole(), tallies: SOME, casting: 'on its way' },
  'a vote that is kept': { document: whole(), tallies: SOME, casting: 'kept' },
  'a vote that is refused': { document: whole(), tallies: SOME, casting: 'refused' },
  'millions of votes': {
    document: whole(),
    tallies: [
      [1_230_000, 456_000],
      [2_000_001, 3],
    ],
  },
  'one reviewer': { document: crowd(1, ['ship', 'skip']) },
  'forty reviewers': { document: crowd(40, ['ship', 'skip', 'ship']) },
  'one-sided': { document: crowd(4, ['skip']) },
  'a language that there are no words for': { document: whole({ lang: 'sv' }) },
  'a language whose words are loaded': { document: whole({ lang: 'de' }) },
  'two names and nothing else': {
    document: {
      version: 1,
      id: 'two',
      tools: [
        { id: 'a', name: 'Alpha' },
        { id: 'b', name: 'Beta' },
      ],
    },
  },
  'no descriptions': {
    document: whole({
      tools: [
        { id: 'a', name: 'Alpha', entry: '$20/mo' },
        { id: 'b', name: 'Beta', entry: 'Free' },
      ],
    }),
  },
};

for (const [name, { document, attributes = '', dir, tallies, casting }] of Object.entries(STATES)) {
  test(`breaks no rule: ${name}`, async ({ page, open, origins }) => {
    const { data } = origins;
    let widget = `<tool-comparison src="${data.url}/state.json" ${attributes}></tool-comparison>`;
    if (typeof document === 'string') widget = widgetTag(origins, document, attributes);
    else data.json('/state.json', document);
    await open(article(widget), dir ? { dir, lang: 'ar' } : {});
    await page.waitForFunction(isReady);
    if (tallies) await giveVotes(page, ['a', 'b'], tallies, casting);
    if (casting) await castVote(page, 'Alpha', 'Ship', casting);
    await page.waitForFunction(isMeasured);
    const passed = await auditBoth(page);
    expect(passed).toEqual(
      expect.arrayContaining(['color-contrast-enhanced', 'aria-roles', 'empty-heading']),
    );
  });
}

test('breaks no rule: everything unfolded, on a narrow screen', async ({ page, open, origins }) => {
  origins.data.json('/state.json', crowd(40, ['ship', 'skip', 'ship']));
  await page.setViewportSize({ width: 320, height: 800 });
  await open(article(`<tool-comparison src="${origins.data.url}/state.json"></tool-comparison>`));
  await page.waitForFunction(isReady);
  await page.waitForFunction(unfoldAll);
  await auditBoth(page);
});

test('breaks no rule: an address that the newsletter refuses', async ({ page, open, origins }) => {
  const { data } = origins;
  data.on('/newsletter', (_request, response) => void response.writeHead(400).end());
  data.json('/state.json', whole({ newsletter: { title: 'News', endpoint: '/newsletter' } }));
  await open(article(`<tool-comparison src="${data.url}/state.json"></tool-comparison>`));
  const field = page.getByRole('textbox', { name: 'Email address' });
  await field.fill('reader@example.com');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/That address was not accepted\./);
  await auditBoth(page);
});

test('breaks no rule: loading', async ({ page, open, origins }) => {
  origins.data.on('/never.json', () => undefined);
  await open(article(`<tool-comparison src="${origins.data.url}/never.json"></tool-comparison>`));
  await expect(page.getByText('Loading…')).toHaveCount(1);
  await auditBoth(page);
});

test('breaks no rule: not found, with and without fallback content', async ({ page, open, origins }) => {
  const src = `src="${origins.data.url}/none.json"`;
  await open(
    article(`<tool-comparison ${src}></tool-comparison><tool-comparison ${src}>Fallback</tool-comparison>`),
  );
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByText('Fallback')).toBeVisible();
  expect(await auditBoth(page)).toContain('button-name');
});

test('the audit notices rules of every kind', async ({ page, open }) => {
  await open(
    article(`<p style="color: #767676">Pale</p><button aria-label="Other">These words</button>
      <a href="/one">Full review</a> <a href="/two">Full review</a><h5>Too low</h5>
      <button style="width: 10px; height: 10px; padding: 0">x</button><button style="width: 10px; height: 10px; padding: 0">y</button>`),
  );
  const { broken } = await audit(page);
  const rules = new Set(broken.map((line) => line.split(' ')[0]));
  expect(rules).toContain('color-contrast-enhanced');
  expect(rules).toContain('label-content-name-mismatch');
  expect(rules).toContain('identical-links-same-purpose');
  expect(rules).toContain('heading-order');
  expect(rules).toContain('target-size');
});

test('the accessibility tree of the first document of the demo', async ({ page, show, origins }) => {
  const none = { ship: 0, skip: 0 };
  const tallies = Object.fromEntries(readDocument(FIRST).tools.map(({ id }) => [id, none]));
  origins.data.json(`/api/comparisons/${FIRST}/votes`, { tallies });
  await show(FIRST);
  await page.waitForFunction(isMeasured);
  const azure = 'Azure AI Foundry Real-Time Voice API & Model Router';
  const cursor = 'Cursor Background Agent';
  const card = (name: string): string => `
    - article "${name}":
      - paragraph: Developer Tools
      - heading "${name}" [level=3]
      - paragraph
      - term: Entry
      - definition: Paid
      - term: Panel ship
      - definition: 100% 4 of 4 say ship
      - term: Community
      - definition: No votes yet
      - 'group "Community vote: ${name}"':
        - paragraph: Would you ship it?
        - button "Ship"
        - button "Skip"`;
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - paragraph: AI tool comparison
    - heading "${azure} vs ${cursor}" [level=2]
    - paragraph
    - paragraph: 5 reviewers
    - paragraph: Everyone on the panel who tried one would ship it.
    ${card(azure)}
    ${card(cursor)}
    - heading "Reviewer scorecard" [level=3]
    - table "Reviewer scorecard"
    - list:
      - listitem: 3 Ship both
      - listitem: 2 Reviewed one
    - term: ${azure}
    - definition: /Two services in Azure AI Foundry/
    - term: ${cursor}
    - definition: /A task that touches dozens of files/
    - heading "In their own words" [level=3]`);
  await expect(page.getByRole('article', { name: 'The PM' })).toMatchAriaSnapshot(`
    - article "The PM":
      - heading "The PM" [level=4]
      - text: ${azure} Not reviewed ${cursor} Ship
      - blockquote:
        - paragraph: /The job is clear/`);
});

test('each reviewer has an article, headed by the name', async ({ page, show }) => {
  await show(RICH);
  const { reviewers = [], tools } = readDocument(RICH);
  for (const { name } of reviewers) {
    const article = page.getByRole('article', { name });
    await expect(article.getByRole('heading', { level: 4 })).toContainText(name);
    await expect(article).toContainText(tools[0]?.name ?? '-');
  }
  await expect(page.getByRole('article')).toHaveCount(reviewers.length + tools.length);
});

test('links and buttons with the same words have names of their own', async ({ page, show }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await show(RICH);
  await page.waitForFunction(isMeasured);
  for (const [role, words] of [
    ['link', 'Full review'],
    ['button', 'Read the rest'],
  ] as const) {
    const all = page.getByRole(role).filter({ hasText: words });
    const count = await all.count();
    expect(count).toBeGreaterThan(1);
    const names = await all.evaluateAll((list) => list.map((element) => element.ariaLabel));
    expect(new Set(names).size).toBe(count);
    // A name begins with the words that are shown: WCAG 2.5.3.
    for (const name of names) expect(name).toMatch(new RegExp(`^${words}: .+ on (Caddy|Traefik Proxy)$`));
  }
});

test('the scorecard is a table with a row for each reviewer and a column for each tool', async ({
  page,
  show,
}) => {
  await show(FIRST);
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const table = page.getByRole('table', { name: 'Reviewer scorecard' });
    await expect(table.getByRole('columnheader')).toHaveText([
      'Reviewer',
      'Azure AI Foundry Real-Time Voice API & Model Router',
      'Cursor Background Agent',
    ]);
    await expect(table.getByRole('rowheader')).toHaveText([
      'The Builder',
      'The Skeptic',
      'The Founder',
      'The Futurist',
      'The PM',
    ]);
    await expect(table.getByRole('row')).toHaveCount(6);
    const founder = table.getByRole('row', { name: 'The Founder' }).getByRole('cell');
    await expect(founder).toHaveText([/^\s*Ship\s*$/, /^\s*Not reviewed\s*$/]);
    const pm = table.getByRole('row', { name: 'The PM' }).getByRole('cell');
    await expect(pm).toHaveText([/^\s*Not reviewed\s*$/, /^\s*Ship\s*$/]);
  }
});

test('headings fit into the page’s outline, and the language is marked', async ({ page, show }) => {
  await show(ARABIC, 'heading-level="4"');
  await expect(page.getByRole('heading', { level: 4 })).toHaveCount(1);
  // Two tools, the scorecard, the reviewers’ words, the newsletter.
  await expect(page.getByRole('heading', { level: 5 })).toHaveCount(5);
  await expect(page.getByRole('heading', { level: 6 })).toHaveCount(
    readDocument(ARABIC).reviewers?.length ?? -1,
  );
  const title = page.getByRole('heading', { level: 4 });
  expect(await title.evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
});

test('words that stand in for those of another language are marked as English', async ({
  page,
  open,
  origins,
}) => {
  origins.script.on('/dist/locales/ar.js', (_request, response) => {
    response.writeHead(404).end();
  });
  const { labels: _labels, ...document } = readDocument(ARABIC);
  origins.data.json('/unlabelled.json', document);
  await open(`<tool-comparison src="${origins.data.url}/unlabelled.json"></tool-comparison>`);
  await page.waitForFunction(isReady);
  const languageOf = (text: string): Promise<(string | undefined)[]> =>
    page
      .getByText(text)
      .first()
      .evaluate((node) => {
        const element = node.closest<HTMLElement>('[lang]');
        return [element?.lang, element?.dir];
      });
  for (const text of ['Reviewer scorecard', 'Panel ship', 'Would you ship it?', 'Subscribe', 'say ship'])
    expect(await languageOf(text), text).toEqual(['en', 'ltr']);
  expect(await languageOf(document.title)).toEqual(['ar', 'rtl']);
  // With labels of its own there is nothing in English.
  await open(widgetTag(origins, ARABIC));
  await page.waitForFunction(isReady);
  await expect(page.locator('tool-comparison [lang=en]')).toHaveCount(0);
});

test('loading announces nothing', async ({ page, open, origins }) => {
  await open(widgetTag(origins, SMALL) + widgetTag(origins, 'none'));
  await page.waitForFunction(isReady);
  await page.waitForFunction(() => seen.failures.length === 1);
  await expect(page.getByRole('status')).toHaveText(['', '']);
  expect(await page.evaluate(() => seen.announcements)).toEqual([]);
});
