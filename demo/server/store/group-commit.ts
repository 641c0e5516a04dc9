/**
 * Lets items that arrive while a commit is under way share the next one: flushing to the disk is what costs, and it
 * costs the same for one vote as for a hundred. Nobody is answered before the commit that holds their item is done.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { StoreUnavailableError, isBusy, toStoreError } from './store-error.js';

export interface GroupCommitOptions<Item, Result> {
  /** Commits all or nothing. Gives one result an item, in order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** At most so many in one commit, so that none takes long. */
  readonly mostAtOnce?: number;
  /** At most so many waiting; past it the answer is an honest "later" rather than an ever longer wait. */
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

  /** Settles when the item is committed, or surely refused, or its fate is unknown. */
  submit(item: Item): Promise<Result> {
    if (this.#waiting.length >= this.#options.mostWaiting) {
      return Promise.reject(new StoreUnavailableError('Too many votes are waiting.', 1));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, since: performance.now(), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** When nothing waits any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Everything that arrived in this turn of the event loop comes along.
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

  /** Everybody stays in line, but for those who have waited long enough. */
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
