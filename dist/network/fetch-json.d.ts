export declare const MAX_BYTES: number;
/** The settings that every request of the element has. */
export declare const REQUEST: {
    readonly credentials: "omit";
    readonly referrerPolicy: "strict-origin-when-cross-origin";
};
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
 * @param url absolute
 * @param signal ends it all, waiting included
 * @param cache `no-cache` to have the browser's cache ask again
 * @throws {ComparisonError} with any code but those of a document's content
 * @throws the signal's reason, when aborted
 */
export declare function fetchJson(url: string, signal: AbortSignal, cache: RequestCache): Promise<FetchedJson>;
