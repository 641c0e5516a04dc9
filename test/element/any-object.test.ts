// Objects that no JSON makes, given as the document: shown or refused with a code, once, and nothing is thrown.
import { expect } from '@open-wc/testing';
import { full } from '../support/element/documents.js';
import { unpictured, warnings } from '../support/element/element.js';
import { outcome } from '../support/element/outcome.js';

warnings();

describe('an object that is more than data', () => {
  const thrower = (): never => {
    throw new RangeError('not today');
  };
  const getter = { enumerable: true, get: thrower };
  const cyclic: Record<string, unknown> = unpictured();
  cyclic['self'] = cyclic;
  cyclic['newsletter'] = cyclic;
  class Published {
    readonly version = 1;
    readonly id = 'x';
    readonly tools = full().tools.map(({ id, name }) => ({ id, name }));
    get title(): never {
      return thrower();
    }
  }
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 0);

  for (const [what, result, value] of [
    ['frozen', 'shown', Object.freeze(unpictured())],
    ['without a prototype', 'shown', Object.assign(Object.create(null) as object, unpictured())],
    ['of a class', 'shown', new Published()],
    ['that refers to itself', 'shown', cyclic],
    ['behind a proxy that does nothing', 'shown', new Proxy(unpictured(), {})],
    ['with a sparse list', 'shown', unpictured({ reviewers: new Array(400) as unknown[] })],
    [
      'with a text that is an object',
      'shown',
      unpictured({ title: new String('x'), kicker: { toString: thrower } }),
    ],
    [
      'with numbers that are none',
      'shown',
      unpictured({ community: { minimum: Infinity, tallies: { a: { ship: NaN } } } }),
    ],
    ['100,000 levels deep where it may be left out', 'shown', unpictured({ kicker: deep, unknown: deep })],
    ['100,000 levels deep', 'refused', deep],
    ['with a getter that throws', 'refused', Object.defineProperty(unpictured(), 'kicker', getter)],
    ['with a list that throws', 'refused', unpictured({ reviews: new Proxy([], { get: thrower }) })],
    [
      'that throws whatever is asked',
      'refused',
      new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower }),
    ],
    ['that is a promise', 'refused', Promise.resolve(unpictured())],
    ['that is a function', 'refused', () => unpictured()],
    ['that is a symbol', 'refused', Symbol('x')],
    ['that is an element', 'refused', document.createElement('p')],
  ] as const) {
    it(`${what} is ${result}`, async () => {
      expect(await outcome(value)).to.equal(result);
    });
  }
});
