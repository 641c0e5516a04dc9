// Pages add properties to `Object.prototype`. None of them is ever read as a field of the document, of what is shown or
// of a vote, whatever it is called.
import { expect } from '@open-wc/testing';
import { comparisonJsonSchema } from '../../src/document/json-schema.js';
import { drawn, make, next, page, warnings } from '../support/element/element.js';
import { minimal } from '../support/element/documents.js';
import { shadowOf } from '../support/element/roles.js';
import { press, showVotes, voteNetwork } from '../support/votes/vote-widget.js';

const MARK = 'added-by-the-page';

/** Every name of a property in the document's schema. */
function fieldNames(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
    fieldNames(value, names);
  }
  return names;
}

/** Names that the code around the document reads. */
const OTHERS = [
  ...['then', 'tallies', 'status', 'error', 'code', 'cause', 'retryAfter', 'problems', 'comparison'],
  ...['detail', 'signal', 'once', 'capture', 'host', 'root', 'form', 'picture', 'fold', 'ai', 'link', 'note'],
  ...[
    'willRetry',
    'isOwn',
    'choice',
    'sequence',
    'voter',
    'phase',
    'sent',
    'counted',
    'sponsored',
    'missing',
  ],
];

/** What the tests themselves, and the browser's own promises, read from plain objects. */
const HARNESS = ['signal', 'status', 'then'];

const NAMES = [...new Set([...fieldNames(comparisonJsonSchema()), ...OTHERS])]
  .filter((name) => !name.includes('_') && !HARNESS.includes(name))
  .sort();

const ADDITIONS: readonly (readonly [what: string, property: PropertyDescriptor])[] = [
  ['a text', { value: MARK }],
  ['a function', { value: () => MARK }],
  ['an object', { value: { name: MARK } }],
  ['a getter', { get: () => MARK }],
];

async function withAddition(
  name: string,
  property: PropertyDescriptor,
  act: () => Promise<void>,
): Promise<void> {
  Object.defineProperty(Object.prototype, name, {
    __proto__: null,
    configurable: true,
    ...property,
  } as object);
  try {
    await act();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

/** With a reviewer who covered one tool, so that there are optional pieces of every kind to leave out. */
const sparse = (): object =>
  minimal({
    reviewers: [{ id: 'ann', name: 'Ann' }],
    reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship' }],
    newsletter: { title: 'Weekly' },
  });

/** All that a reader could see or follow: text, attributes, controls. */
const shown = (element: Element): string =>
  [...shadowOf(element).querySelectorAll('*')]
    .map(
      (node) =>
        `${node.localName} ${[...node.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
    )
    .concat(shadowOf(element).textContent)
    .join('\n');

describe('a property added to Object.prototype', () => {
  const service = voteNetwork();
  const warned = warnings();

  for (const [what, property] of ADDITIONS) {
    it(`that is ${what} is not shown`, async () => {
      const show = async (): Promise<string> => {
        const element = make();
        element.comparison = sparse();
        const loaded = next(element, 'comparison-load');
        page().append(element);
        await loaded;
        const result = shown(element);
        element.remove();
        return result;
      };
      const expected = await show();
      for (const name of NAMES) {
        await withAddition(name, property, async () => {
          expect(await show(), name).to.equal(expected);
        });
      }
      expect(warned).to.deep.equal([]);
    });

    it(`that is ${what}, set after the comparison is shown, does not stop a vote`, async () => {
      let votes = 0;
      for (const name of NAMES) {
        const element = await showVotes();
        await withAddition(name, property, async () => {
          await press(element, 'Ship');
        });
        await drawn(element);
        expect(service.sent.length, name).to.equal(++votes);
        expect(element.tallies['a']?.ship, name).to.equal(13);
        element.remove();
      }
    });
  }
});
