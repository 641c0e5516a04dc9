/** Waiting for what may never come. */
/**
 * @returns what the work gives; a signal that is aborted first ends the waiting at once, even where
 *   the work itself ignores it, as a `fetch` patched by the page may
 * @throws what the work throws, or the signal's reason
 */
export declare function until<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result>;
/** Waits, or throws the signal's reason as soon as it is aborted. */
export declare const pause: (ms: number, signal: AbortSignal) => Promise<unknown>;
