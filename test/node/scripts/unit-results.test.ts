import { describe, it } from 'node:test';
import { expect } from 'chai';
import { completed, countsIn, filesWithoutResult, type Results } from '../../../scripts/unit-results.mjs';

const counts = (passed: number, failed = 0) => ({ passed, failed, skipped: 0 });
const files = ['a.test.ts', 'b.test.ts', 'c.test.ts'];

describe('the results of the unit tests', () => {
  const first: Results = {
    files,
    engines: { webkit: { 'a.test.ts': counts(2), 'b.test.ts': counts(1, 1), 'c.test.ts': null } },
  };

  it('run only those files again of which the browser gave no result', () => {
    expect(filesWithoutResult(first, 'webkit')).to.deep.equal(['c.test.ts']);
    expect(filesWithoutResult(first, 'firefox')).to.deep.equal(files);
  });

  it('never replace a failure with what another run says', () => {
    const again: Results = {
      files: ['b.test.ts', 'c.test.ts'],
      engines: { webkit: { 'b.test.ts': counts(2), 'c.test.ts': counts(3) } },
    };
    expect(countsIn(completed(first, again), 'webkit')).to.deep.equal(counts(6, 1));
  });

  it('count a file as failed that has no result in the second run either', () => {
    const again: Results = { files: ['c.test.ts'], engines: { webkit: { 'c.test.ts': null } } };
    expect(countsIn(completed(first, again), 'webkit')).to.deep.equal(counts(3, 2));
    expect(countsIn(completed(first, { files: [], engines: {} }), 'webkit')).to.deep.equal(counts(3, 2));
  });
});
