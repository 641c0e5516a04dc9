/**
 * A promise that is pending as long as there is something to wait for, and another one each time there is: as
 * `document.fonts.ready`. It is never rejected, so that a page that does not look at it gets no unhandled rejection.
 */
export class ReadyPromise {
  #promise: Promise<void> | undefined;
  #resolve: (() => void) | undefined;
  #isPending = true;

  /** Made when it is asked for. The same one until there is something else to wait for. */
  get promise(): Promise<void> {
    this.#promise ??= new Promise((resolve) => {
      this.#resolve = resolve;
      if (!this.#isPending) resolve();
    });
    return this.#promise;
  }

  get isPending(): boolean {
    return this.#isPending;
  }

  /** There is something to wait for. Whoever waits already goes on waiting. */
  renew(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    this.#promise = undefined;
  }

  settle(): void {
    this.#isPending = false;
    this.#resolve?.();
  }
}
