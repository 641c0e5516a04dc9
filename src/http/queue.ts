/** At most six requests are under way at a time, so that a page with hundreds of widgets keeps room for its own. */
import { abortable } from './abortable.js';

const MAX_UNDER_WAY = 6;

let underWay = 0;
let waiters: (() => void)[] = [];

/** Wakes all waiters, because the first in line may have been aborted. The others go on waiting, in the same order. */
function wakeAll(): void {
  const woken = waiters;
  waiters = [];
  for (const wake of woken) wake();
}

/**
 * Does the work when it is its turn.
 *
 * @param signal aborts the waiting, not the work
 * @throws what the work rejects with, or the signal's reason
 */
export async function queued<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  while (underWay >= MAX_UNDER_WAY) {
    const turn = new Promise<void>((wake) => {
      waiters.push(wake);
    });
    await abortable(turn, signal);
  }
  signal.throwIfAborted();
  underWay++;
  try {
    return await work();
  } finally {
    underWay--;
    wakeAll();
  }
}
