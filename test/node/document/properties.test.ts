// What holds for every document, tried on many that nobody would think of.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { checkComparison } from '../../../src/document/check.js';
import { ComparisonError } from '../../../src/document/errors.js';
import { BASE, full, put } from '../../support/element/documents.js';
import { parse } from './reading.js';

/** Where there is something in a document, by its path. */
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

/** Any JSON value, more often one that is nearly right. */
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

/** Whether a document is shown; anything but a comparison or an error of ours fails the test. */
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

/** The same numbers every time, so that a failure can be seen again. */
const OPTIONS = { numRuns: 300, seed: 20260120 };

describe('any value at all', () => {
  it('ends in a comparison or in an error with a code', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        isShown(document);
      }),
      OPTIONS,
    );
  });

  it('has problems by the check if it is not shown', () => {
    fc.assert(
      fc.property(changes(EVERYWHERE), (edits) => {
        const document = changed(edits);
        if (!isShown(document)) expect(checkComparison(document, BASE)).not.to.deep.equal([]);
      }),
      OPTIONS,
    );
  });
});

describe('a right document', () => {
  it('is shown whatever is wrong with what it may do without', () => {
    fc.assert(
      fc.property(changes(OPTIONAL), (edits) => {
        expect(isShown(changed(edits))).to.equal(true);
      }),
      OPTIONS,
    );
  });

  for (const path of OPTIONAL) {
    it(`is shown without ${path}, or with null there`, () => {
      expect(isShown(put(full(), path, undefined))).to.equal(true);
      expect(isShown(put(full(), path, null))).to.equal(true);
    });
  }
});

describe('a comparison', () => {
  it('read as a document is the same comparison, with nothing wrong', () => {
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

  it('holds nothing that the check forbids, but for labels that nobody asks for', () => {
    fc.assert(
      fc.property(changes(OPTIONAL), (edits) => {
        const { comparison } = parse(changed(edits), BASE);
        const found = checkComparison(comparison, BASE);
        expect(found.filter(({ message }) => message !== 'is no text of the interface')).to.deep.equal([]);
        for (const { path } of found) expect(path).to.match(/^labels\./);
      }),
      OPTIONS,
    );
  });
});
