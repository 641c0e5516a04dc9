import type { Problem } from './errors.js';
/**
 * Checks a comparison document, version 1, strictly, as a publisher wants it checked.
 *
 * @param value the document, as `JSON.parse` gives it
 * @param baseUrl its own address, if it is known
 * @returns every problem, unknown keys included; empty where there is none
 */
export declare function checkComparison(value: unknown, baseUrl?: string | URL): readonly Problem[];
