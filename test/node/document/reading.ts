// How the tests of the document read one.
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { ComparisonError, type Problem } from '../../../src/document/errors.js';
import { parseComparison, type ParsedComparison } from '../../../src/document/parse.js';
import { BASE } from '../../support/element/documents.js';

export const parse = (document: unknown, base: string | URL = BASE): ParsedComparison =>
  parseComparison(document, base);

export const paths = (problems: readonly Problem[]): string[] => problems.map(({ path }) => path);

/** The error that a document ends in. */
export function refusal(document: unknown): ComparisonError {
  try {
    parse(document);
  } catch (error) {
    expect(error).to.be.an.instanceOf(ComparisonError);
    return error as ComparisonError;
  }
  throw new Error('It was shown.');
}

/** That the document is refused for what is wrong at these paths, and fails the check for the same. */
export function expectRefused(document: unknown, ...at: string[]): void {
  const { code, problems } = refusal(document);
  expect(code).to.equal('invalid');
  expect(paths(problems)).to.deep.equal(at);
  expect(paths(checkComparison(document, BASE))).to.deep.equal(at);
}

/** That the document is shown without what is at these paths, and fails the check for the same. */
export function expectDropped(document: unknown, ...at: string[]): ParsedComparison['comparison'] {
  const { comparison, problems } = parse(document);
  expect(paths(problems)).to.deep.equal(at);
  expect(paths(checkComparison(document, BASE))).to.deep.equal(at);
  for (const { message } of problems) expect(message).to.match(/^\w/);
  return comparison;
}

/** That there is nothing wrong with the document, forgiven or not. */
export function expectFine(document: unknown): ParsedComparison['comparison'] {
  return expectDropped(document);
}
