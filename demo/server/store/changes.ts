/** Tells those who show tallies that votes have been counted. This process alone: what several need is in subclasses. */

/** Undefined means that any comparison may have changed. */
export type ChangeListener = (comparison: string | undefined) => void;

export class Changes {
  readonly #listeners = new Set<ChangeListener>();

  /** Whether what other processes count is certainly told as well. */
  get isToldByOthers(): boolean {
    return false;
  }

  /** Returns what ends it. */
  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(comparisons: Iterable<string>): void {
    for (const comparison of comparisons) this.announce(comparison);
  }

  close(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }

  protected announce(comparison: string | undefined): void {
    for (const listener of this.#listeners) listener(comparison);
  }
}
