// Pages add properties to `Object.prototype`. None of them is read as a field of a document, of a view, or of a vote,
// whatever it is called and whatever it is: in every engine, for every field of the schema and every name that the
// code around it reads.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../../support/pages/life-page.js';
import { servePage } from '../../support/pages/page-recorder.js';

const SCHEMA = resolve(import.meta.dirname, '../../../dist/comparison.schema.json');

function fieldNames(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
    fieldNames(value, names);
  }
  return names;
}

const OTHERS = [
  ...['then', 'status', 'error', 'code', 'cause', 'retryAfter', 'reason', 'problems', 'comparison', 'detail'],
  ...[
    'signal',
    'once',
    'capture',
    'host',
    'root',
    'form',
    'picture',
    'fold',
    'ai',
    'link',
    'note',
    'missing',
  ],
  ...[
    'willRetry',
    'isOwn',
    'choice',
    'sequence',
    'voter',
    'phase',
    'sent',
    'counted',
    'isSponsored',
    'showAll',
  ],
  ...['renderBefore', 'creationScope', 'isConnected', 'noAccessor', 'converter', 'attribute', 'hasChanged'],
];
const NAMES = [...fieldNames(JSON.parse(readFileSync(SCHEMA, 'utf8'))), ...OTHERS].filter(
  (name) => !name.includes('_'),
);

type Kind = 'text' | 'function' | 'object' | 'getter';

/**
 * Lit passes each listener to `addEventListener` as its options, too, where browsers read `signal` before all else; and its
 * templates assign to a property called `name`, which a getter without a setter forbids: both end in the fallback, with
 * one warning. A promise calls any function called `then`: on such a page no promise of an object is ever resolved.
 */
const NOT_MET: Readonly<Record<Kind, readonly string[]>> = {
  text: ['signal'],
  function: ['signal', 'then'],
  object: ['signal'],
  getter: ['signal', 'name'],
};

/** Shows a comparison and votes on it with each name added in turn. Returns what went wrong, and how many it tried. */
async function tryNames(names: string[], kind: Kind, when: 'before' | 'after'): Promise<[string[], number]> {
  const MARK = 'added-by-the-page';
  const wrong: string[] = [];
  const addition = (): PropertyDescriptor => {
    const bare = Object.create(null) as PropertyDescriptor;
    bare.configurable = true;
    bare.enumerable = true;
    if (kind === 'getter') {
      bare.get = () => MARK;
      return bare;
    }
    bare.writable = true;
    bare.value = kind === 'text' ? MARK : kind === 'function' ? () => MARK : { name: MARK };
    return bare;
  };
  const tools = [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ];
  const reviewers = [{ id: 'ann', name: 'Ann' }];
  const reviews = [{ reviewer: 'ann', tool: 'a', verdict: 'ship' }];
  let rounds = 0;
  const sparse = { version: 1, id: 'x', tools, reviewers, reviews, newsletter: { title: 'Weekly' } };

  const round = async (name: string | undefined): Promise<string> => {
    let cast = 0;
    const element = document.createElement('tool-comparison');
    const events: Event[] = [];
    let wake = (): void => undefined;
    for (const type of ['comparison-load', 'comparison-voted', 'comparison-vote-error', 'comparison-error'])
      element.addEventListener(type, (event) => {
        events.push(event);
        wake();
      });
    // Resolved without a value: a page's `then` must not hold up the test itself.
    const until = async (count: number): Promise<void> => {
      const late = Date.now() + 3000;
      while (events.length < count && Date.now() < late)
        await new Promise<void>((done) => {
          wake = done;
          setTimeout(done, 500);
        });
    };
    // Each round has votes of its own on the device.
    element.comparison = { ...sparse, id: `round-${++rounds}` };
    element.voteTransport = {
      read: () => Promise.resolve({ a: { ship: cast, skip: 0 }, b: { ship: 0, skip: 0 } }),
      cast: () => {
        cast++;
        return Promise.resolve({ a: { ship: cast, skip: 0 }, b: { ship: 0, skip: 0 } });
      },
    };
    const add = (): void => {
      if (name !== undefined) Object.defineProperty(Object.prototype, name, addition());
    };
    if (when === 'before') add();
    document.body.append(element);
    await until(1);
    if (when === 'after') add();
    element.shadowRoot?.querySelector<HTMLElement>('[role=group] button')?.click();
    await until(2);
    await element.updateComplete;
    if (name !== undefined) Reflect.deleteProperty(Object.prototype, name);
    const drawn = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((node) => {
      const attributes = [...node.attributes].map(({ name: attribute, value }) => `${attribute}=${value}`);
      return `${node.localName} ${attributes.join(' ')}`;
    });
    const told = events.map(({ type }) => type).join();
    element.remove();
    return `${told} ${cast} ${drawn.join('\n')} ${element.shadowRoot?.textContent ?? ''}`.replace(
      /\s+/g,
      ' ',
    );
  };

  const expected = await round(undefined);
  if (!expected.startsWith('comparison-load,comparison-voted 1')) wrong.push(`nothing added: ${expected}`);
  for (const name of names) {
    const result = await round(name);
    if (result !== expected) wrong.push(`${name}: ${result.slice(0, 60)}`);
  }
  return [wrong, names.length];
}

for (const kind of ['text', 'function', 'object', 'getter'] as const) {
  for (const when of ['before', 'after'] as const) {
    test(`no ${kind} added ${when} the comparison is shown is read as a field`, async ({
      engine,
      origins,
    }) => {
      await engine.goto(servePage(origins, ''));
      await engine.waitFor(() => Boolean(customElements.get('tool-comparison')));
      const names = NAMES.filter((name) => !NOT_MET[kind].includes(name));
      expect(await engine.evaluate(tryNames, names, kind, when)).toEqual([[], names.length]);
      expect(await engine.evaluate(() => [seen.errors, seen.warnings])).toEqual([[], []]);
    });
  }
}
