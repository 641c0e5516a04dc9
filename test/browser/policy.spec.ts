// On a page with a strict security policy: everything is shown, and nothing is reported.
import { readDocument, RICH, textsOf } from '../support/page-documents.js';
import { isReady, shownText, unfoldAll } from '../support/page-inspect.js';
import { scriptTag, widgetTag, type Seen } from '../support/page-recorder.js';
import { expect, test } from '../support/page-test.js';

const NONCE = 'b2theQ';

/** What the widget needs of a policy, and no more. */
const strict = (data: string): string =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    `connect-src ${data}`,
    `img-src ${data}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'credentialless',
  'permissions-policy': 'camera=(), clipboard-write=(), geolocation=(), storage-access=()',
};

const TALLIES = '{"tallies":{"caddy":{"ship":1,"skip":2},"traefik":{"ship":3,"skip":4}}}';

const POLICIES: Record<string, { more?: string; headers?: Record<string, string> }> = {
  'a nonce, strict-dynamic and trusted types': {},
  'trusted types of the one name that is needed': { more: '; trusted-types lit-html' },
  'isolation from other origins, all permissions denied': { headers: ISOLATED },
};

for (const [policy, { more = '', headers = {} }] of Object.entries(POLICIES)) {
  test(`under ${policy}`, async ({ page, open, origins }) => {
    const { data } = origins;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    data.on(`/api/comparisons/${RICH}/votes`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(TALLIES);
    });
    await open(widgetTag(origins, RICH) + widgetTag(origins, RICH, 'layout="compact" theme="dark"'), {
      // Scripts of another origin are asked for with CORS where they are modules.
      head: scriptTag(origins, `type="module" nonce="${NONCE}"`),
      nonce: NONCE,
      headers: { 'content-security-policy': strict(data.url) + more, ...headers },
    });
    await page.waitForFunction(isReady);
    await page.waitForFunction(unfoldAll);
    await page.getByRole('heading', { name: 'Reviewer scorecard' }).first().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => {
      const root = document.querySelector('tool-comparison')?.shadowRoot;
      const [logo] = root?.querySelectorAll('img') ?? [];
      return logo?.complete && logo.naturalWidth > 0;
    });

    const shown = await page.evaluate(shownText);
    expect(textsOf(readDocument(RICH)).filter((text) => !shown.includes(text))).toEqual([]);
    // Styled, though the policy allows no style of the page.
    await expect(page.getByRole('article').first()).toHaveCSS('display', 'grid');
    const seen = await page.evaluate<Seen>(() => globalThis.seen);
    expect(seen).toMatchObject({ errors: [], warnings: [], failures: [], violations: [] });
    expect(complaints).toEqual([]);
  });
}

test('what a policy forbids is reported here, so that no report means something', async ({
  page,
  open,
  origins,
}) => {
  await open(widgetTag(origins, RICH, '', '<p>Fallback</p>'), {
    head: scriptTag(origins, `type="module" nonce="${NONCE}"`),
    nonce: NONCE,
    headers: { 'content-security-policy': strict('https://elsewhere.example') },
  });
  await page.waitForFunction(() => seen.failures.length);
  await expect(page.getByText('Fallback')).toBeVisible();
  expect(await page.evaluate(() => seen.failures)).toEqual(['network']);
  const { violations, errors } = await page.evaluate<Seen>(() => globalThis.seen);
  expect(violations.join('\n')).toMatch(/^connect-src/m);
  expect(errors).toEqual([]);
});
