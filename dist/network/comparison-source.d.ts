/** Comparisons by address: one request and one reading for all widgets of a page that show the same. */
import { type ParsedComparison } from '../document/parse.js';
/**
 * @param url absolute
 * @param signal lets go of it; the request is aborted when nobody is left who wants it
 * @param isFresh asks the server even if it was asked before
 * @throws {ComparisonError}
 * @throws the signal's reason, when aborted
 */
export declare function loadComparison(url: string, signal: AbortSignal, isFresh: boolean): Promise<ParsedComparison>;
