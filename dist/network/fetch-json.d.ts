export declare const MAX_BYTES: number;
export interface Answer {
    readonly text: string;
    /** Its media type; empty where it has none. */
    readonly type: string;
    /** Where it came from in the end, after redirects. */
    readonly url: string;
}
export interface FetchedJson {
    readonly value: unknown;
    /** Where it came from in the end, after redirects. */
    readonly url: string;
}
/**
 * Reads JSON text.
 *
 * @param contentType its media type, if it has one
 * @throws {ComparisonError} `empty`, `bad-json`, or `bad-type` where it was never meant to be JSON
 */
export declare function readJson(text: string, contentType?: string): unknown;
/**
 * One request, without patience.
 *
 * @param url absolute
 * @throws {ComparisonError}
 * @throws the signal's reason, when aborted
 */
export declare function ask(url: string, init: RequestInit, outer: AbortSignal): Promise<Answer>;
/**
 * @param url absolute
 * @param signal ends it all, waiting included
 * @param cache `no-cache` to have the browser's cache ask again
 * @throws {ComparisonError} with any code but those of a document's content
 * @throws the signal's reason, when aborted
 */
export declare function fetchJson(url: string, signal: AbortSignal, cache: RequestCache): Promise<FetchedJson>;
