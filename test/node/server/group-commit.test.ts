import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GroupCommit } from '../../../demo/server/store/group-commit.js';
import { StoreUnavailableError } from '../../../demo/server/store/store-error.js';

const busy = (): Error => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });

/** Commits that the test completes one by one. */
function gate(): {
  commit: (items: readonly number[]) => Promise<readonly number[]>;
  groups: number[][];
  open: () => void;
} {
  const groups: number[][] = [];
  let open = (): void => {};
  const commit = async (items: readonly number[]): Promise<readonly number[]> => {
    groups.push([...items]);
    await new Promise<void>((resolve) => (open = resolve));
    return items.map((item) => item * 10);
  };
  return { commit, groups, open: () => open() };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('group commit', () => {
  test('commits items that arrive during a commit together, and answers none of them before', async () => {
    const { commit, groups, open } = gate();
    const commits = new GroupCommit({ commit });
    const answered: number[] = [];
    const submit = (item: number): Promise<void> =>
      commits.submit(item).then((result) => void answered.push(result));
    const first = submit(1);
    await turn();
    const others = [submit(2), submit(3)];
    await turn();
    assert.deepEqual([groups, answered], [[[1]], []]);
    open();
    await first;
    await turn();
    assert.deepEqual([groups, answered], [[[1], [2, 3]], [10]]);
    open();
    await Promise.all(others);
    await commits.idle();
    assert.deepEqual(answered, [10, 20, 30]);
  });

  test('limits the size of a commit', async () => {
    const sizes: number[] = [];
    const commit = (items: readonly number[]): Promise<readonly number[]> => {
      sizes.push(items.length);
      return Promise.resolve(items);
    };
    const commits = new GroupCommit({ commit, mostAtOnce: 4 });
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((item) => commits.submit(item)));
    assert.deepEqual(sizes, [4, 4, 2]);
  });

  test('waits for a short lock without refusing anyone', async () => {
    let locked = 3;
    const commits = new GroupCommit<number, number>({
      commit: (items) => (locked-- > 0 ? Promise.reject(busy()) : Promise.resolve(items)),
    });
    assert.deepEqual(await Promise.all([1, 2, 3].map((item) => commits.submit(item))), [1, 2, 3]);
    assert.equal(locked, -1);
  });

  test('refuses the waiting items if a lock is long, and works again after it', async () => {
    let locked = true;
    const commits = new GroupCommit<number, number>({
      patience: 0,
      commit: (items) => (locked ? Promise.reject(busy()) : Promise.resolve(items)),
    });
    await assert.rejects(
      commits.submit(1),
      (error) => error instanceof StoreUnavailableError && error.retryAfterSeconds === 1,
    );
    locked = false;
    assert.equal(await commits.submit(2), 2);
  });

  test('rejects every item of a failed commit, and no other item', async () => {
    let fail = true;
    const broken = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' });
    const commits = new GroupCommit<number, number>({
      commit: (items) => (fail ? Promise.reject(broken) : Promise.resolve(items)),
    });
    const settled = await Promise.allSettled([commits.submit(1), commits.submit(2)]);
    assert.ok(
      settled.every((one) => one.status === 'rejected' && one.reason instanceof StoreUnavailableError),
    );
    fail = false;
    assert.equal(await commits.submit(3), 3);
  });

  test('refuses items at once when too many are waiting', async () => {
    const { commit, open } = gate();
    const commits = new GroupCommit({ commit, mostWaiting: 2 });
    const kept = [commits.submit(1), commits.submit(2)];
    await assert.rejects(commits.submit(3), StoreUnavailableError);
    await turn();
    open();
    assert.deepEqual(await Promise.all(kept), [10, 20]);
  });
});
