import { Problem } from '../http/problem.js';

/** A 404 for what would be made of a document that is there but cannot be shown: its votes are counted all the same. */
export const invalidDocument = (): Problem =>
  new Problem(
    404,
    'invalid-document',
    'The document of this comparison cannot be shown. checkComparison tells what is wrong with it.',
  );
