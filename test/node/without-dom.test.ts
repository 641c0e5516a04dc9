import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseComparison } from '../../src/document/parse.js';
import * as index from '../../src/index.js';
import * as withoutDom from '../../src/without-dom.js';

describe('the package on a server without a DOM', () => {
  it('has the same names, and its version', () => {
    assert.deepEqual(Object.keys(withoutDom), Object.keys(index));
    assert.equal(withoutDom.ToolComparisonElement.version, index.ToolComparisonElement.version);
  });

  it('has the errors of documents themselves', () => {
    assert.throws(() => parseComparison({}), withoutDom.ComparisonError);
  });
});
