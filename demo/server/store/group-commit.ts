/**
 * Group commit: items that arrive during a commit share the next one. The expensive part is flushing to the disk, and it
 * costs the same for one vote as for a hundred. No item is answered before its commit is done.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { StoreUnavailableError, isBusy, toStoreError } from './store-error.js';

export interface GroupCommitOptions<Item, Result> {
  /** Commits all items or none. Returns one result for each item, in order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** The most items in one commit, so that none takes long. */
  readonly mostAtOnce?: number;
  /** The most items that may wait. Any more are refused at once rather than left to wait ever longer. */
  readonly mostWaiting?: number;
  /** How long an item may wait for a lock, in milliseconds. */
  readonly patience?: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

const PAUSE_WHILE_LOCKED = 25;

export class GroupCommit<Item, Result> {
  readonly #options: Required<GroupCommitOptions<Item, Result>>;
  #waiting: Waiting<Item, Result>[] = [];
  #running: Promise<void> | undefined;

  constructor(options: GroupCommitOptions<Item, Result>) {
    this.#options = { mostAtOnce: 256, mostWaiting: 10_000, patience: 2000, ...options };
  }

  /** How many items are not committed yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves once the item is committed; rejects if it was refused or if nobody can tell. */
  submit(item: Item): Promise<Result> {
    if (this.#waiting.length >= this.#options.mostWaiting) {
      return Promise.reject(new StoreUnavailableError('Too many votes are waiting.', 1));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, since: performance.now(), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when no item is waiting. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Let everything that arrives in this turn of the event loop join.
      await setImmediate();
      await this.#commitSome();
    }
    this.#running = undefined;
  }

  async #commitSome(): Promise<void> {
    const group = this.#waiting.slice(0, this.#options.mostAtOnce);
    try {
      const results = await this.#options.commit(group.map(({ item }) => item));
      this.#waiting = this.#waiting.slice(group.length);
      results.forEach((result, index) => group[index]?.resolve(result));
    } catch (error) {
      if (isBusy(error)) return this.#waitForTheLock(error);
      this.#waiting = this.#waiting.slice(group.length);
      for (const { reject } of group) reject(toStoreError(error));
    }
  }

  /** Rejects the items that have waited longer than `patience` and keeps the rest in line. */
  async #waitForTheLock(error: unknown): Promise<void> {
    const oldest = performance.now() - this.#options.patience;
    const [tooLong, rest] = [
      this.#waiting.filter((one) => one.since < oldest),
      this.#waiting.filter((one) => one.since >= oldest),
    ];
    this.#waiting = rest;
    for (const { reject } of tooLong) reject(toStoreError(error));
    await setTimeout(PAUSE_WHILE_LOCKED);
  }
}
