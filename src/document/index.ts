/** `tool-comparison/document`: parses and checks comparison documents. Needs no DOM. */
export { checkComparison } from './check.js';
export { parseComparison, type ParsedComparison } from './parse.js';
export { ComparisonError, type ComparisonErrorCode, type Problem } from './errors.js';
export { comparisonJsonSchema } from './json-schema.js';
export type * from './comparison.js';
