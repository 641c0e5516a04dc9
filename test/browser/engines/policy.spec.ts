// Pages under the policies in docs/security.md, which are read from there, in every engine: everything is shown and nothing is
// reported; and each permission in the table is needed.
import { isReady } from '../../support/pages/page-inspect.js';
import {
  NONCE,
  outcome,
  policyPage,
  reportsBesides,
  waitForOutcome,
} from '../../support/policy/policy-page.js';
import {
  changed,
  expect,
  expectAll,
  hasPictures,
  SHOWN,
  test,
  type Changes,
} from '../../support/policy/policy-test.js';
import {
  integrity,
  needed,
  otherHeaders,
  publisherHeaders,
  strictestPolicy,
  write,
} from '../../support/policy/documented-policy.js';

test('the guide lists the needed permissions and the strictest headers', () => {
  expect([...needed.keys()]).toEqual(['script-src', 'connect-src', 'img-src', 'trusted-types']);
  expect([...needed.values()].map((values) => values.length)).toEqual([3, 1, 1, 1]);
  expect(otherHeaders.size).toBe(7);
  expect(publisherHeaders.size).toBe(2);
});

for (const source of needed.get('script-src') ?? []) {
  test(`all is shown under the strictest policy, with ${source}`, async ({ engine, origins }) => {
    const policy = strictestPolicy();
    const isNonce = source.includes('NONCE');
    // The recorder is the page's own script, which always has a nonce.
    policy.set('script-src', isNonce ? source : `'nonce-NONCE' ${source}`);
    const { url, reports } = policyPage(origins, {
      policy: write(policy, origins, NONCE),
      headers: Object.fromEntries(otherHeaders),
      ...(isNonce ? {} : { script: `type="module" integrity="${integrity}" crossorigin` }),
    });
    await engine.goto(url);
    await expectAll(engine, reports);
  });
}

/** The guide's column for a permission that is 'none'. */
const WITHOUT: Record<
  string,
  { expected: Parameters<typeof waitForOutcome>[1]; failures: string[]; warnings: number }
> = {
  'script-src': { expected: { shows: 'fallback' }, failures: [], warnings: 0 },
  'connect-src': { expected: { shows: 'fallback' }, failures: ['network'], warnings: 1 },
  'img-src': { expected: { ...SHOWN, pictures: 0 }, failures: [], warnings: 0 },
  'trusted-types': { expected: { shows: 'fallback' }, failures: [], warnings: 1 },
};

for (const [directive, { expected, failures, warnings }] of Object.entries(WITHOUT)) {
  test(`${directive} is needed`, async ({ engine, origins }) => {
    const policy = strictestPolicy();
    policy.set(directive, directive === 'script-src' ? `'nonce-NONCE'` : `'none'`);
    const { url, reports } = policyPage(origins, {
      policy: write(policy, origins, NONCE),
      // Only the widget's script loses its permission, not the page's own.
      script: directive === 'script-src' ? 'type="module"' : `type="module" nonce="${NONCE}"`,
    });
    await engine.goto(url);
    await waitForOutcome(engine, expected);
    await engine.waitFor((count: number) => seen.failures.length === count, failures.length);
    expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], failures });
    expect(await engine.evaluate(() => seen.warnings.length)).toBeLessThanOrEqual(warnings);
    expect((await reportsBesides(engine, reports)).join('\n')).toContain(directive);
  });
}

/** Policies that are less strict than the guide's in one way. */
const OTHERS: Record<string, Changes> = {
  "style-src 'self'": { 'style-src': "'self'" },
  'a sandbox with its own origin': { sandbox: 'allow-scripts allow-same-origin' },
  'no sandbox': { sandbox: null },
};

for (const [name, changes] of Object.entries(OTHERS)) {
  test(`all is shown under ${name}`, async ({ engine, origins }) => {
    const { url, reports } = policyPage(origins, { policy: write(changed(changes), origins, NONCE) });
    await engine.goto(url);
    await expectAll(engine, reports);
  });
}

test('all is shown under a policy in a meta element', async ({ engine, origins }) => {
  // These directives are not allowed in a meta element.
  const policy = changed({ sandbox: null, 'frame-ancestors': null });
  const meta = `<meta http-equiv="content-security-policy" content="${write(policy, origins, NONCE)}">`;
  const { url } = policyPage(origins, { head: meta });
  await engine.goto(url);
  await engine.waitFor(isReady);
  await engine.waitFor(hasPictures);
  expect(await engine.evaluate(outcome)).toMatchObject(SHOWN);
  expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [], violations: [] });
  await engine.evaluate(() => fetch('http://forbidden.example/').catch(() => undefined));
  await engine.waitFor(() => seen.violations.length > 0);
});

test('a report-only policy reports nothing', async ({ engine, origins }) => {
  const policy = `${write(changed({ sandbox: null }), origins, NONCE)}; report-uri /reports`;
  const { url, reports } = policyPage(origins, {
    headers: { 'content-security-policy-report-only': policy },
  });
  await engine.goto(url);
  await expectAll(engine, reports);
});
