/**
 * From any value to a comparison, leniently.
 *
 * What is wrong is cut out of a copy piece by piece until the rest fits the schema. Only when the
 * piece is one that nothing can be shown without is the document refused.
 */
import type { Comparison } from './comparison.js';
import { type Problem } from './errors.js';
export interface ParsedComparison {
    readonly comparison: Comparison;
    /** What was left out because it was wrong. Empty for most documents. */
    readonly problems: readonly Problem[];
    /** Whether the document itself says what language it is in. */
    readonly isLangDeclared: boolean;
}
export interface Examined {
    readonly comparison: Comparison | undefined;
    readonly problems: readonly Problem[];
}
/** Reads a document, and takes down everything that is wrong with it but unknown keys. */
export declare function examine(value: unknown, baseUrl: string): Examined;
/** Whether it says that it is of a version after 1. */
export declare const isNewer: (value: unknown) => boolean;
/**
 * Reads a comparison document, version 1, leniently: a problem in something optional drops that
 * piece, unknown keys are ignored.
 *
 * @param value the document, as `JSON.parse` gives it
 * @param baseUrl the document's own address, which its relative URLs are relative to
 * @returns the comparison, and the problems that were left out
 * @throws {ComparisonError} `invalid`, with problems, where `version`, `id`, `tools` or a tool's
 *   `id` or `name` is wrong; `unsupported-version` where `version` is above 1
 */
export declare function parseComparison(value: unknown, baseUrl: string | URL): ParsedComparison;
