// Under the strictest policy in docs/security.md, which is read from there: Chromium's console reports nothing, and the page
// has denied every feature that the browser knows.
import { RICH } from '../../support/pages/page-documents.js';
import { isReady, unfoldAll } from '../../support/pages/page-inspect.js';
import { widgetTag } from '../../support/pages/page-recorder.js';
import { expect, test } from '../../support/pages/page-test.js';
import { NONCE, policyPage, servePictures } from '../../support/policy/policy-page.js';
import {
  otherHeaders,
  publisherHeaders,
  strictestPolicy,
  write,
} from '../../support/policy/documented-policy.js';

const TALLIES = '{"tallies":{"caddy":{"ship":1,"skip":2},"traefik":{"ship":3,"skip":4}}}';

/** Chromium's list of all features that a page can deny. */
const features = (): string[] =>
  (document as { featurePolicy?: { features(): string[] } }).featurePolicy?.features() ?? [];
const allowed = (): string[] =>
  (document as { featurePolicy?: { allowedFeatures(): string[] } }).featurePolicy?.allowedFeatures() ?? [];

for (const embedder of ['require-corp', 'credentialless']) {
  test(`the console is silent under the strictest policy, with ${embedder}`, async ({ page, origins }) => {
    const { data } = origins;
    servePictures(origins, publisherHeaders);
    data.on(`/api/comparisons/${RICH}/votes`, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(TALLIES);
    });
    // Browsers request an icon if the page names none.
    origins.page.on('/favicon.ico', (_request, response) => {
      response.writeHead(204).end();
    });
    await page.goto(origins.page.url);
    const denied = (await page.evaluate(features)).map((feature) => `${feature}=()`).join(', ');
    const { url, reports } = policyPage(origins, {
      policy: write(strictestPolicy(), origins, NONCE),
      headers: {
        ...Object.fromEntries(otherHeaders),
        'cross-origin-embedder-policy': embedder,
        ...(denied ? { 'permissions-policy': denied } : {}),
      },
      body: widgetTag(origins, RICH) + widgetTag(origins, RICH, 'layout="compact" theme="dark"'),
    });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(url);
    await page.waitForFunction(isReady);
    await page.waitForFunction(unfoldAll);
    await page.getByRole('heading', { name: 'Reviewer scorecard' }).first().scrollIntoViewIfNeeded();
    await expect(page.locator('tool-comparison article .is-loaded').first()).toBeVisible();
    expect(await page.evaluate(allowed)).toEqual([]);
    expect(await page.evaluate(() => seen.loads.length)).toBe(2);
    expect(complaints.filter((text) => !text.startsWith('Unrecognized'))).toEqual([]);
    expect([...(await page.evaluate(() => seen.violations)), ...reports]).toEqual([]);
  });
}
