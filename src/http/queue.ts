/**
 * At most six requests of a lane, or fewer, are under way at a time, so that a page with hundreds of widgets keeps room for its own.
 * Each host has lanes of its own, one for each kind of request: nothing waits for a host that does not answer, and no
 * document for tallies.
 */
import { abortable } from './abortable.js';
import { WebUrl } from '../page/web-url.js';

const MAX_UNDER_WAY = 6;

interface Lane {
  underWay: number;
  waiters: (() => void)[];
}

const lanes = new Map<string, Lane>();

/** Wakes all waiters, because the first in line may have been aborted. The others go on waiting, in the same order. */
function wakeAll(lane: Lane): void {
  const woken = lane.waiters;
  lane.waiters = [];
  for (const wake of woken) wake();
}

/** @param kind of requests that may wait for each other */
export const laneOf = (url: string, kind: string): string => `${kind} ${new WebUrl(url).origin}`;

/**
 * Does the work when it is its turn.
 *
 * @param name of the lane, from `laneOf`
 * @param signal aborts the waiting, not the work
 * @param most requests of the lane that may be under way
 * @throws what the work rejects with, or the signal's reason
 */
export async function queued<Result>(
  name: string,
  work: () => Promise<Result>,
  signal: AbortSignal,
  most = MAX_UNDER_WAY,
): Promise<Result> {
  const lane = lanes.get(name) ?? { underWay: 0, waiters: [] };
  lanes.set(name, lane);
  while (lane.underWay >= most) {
    const turn = new Promise<void>((wake) => {
      lane.waiters.push(wake);
    });
    await abortable(turn, signal);
  }
  signal.throwIfAborted();
  lane.underWay++;
  try {
    return await work();
  } finally {
    lane.underWay--;
    wakeAll(lane);
  }
}
