// Tabs that share the device's storage, each closed after its test.
import { settle } from '../element/clock.js';
import { Tab, resetHidden } from './vote-transport.js';
import { emptyStorage } from './vote-storage.js';

export const KEY = 'tool-comparison https://votes.example/api/a-vs-b/votes';

/** Counts of ship and skip for the first tool and the second. */
export const tallies = (a: readonly [number, number], b: readonly [number, number] = [0, 0]) => ({
  a: { ship: a[0], skip: a[1] },
  b: { ship: b[0], skip: b[1] },
});

export interface Tabs {
  readonly open: (isStored?: boolean) => Tab;
  /** Gives the other tabs the event of the last write; the one that wrote must not mind it. */
  readonly sync: () => Promise<void>;
}

/** Once in a describe. */
export function tabs(): Tabs {
  let all: Tab[] = [];
  emptyStorage();
  afterEach(() => {
    for (const tab of all) tab.close();
    all = [];
    resetHidden();
  });
  return {
    open: (isStored) => {
      const tab = new Tab(KEY, isStored);
      all.push(tab);
      return tab;
    },
    sync: () => {
      dispatchEvent(
        new StorageEvent('storage', {
          key: KEY,
          newValue: localStorage.getItem(KEY),
          storageArea: localStorage,
        }),
      );
      return settle();
    },
  };
}
