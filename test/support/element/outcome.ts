// What becomes of an element that is given any value at all for a document.
import { expect } from '@open-wc/testing';
import { ComparisonError } from '../../../src/document/errors.js';
import { inline, make, next, page } from './element.js';

/** What the element dispatches for a document, and nothing else after it. */
export async function outcome(document: unknown, isInline = false): Promise<'shown' | 'refused'> {
  const element = isInline ? make({ 'no-vote': true }, inline(document)) : make({ 'no-vote': true });
  if (!isInline) element.comparison = document;
  const codes: string[] = [];
  element.addEventListener('comparison-load', () => codes.push('shown'));
  element.addEventListener('comparison-error', ({ detail: { error } }) => {
    expect(error).to.be.an.instanceOf(ComparisonError);
    expect(error.code).to.be.oneOf(['invalid', 'unsupported-version', 'empty', 'bad-json', 'no-source']);
    codes.push('refused');
  });
  const settled = Promise.race([next(element, 'comparison-load'), next(element, 'comparison-error')]);
  page().append(element);
  await settled;
  await element.updateComplete;
  element.remove();
  expect(codes).to.have.length(1);
  expect(element.error === null).to.equal(codes[0] === 'shown');
  return codes[0] === 'shown' ? 'shown' : 'refused';
}
