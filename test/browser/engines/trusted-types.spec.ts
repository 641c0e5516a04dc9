// Pages that list the Trusted Types policies that may be created: with the needed one everything is shown; without it the
// fallback content stays and no error is thrown. In every engine.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Origins } from '../../support/servers/origins.js';
import { NONCE, outcome, policyPage } from '../../support/policy/policy-page.js';
import { changed, expect, expectAll, test, type Changes } from '../../support/policy/policy-test.js';
import { write } from '../../support/policy/documented-policy.js';

const ALLOWED: Record<string, Changes> = {
  'no list of names': { 'trusted-types': null },
  'a list of names, without require-trusted-types-for': { 'require-trusted-types-for': null },
  'several names': { 'trusted-types': 'default other lit-html' },
};

for (const [name, changes] of Object.entries(ALLOWED)) {
  test(`all is shown under trusted types with ${name}`, async ({ engine, origins }) => {
    const { url, reports } = policyPage(origins, { policy: write(changed(changes), origins, NONCE) });
    await engine.goto(url);
    await expectAll(engine, reports);
  });
}

/** Another copy of Lit, which creates a policy of the same name. */
const otherLit = ({ page }: Origins): string => {
  page.on('/lit-html.js', async (_request, response) => {
    const file = resolve(import.meta.dirname, '../../../node_modules/lit-html/lit-html.js');
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(await readFile(file));
  });
  return `<script type="module" nonce="${NONCE}" src="/lit-html.js"></script>`;
};

test('all is shown with another copy of Lit, if duplicates are allowed', async ({ engine, origins }) => {
  const { url, reports } = policyPage(origins, {
    policy: write(changed({ 'trusted-types': "lit-html 'allow-duplicates'", sandbox: null }), origins, NONCE),
    head: otherLit(origins),
  });
  await engine.goto(url);
  await expectAll(engine, reports);
});

/** Pages that forbid the policy: no error is thrown, and the fallback content stays. */
const FORBIDDEN: Record<string, [changes: Changes, withOtherLit?: boolean]> = {
  'trusted types of another name': [{ 'trusted-types': 'other' }],
  'trusted types of another name, without require-trusted-types-for': [
    { 'trusted-types': 'other', 'require-trusted-types-for': null },
  ],
  'another copy of Lit, and no duplicates allowed': [{ sandbox: null }, true],
};

for (const [name, [changes, withOtherLit]] of Object.entries(FORBIDDEN)) {
  test(`the fallback content stays under ${name}`, async ({ engine, origins }) => {
    const { url } = policyPage(origins, {
      policy: write(changed(changes), origins, NONCE),
      ...(withOtherLit ? { head: otherLit(origins) } : {}),
    });
    await engine.goto(url);
    await engine.waitFor(() => seen.violations.some((text) => text.includes('trusted-types')));
    expect(await engine.evaluate(outcome)).toMatchObject({ shows: 'fallback' });
    expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], failures: [] });
    expect(await engine.evaluate(() => seen.warnings.length)).toBeLessThanOrEqual(1);
  });
}
