/** @returns the JSON Schema (2020-12) of the comparison document, version 1 */
export declare function comparisonJsonSchema(): Record<string, unknown>;
