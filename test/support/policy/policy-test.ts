// The `test` of the policy specs, in every engine, and what they expect of a page without a violation.
import { expect, test as base, type Engine } from '../engines/engine-test.js';
import { readDocument, RICH, textsOf } from '../pages/page-documents.js';
import { isReady, shownText, unfoldAll } from '../pages/page-inspect.js';
import { outcome, reportsBesides, servePictures } from './policy-page.js';
import { publisherHeaders, strictestPolicy, type Policy } from './documented-policy.js';

export { expect } from '../engines/engine-test.js';

/** Pictures are sent with the headers in docs/security.md, which has an opener policy. */
export const test = base.extend({
  sharesPage: false,
  origins: async ({ origins }, use) => {
    servePictures(origins, publisherHeaders);
    await use(origins);
  },
});

export const SHOWN = { shows: 'comparison', isStyled: true } as const;

/** Values for directives; null leaves one out. */
export type Changes = Record<string, string | null>;

/** The strictest policy with changes. */
export function changed(changes: Changes): Policy {
  const policy = strictestPolicy();
  for (const [directive, value] of Object.entries(changes)) {
    if (value === null) policy.delete(directive);
    else policy.set(directive, value);
  }
  return policy;
}

export const hasPictures = (): boolean =>
  [...(document.querySelector('tool-comparison')?.shadowRoot?.querySelectorAll('img') ?? [])].some(
    ({ naturalWidth }) => naturalWidth > 0,
  );

/** The whole document is shown, with pictures and styles, and there is no warning, error or report. */
export async function expectAll(engine: Engine, reports: readonly string[]): Promise<void> {
  await engine.waitFor(isReady);
  await engine.waitFor(hasPictures);
  await engine.waitFor(unfoldAll);
  const shown = await engine.evaluate(shownText);
  expect(textsOf(readDocument(RICH)).filter((text) => !shown.includes(text))).toEqual([]);
  expect(await engine.evaluate(outcome)).toMatchObject(SHOWN);
  expect(await engine.evaluate(() => seen)).toMatchObject({ errors: [], warnings: [], failures: [] });
  expect(await reportsBesides(engine, reports)).toEqual([]);
}
