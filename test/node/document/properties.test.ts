// Properties that hold for every document, tried on random ones.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { checkComparison } from '../../../src/document/check.js';
import { ComparisonError } from '../../../src/document/errors.js';
import { BASE, full, put } from '../../support/element/documents.js';
import { parse } from './reading.js';

/** Every path in a document. */
function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    return [at, ...pathsIn(inner, at)];
  });
}

const EVERYWHERE = pathsIn(full());
const REQUIRED = /^(version|id|tools(\[\d\](\.(id|name))?)?)$/;
const OPTIONAL = EVERYWHERE.filter((path) => !REQUIRED.test(path));

/** Any JSON value, with a bias to values that are almost valid. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    undefined,
    null,
    'ann',
    'a',
    'ship',
    '2026-01-01',
    'https://x.example/',
    0,
    1,
    100,
    [],
    {},
  ),
);
const changes = (paths: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...paths), value), { minLength: 1, maxLength: 6 });
const changed = (edits: readonly (readonly [string, unknown])[]): unknown =>
  edits.reduce<unknown>((document, [path, to]) => put(document, path, to), full());

/** Whether a document is shown. Anything but a comparison or a ComparisonError fails the test. */
function isShown(document: unknown): boolean {
  try {
    const { comparison } = parse(document, BASE);
    expect(comparison.tools).to.have.length(2);
    expect(comparison.title).to.match(/\S/);
    return true;
  } catch (error) {
    if (!(error instanceof ComparisonError)) throw error;
    expect(error.code).to.be.oneOf(['invalid', 'unsupported-version']);
    return false;
  }
}

/** A fixed seed, so that a failure can be reproduced. */
const OPTIONS = { numRuns: 300, seed: 20260120 };

describe('any value', () => {
  it('gives a comparison or an error with a code', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        isShown(document);
      }),
      OPTIONS,
    );
  });

  it('fails the check if it cannot be shown', () => {
    fc.assert(
      fc.property(changes(EVERYWHERE), (edits) => {
        const document = changed(edits);
        if (!isShown(document)) expect(checkComparison(document, BASE)).not.to.deep.equal([]);
      }),
      OPTIONS,
    );
  });
});

describe('a valid document', () => {
  it('is shown whatever is wrong with its optional parts', () => {
    fc.assert(
      fc.property(changes(OPTIONAL), (edits) => {
        expect(isShown(changed(edits))).to.equal(true);
      }),
      OPTIONS,
    );
  });

  for (const path of OPTIONAL) {
    it(`is shown without ${path}, and with null in its place`, () => {
      expect(isShown(put(full(), path, undefined))).to.equal(true);
      expect(isShown(put(full(), path, null))).to.equal(true);
    });
  }
});

describe('a comparison', () => {
  it('is the same when it is read as a document again', () => {
    fc.assert(
      fc.property(changes(OPTIONAL), (edits) => {
        const { comparison } = parse(changed(edits), BASE);
        const again = parse(JSON.parse(JSON.stringify(comparison)), BASE);
        expect(again.problems).to.deep.equal([]);
        expect(again.comparison).to.deep.equal(comparison);
      }),
      OPTIONS,
    );
  });

  it('passes the check', () => {
    fc.assert(
      fc.property(changes(OPTIONAL), (edits) => {
        const { comparison } = parse(changed(edits), BASE);
        expect(checkComparison(comparison, BASE)).to.deep.equal([]);
      }),
      OPTIONS,
    );
  });
});
