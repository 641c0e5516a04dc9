/**
 * The time. Test tools, countdown scripts and anti-fingerprinting extensions replace `Date.now`, and not all of them
 * return an integer. What is computed from NaN would be sent to the vote service, or make a timer fire at once.
 * Held by test/node/page/clock.test.ts and test/votes/strange-pages.test.ts.
 */

/** The last instant a `Date` can hold, well below the largest safe integer. */
export const MAX_TIME = 8.64e15;

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= MAX_TIME;

function pageTime(): unknown {
  try {
    return Date.now();
  } catch {
    return undefined;
  }
}

/** @returns milliseconds since 1970, a safe integer */
export function now(): number {
  const time = pageTime();
  if (isTime(time)) return Math.floor(time);
  const elapsed = performance.timeOrigin + performance.now();
  return isTime(elapsed) ? Math.floor(elapsed) : 0;
}
