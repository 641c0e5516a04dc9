/** Waiting for what may never come. */

/**
 * @returns what the work gives; a signal that is aborted first ends the waiting at once, even where
 *   the work itself ignores it, as a `fetch` patched by the page may
 * @throws what the work throws, or the signal's reason
 */
export function until<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Waits, or throws the signal's reason as soon as it is aborted. */
export const pause = (ms: number, signal: AbortSignal): Promise<unknown> =>
  until(new Promise((resolve) => setTimeout(resolve, ms)), signal);
