// Any value at all, given as the document: it is shown or there is an error with a code, once, and nothing is thrown.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { put } from '../support/element/documents.js';
import { unpictured, warnings } from '../support/element/element.js';
import { outcome } from '../support/element/outcome.js';
import { isRequired, PLACES } from '../support/element/places.js';

warnings();

/** What JSON cannot say too: symbols, dates, maps, sparse arrays, objects without a prototype, big integers. */
const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: 'binary',
});
const OPTIONS = { numRuns: 150, seed: 20260120 };

describe('any value as the comparison', () => {
  it('is shown or refused as the whole document', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        // Null and undefined are no document but the lack of one.
        expect(await outcome(value)).to.equal('refused');
      }),
      OPTIONS,
    );
  });

  it('is shown or refused anywhere in a document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLACES), anything, async (place, value) => {
        const result = await outcome(put(unpictured(), place, value));
        if (!isRequired(place)) expect(result).to.equal('shown');
      }),
      OPTIONS,
    );
  });

  it('is shown or refused as inline JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLACES), fc.jsonValue({ maxDepth: 4 }), async (place, value) => {
        await outcome(put(unpictured(), place, value), true);
        await outcome(value, true);
      }),
      { ...OPTIONS, numRuns: 60 },
    );
  });
});
