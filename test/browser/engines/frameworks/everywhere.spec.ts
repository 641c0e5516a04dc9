// The 16 assertions of custom-elements-everywhere.com, on this element: what a framework must do for any element. The
// test dispatches events with names in all cases, because the element has none of them. What a framework itself cannot
// do is listed with the reason, and the test fails once it can.
import { expect, test } from '../../../support/engines/engine-test.js';
import { serve, titled } from '../../../support/frameworks/framework-documents.js';
import { heard, show, troubles } from '../../../support/frameworks/framework-page.js';
import { FRAMEWORKS, serveApp, type Framework, type Row } from '../../../support/frameworks/frameworks.js';

const ARRAY = ['not', 'a', 'document'];
const OBJECT = titled('E');

/** What the app shows, and a condition that must become true. It is sent into the page. */
const DRAWN: Record<
  string,
  [more: Partial<Row> | null, holds: (array: unknown, object: unknown) => unknown]
> = {
  'no children': [
    {},
    () => {
      const element = document.querySelector('tool-comparison');
      return element && !element.firstElementChild && element.shadowRoot;
    },
  ],
  'children in a shadow root': [
    {},
    () => document.querySelector('tool-comparison')?.shadowRoot?.querySelector('#title'),
  ],
  'light children': [
    { fallback: '1' },
    () => document.querySelector('tool-comparison')?.textContent.trim() === '1',
  ],
  'light children that change': [
    { fallback: '2' },
    () => {
      const element = document.querySelector('tool-comparison');
      return element?.textContent.trim() === '2' && element.shadowRoot?.querySelector('#title');
    },
  ],
  'hidden: another view': [
    null,
    () =>
      !document.querySelector('tool-comparison') &&
      document.querySelector('main')?.textContent.includes('Nothing to compare'),
  ],
  'hidden and shown': [
    {},
    () => document.querySelector('tool-comparison')?.shadowRoot?.querySelector('#title'),
  ],
  'a boolean': [{ noVote: true }, () => document.querySelector('tool-comparison')?.noVote === true],
  'a number': [{ headingLevel: 5 }, () => document.querySelector('tool-comparison')?.headingLevel === 5],
  'a string': [{ theme: 'dark' }, () => document.querySelector('tool-comparison')?.theme === 'dark'],
  'an array as a property': [
    { comparison: ARRAY },
    (array) =>
      JSON.stringify(document.querySelector('tool-comparison')?.comparison) === JSON.stringify(array),
  ],
  'an object as a property': [
    { comparison: OBJECT },
    (_array, object) =>
      JSON.stringify(document.querySelector('tool-comparison')?.comparison) === JSON.stringify(object),
  ],
  'an object as a property in camel case': [
    { hasOwnVotes: true },
    () => 'casts' in (document.querySelector('tool-comparison')?.voteTransport ?? {}),
  ],
};

/** Steps before an assertion. */
const STEPS = ['light children', 'hidden: another view'];

/** What the app shows once it got an event. It listens to all but the last in its template. */
const EVENTS: Record<string, string> = {
  lowercase: 'lowercaseevent',
  kebab: 'kebab-event',
  camel: 'camelEvent',
  caps: 'CAPSevent',
  pascal: 'PascalEvent',
  imperative: 'imperative',
};

const CAPITALS = 'Preact 11 lower-cases the names of events that begin with a capital letter';

/** What a framework cannot do, and why. */
const MISSING: Partial<Record<Framework, Record<string, string>>> = {
  preact: { caps: CAPITALS, pascal: CAPITALS },
};

for (const framework of FRAMEWORKS) {
  const missing = Object.keys(MISSING[framework] ?? {});
  test(`${framework}: ${16 - missing.length} of 16 assertions`, async ({ engine, origins }) => {
    const row: Row = { id: 'one', src: serve(origins, 'A') };
    await engine.goto(await serveApp(origins, framework));
    const passed: string[] = [];
    for (const [name, [more, holds]] of Object.entries(DRAWN)) {
      await engine.waitFor(show, more ? [{ ...row, ...more }] : []);
      await engine.waitFor(holds, ARRAY, OBJECT);
      if (!STEPS.includes(name)) passed.push(name);
    }
    const before = await engine.evaluate(heard);
    await engine.evaluate((names) => {
      for (const name of names)
        document.querySelector('tool-comparison')?.dispatchEvent(new CustomEvent(name));
    }, Object.values(EVENTS));
    // Events are handled in order: one that is not handled before the last never will be.
    await engine.waitFor(() => document.querySelector('output')?.textContent.endsWith('imperative'));
    const words = (await engine.evaluate(heard)).slice(before.length).trim().split(' ');
    passed.push(...words.filter((word) => word in EVENTS));

    const all = [...Object.keys(DRAWN).filter((name) => !STEPS.includes(name)), ...Object.keys(EVENTS)];
    expect(all).toHaveLength(16);
    expect(passed).toEqual(all.filter((name) => !missing.includes(name)));
    // The element warns that an array is not a document; the framework warns of nothing.
    expect(await engine.evaluate(troubles)).toEqual([expect.stringContaining('invalid')]);
  });
}
