// No rule of axe fails, in any state of the widget, theme, layout, three languages, and engine.
import { en } from '../../../src/i18n/en.js';
import type { Labels } from '../../../src/i18n/labels.js';
import ar from '../../../src/locales/ar.js';
import ja from '../../../src/locales/ja.js';
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { ALL_RULES, audit, COLOUR_RULES, serveAxe } from '../../support/pages/audit.js';
import { crowd, STATES, whole, type State } from '../../support/pages/audited-states.js';
import { readDocument } from '../../support/pages/page-documents.js';
import { isMeasured, isReady, unfoldAll } from '../../support/pages/page-inspect.js';
import { scriptTag, servePage } from '../../support/pages/page-recorder.js';
import { serveVotes } from '../../support/pages/page-votes.js';
import type { Origins } from '../../support/servers/origins.js';

/** An article with a widget in it, as a publisher writes one. */
const article = (widget: string): string =>
  `<main><h1>An article</h1><p>Before.</p>${widget}<p>After.</p></main>`;

const widgetOf = ({ data }: Origins): string =>
  `<tool-comparison src="${data.url}/state.json"></tool-comparison>`;

interface Page {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

async function open(engine: Engine, origins: Origins, body: string, page: Page = {}): Promise<void> {
  // The background that a browser paints by itself is one that axe takes for white.
  const background = '<style>html { background: Canvas; color: CanvasText }</style>';
  const head = background + scriptTag(origins) + serveAxe(origins);
  await engine.goto(servePage(origins, article(body), { head, ...page }));
}

/** Whether all widgets have taken on a theme. */
const hasTheme = (theme: string): boolean =>
  [...document.querySelectorAll('tool-comparison')].every(({ shadowRoot }) =>
    shadowRoot?.querySelector(`.root.${theme}, div:not([class*=root])`),
  );

/** The audit in each theme: in the dark only what colours could break. */
async function auditThemes(engine: Engine): Promise<readonly string[]> {
  let passed: readonly string[] = [];
  for (const [theme, rules] of [
    ['dark', COLOUR_RULES],
    ['light', ALL_RULES],
  ] as const) {
    await engine.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
      for (const widget of document.querySelectorAll('tool-comparison')) widget.theme = value;
    }, theme);
    await engine.waitFor(hasTheme, theme);
    const result = await audit(engine, rules);
    expect(result.broken, theme).toEqual([]);
    ({ passed } = result);
  }
  return passed;
}

/** What the first group of vote buttons says, once a vote has come so far. */
const STATUS = {
  counted: 'youSaidShip',
  refused: 'notAccepted',
  kept: 'kept',
  'on its way': 'sending',
} as const;

const pressFirst = (): void => {
  const root = document.querySelector('tool-comparison')?.shadowRoot;
  const button = root?.querySelector<HTMLElement>('[part~=vote-button]');
  // The vote may be remembered from the page in another language.
  if (button?.ariaPressed === 'false') button.click();
};

const saysOfVote = (words: string): boolean | undefined =>
  document
    .querySelector('tool-comparison')
    ?.shadowRoot?.querySelector('.vote-status')
    ?.textContent.includes(words);

/** The three languages: Latin letters, from right to left, without spaces. */
const LANGUAGES: Readonly<Record<string, Labels>> = { en, ar: ar.words, ja: ja.words };

const DIRECTIONS: Readonly<Record<string, 'rtl'>> = { ar: 'rtl' };

async function prepare(
  engine: Engine,
  origins: Origins,
  { document, pageDir, tallies, casting }: State,
  lang: string,
): Promise<void> {
  const whole = typeof document === 'string' ? readDocument(document) : document;
  origins.data.json('/state.json', { ...whole, lang });
  await open(engine, origins, widgetOf(origins), { lang, dir: pageDir ?? DIRECTIONS[lang] ?? 'ltr' });
  await engine.waitFor(isReady);
  if (tallies) await engine.evaluate(serveVotes, [['a', 'b'], tallies, casting ?? 'counted'] as const);
  if (!casting) return;
  await engine.evaluate(pressFirst);
  await engine.waitFor(saysOfVote, LANGUAGES[lang]?.[STATUS[casting]] ?? '?');
}

