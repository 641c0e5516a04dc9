/** Waiting that ends as soon as a signal aborts, even if the work goes on: a `fetch` patched by the page may ignore it. */

/** @returns a signal that never aborts: for what is sent, which counts also where the reader leaves, and for what is shared */
export const unaborted = (): AbortSignal => new AbortController().signal;

/**
 * @returns what the work resolves with
 * @throws what the work rejects with, or the signal's reason
 */
export function abortable<Result>(work: PromiseLike<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    const stopListening = (): void => signal.removeEventListener('abort', abort);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
    const onResult = (result: Result): void => {
      stopListening();
      resolve(result);
    };
    const onError = (error: Error): void => {
      stopListening();
      reject(error);
    };
    // Without `finally`, which the promises of some old libraries lack.
    work.then(onResult, onError);
  });
}

/** @throws the signal's reason */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await abortable(elapsed, signal);
  } finally {
    clearTimeout(timer);
  }
}
