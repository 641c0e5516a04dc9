// A page may add anything to `Object.prototype`. Nothing of it is ever part of a view.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { bareDeep } from '../../../src/page/bare.js';
import type { ComparisonState } from '../../../src/ui/state.js';
import { full, minimal, panel } from '../../support/element/documents.js';
import { stateOf, viewOf, voted } from './showing.js';

/** The state of a document as the parser gives it: each piece without a prototype. */
function bareState(document: unknown, overrides: Partial<ComparisonState> = {}): ComparisonState {
  const state = stateOf(document, overrides);
  return { ...state, comparison: bareDeep(state.comparison) };
}

/** Nothing optional in it but the pieces that have optional fields themselves. */
const sparse = minimal({
  reviewers: [{ id: 'ann', name: 'Ann' }],
  reviews: [{ reviewer: 'ann', tool: 'a', verdict: 'ship' }],
  newsletter: { kicker: 'Weekly' },
  community: {},
});

/** Made afresh each time: what is computed of a comparison is remembered with it. */
const newStates = (): readonly ComparisonState[] => [
  bareState(minimal()),
  bareState(sparse),
  bareState(sparse, { isCompact: true, votes: voted({}) }),
  bareState(full(), {
    votes: voted({ a: 'ship' }, { phase: 'waiting' }),
    subscription: { phase: 'subscribed' },
  }),
  bareState(full(), {
    longQuotes: new Map([
      ['0 0', true],
      ['0 1', true],
    ]),
    unfolded: new Set(['0 1']),
  }),
  bareState(minimal(panel(21)), { isCompact: true }),
];

/** All objects in a value, itself included. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

const FIELDS = [
  ...new Set(
    [full(), ...newStates(), ...newStates().map(viewOf)]
      .flatMap(objectsIn)
      .filter((object) => !Array.isArray(object))
      .flatMap((object) => Object.keys(object)),
  ),
];

const ADDITIONS: Readonly<Record<string, PropertyDescriptor>> = {
  'a text': { value: 'added by the page' },
  'a list': { value: ['added by the page'] },
  'an object': { value: { url: 'https://page.example/', text: 'added by the page' } },
  'a function': { value: () => 'added by the page' },
  'a getter that throws': {
    get() {
      throw new Error('read by the widget');
    },
  },
};

describe('a view', () => {
  it('holds no object with a prototype', () => {
    for (const view of newStates().map(viewOf)) {
      const objects = objectsIn(view).filter((object) => !Array.isArray(object));
      expect(objects.length).to.be.greaterThan(3);
      expect(objects.filter((object) => Object.getPrototypeOf(object) !== null)).to.deep.equal([]);
    }
  });

  for (const [what, addition] of Object.entries(ADDITIONS)) {
    it(`is the same where the page adds ${what} to Object.prototype, under any field's name`, () => {
      expect(FIELDS.length).to.be.greaterThan(60);
      const before = newStates().map((state) => JSON.stringify(viewOf(state)));
      const changed = FIELDS.filter((field) => {
        const states = newStates();
        Object.defineProperty(Object.prototype, field, { ...addition, configurable: true, enumerable: true });
        try {
          return states.some((state, index) => JSON.stringify(viewOf(state)) !== before[index]);
        } catch {
          return true;
        } finally {
          Reflect.deleteProperty(Object.prototype, field);
        }
      });
      expect(changed).to.deep.equal([]);
    });
  }
});