const setLayout = (layout: string): void =>
  document.querySelector('tool-comparison')?.setAttribute('layout', layout);

/** All languages in Chromium. In the other engines one, by turns: the elements are the same. */
function languagesFor(engine: Engine, { document, hasOwnLanguage }: State, turn: number): readonly string[] {
  const own = (typeof document === 'string' ? readDocument(document) : document) as {
    readonly lang?: string;
  };
  if (hasOwnLanguage) return [own.lang ?? 'en'];
  const all = Object.keys(LANGUAGES);
  return engine.name === 'chromium' ? all : all.slice(turn % all.length).slice(0, 1);
}

Object.entries(STATES).forEach(([name, state], index) => {
  test(`breaks no rule: ${name}`, async ({ engine, origins }) => {
    test.slow();
    for (const lang of languagesFor(engine, state, index)) {
      await prepare(engine, origins, state, lang);
      for (const layout of ['compact', 'full']) {
        await engine.evaluate(setLayout, layout);
        await engine.waitFor(isMeasured);
        expect(await auditThemes(engine), lang).toEqual(
          expect.arrayContaining(['color-contrast-enhanced', 'aria-roles', 'empty-heading']),
        );
      }
    }
  });
});

test('breaks no rule: everything unfolded, on a narrow screen', async ({ engine, origins }) => {
  origins.data.json('/state.json', crowd(24, ['ship', 'skip', 'ship']));
  await engine.setViewport(320, 800);
  await open(engine, origins, widgetOf(origins));
  await engine.waitFor(isReady);
  await engine.waitFor(unfoldAll);
  await auditThemes(engine);
});

test('breaks no rule: an address that the newsletter refuses', async ({ engine, origins }) => {
  const { data } = origins;
  data.on('/newsletter', (_request, response) => void response.writeHead(400).end());
  data.json('/state.json', whole({ newsletter: { title: 'News', endpoint: '/newsletter' } }));
  await open(engine, origins, widgetOf(origins));
  await engine.waitFor(isReady);
  await engine.evaluate(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const field = root?.querySelector('input');
    if (field) field.value = 'reader@example.com';
    root?.querySelector('form')?.requestSubmit();
  });
  const said = await engine.waitFor(() => {
    const root = document.querySelector('tool-comparison')?.shadowRoot;
    const field = root?.querySelector('input[aria-invalid=true]');
    return field && root?.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
  });
  expect(said).toContain('That address was not accepted.');
  await auditThemes(engine);
});

test('breaks no rule: loading', async ({ engine, origins }) => {
  origins.data.on('/state.json', () => undefined);
  await open(engine, origins, widgetOf(origins));
  await engine.waitFor(() =>
    document.querySelector('tool-comparison')?.shadowRoot?.textContent.includes('Loading…'),
  );
  await auditThemes(engine);
});

test('breaks no rule: not found, with and without fallback content', async ({ engine, origins }) => {
  const src = `src="${origins.data.url}/none.json"`;
  await open(
    engine,
    origins,
    `<tool-comparison ${src}></tool-comparison><tool-comparison ${src}>Fallback</tool-comparison>`,
  );
  await engine.waitFor(() => document.querySelectorAll('tool-comparison:state(error)').length === 2);
  expect(await auditThemes(engine)).toContain('button-name');
});

test('the audit notices rules of every kind', async ({ engine, origins }) => {
  await open(
    engine,
    origins,
    `<p style="color: #767676">Pale</p><button aria-label="Other">These words</button>
      <a href="/one">Full review</a> <a href="/two">Full review</a><h5>Too low</h5>
      <button style="width: 10px; height: 10px; padding: 0">x</button><button style="width: 10px; height: 10px; padding: 0">y</button>`,
  );
  const { broken } = await audit(engine);
  const rules = new Set(broken.map((line) => line.split(' ')[0]));
  for (const rule of [
    'color-contrast-enhanced',
    'label-content-name-mismatch',
    'identical-links-same-purpose',
    'heading-order',
    'target-size',
  ])
    expect(rules).toContain(rule);
  const colours = await audit(engine, COLOUR_RULES);
  expect(colours.broken.join()).toContain('color-contrast-enhanced');
});
