// A comparison that a server has rendered, where no script runs, and under strict policies, with and without scripts. In every
// engine. Nothing in a sandboxed frame may run; the page around it looks into it.
import { expect, test, type Engine } from '../../support/engines/engine-test.js';
import { servePage, type PageOptions } from '../../support/pages/page-recorder.js';
import {
  AFTER,
  documentRequests,
  expectUnmoved,
  openRendered,
  upgrade,
} from '../../support/pages/takeover.js';
import type { Origins } from '../../support/servers/origins.js';
import { serverModule } from '../../support/servers/rendered.js';

const NONCE = 'b2theQ';

const DOCUMENT = {
  version: 1,
  id: 'a-vs-b',
  tools: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  reviewers: Array.from({ length: 30 }, (_, index) => ({ id: `r${index}`, name: `Reviewer ${index}` })),
  reviews: Array.from({ length: 30 }, (_, index) => ({
    reviewer: `r${index}`,
    tool: 'a',
    verdict: 'ship',
    quote: `${'It starts before I have sat down. '.repeat(60)}The end of ${index}.`,
  })),
  community: { votes: 'https://publisher.example/votes' },
  newsletter: {
    title: 'Weekly',
    endpoint: 'https://publisher.example/n',
    url: 'https://publisher.example/letter',
  },
};

/** Opens a page in which no script may run. */
async function openWithoutScript(
  engine: Engine,
  origins: Origins,
  rendered: string,
  options: PageOptions = {},
): Promise<void> {
  servePage(origins, rendered + AFTER, { head: '', path: '/inner', ...options });
  const frame = '<iframe sandbox="allow-same-origin" src="/inner" width="800" height="600"></iframe>';
  await engine.goto(servePage(origins, frame, { head: '' }));
}

/** What a reader finds in the frame. */
function readerFinds() {
  const inner = document.querySelector('iframe')?.contentDocument;
  const root = inner?.querySelector('tool-comparison')?.shadowRoot;
  const all = (selector: string): Element[] => [...(root?.querySelectorAll(selector) ?? [])];
  const isSeen = (element: Element): boolean => element.checkVisibility() && element.clientHeight > 0;
  const displayOf = (element: Element): string | undefined =>
    inner?.defaultView?.getComputedStyle(element).display;
  const seenButtons = all('button').filter(isSeen);
  const isWhole = ({ scrollHeight, clientHeight }: Element): boolean => scrollHeight <= clientHeight + 1;
  return {
    quotes: all('.quote').filter((quote) => isSeen(quote) && isWhole(quote)).length,
    rows: all('tbody tr').filter(isSeen).length,
    // A row that is laid out as something else, or has another role, is no row to assistive technology.
    rowDisplays: [...new Set(all('tbody tr').map(displayOf))],
    roles: [...new Set(all('table *').map((element) => element.getAttribute('role')))],
    articles: all('article').filter((article) => isSeen(article) && !article.hasAttribute('role')).length,
    enabled: seenButtons.filter((button) => button.matches(':enabled')).length,
    buttons: seenButtons.map((button) => button.textContent.trim()),
    form: all('form').filter(isSeen).length,
    note: all('.no-script')
      .filter(isSeen)
      .map((note) => note.textContent.replace(/\s+/g, ' ').trim()),
    isStyled: all('.front').map(displayOf)[0] === 'grid',
  };
}

test('without scripts everything can be read, and what needs them says so', async ({ engine, origins }) => {
  const { renderComparison } = await serverModule();
  const whole = {
    quotes: 30,
    rows: 30,
    rowDisplays: ['table-row'],
    roles: [null],
    articles: 32,
    isStyled: true,
  };
  const votes = { enabled: 0, buttons: ['Ship', 'Skip', 'Ship', 'Skip'], form: 0 };

  await openWithoutScript(engine, origins, renderComparison(DOCUMENT));
  expect(await engine.evaluate(readerFinds)).toEqual({
    ...whole,
    ...votes,
    note: ['Voting needs JavaScript. Subscribe on the newsletter’s own page'],
  });

  await openWithoutScript(engine, origins, renderComparison(DOCUMENT, { layout: 'compact' }));
  expect(await engine.evaluate(readerFinds)).toEqual({
    ...whole,
    ...votes,
    note: ['Voting needs JavaScript.'],
  });
});

const STYLES = {
  'a style with a nonce': 'inline',
  'a style sheet by its address': '/comparison.css',
} as const;

for (const [name, styles] of Object.entries(STYLES)) {
  const policy = `default-src 'none'; style-src ${styles === 'inline' ? `'nonce-${NONCE}'` : "'self'"}`;

  test.describe(`under a strict policy, with ${name}`, () => {
    test.beforeEach(async ({ origins }) => {
      const { styleSheet } = await serverModule();
      origins.page.on('/comparison.css', (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/css' }).end(styleSheet);
      });
    });

    test('it can be read without scripts', async ({ engine, origins }) => {
      const { renderComparison } = await serverModule();
      const rendered = renderComparison(DOCUMENT, { styles, nonce: NONCE });
      await openWithoutScript(engine, origins, rendered, { headers: { 'content-security-policy': policy } });
      expect(await engine.evaluate(readerFinds)).toMatchObject({ rows: 30, quotes: 30, isStyled: true });
    });

    test('it is taken over, and nothing is reported', async ({ engine, origins }) => {
      const { renderComparison } = await serverModule();
      const rendered = renderComparison(DOCUMENT, { styles, nonce: NONCE, attributes: { 'no-vote': true } });
      const scripts = `img-src ${origins.data.url}; script-src 'nonce-${NONCE}'`;
      const url = servePage(origins, rendered + AFTER, {
        head: '',
        nonce: NONCE,
        headers: { 'content-security-policy': `${policy}; ${scripts}` },
      });
      const before = await openRendered(engine, url);

      await upgrade(engine, origins, NONCE);

      await expectUnmoved(engine, before);
      expect(await engine.evaluate(() => [...seen.violations, ...seen.errors, ...seen.warnings])).toEqual([]);
      expect(documentRequests(origins)).toEqual([]);
    });
  });
}

test('a style without the nonce of the policy is not applied', async ({ engine, origins }) => {
  const { renderComparison } = await serverModule();
  await openWithoutScript(engine, origins, renderComparison(DOCUMENT), {
    headers: { 'content-security-policy': `default-src 'none'; style-src 'nonce-${NONCE}'` },
  });
  expect(await engine.evaluate(readerFinds)).toMatchObject({ isStyled: false });
});
