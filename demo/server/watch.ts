/**
 * Looks at who has come, again and again: marks surges and logs each once, without anybody's address, and deletes what must not be
 * kept for longer than a day.
 */
import { HOUR, MINUTE } from './durations.js';
import { describeError, type Log } from './log.js';
import type { Database } from './store/database.js';
import { NetworkKeys } from './store/network-keys.js';
import { markSurges } from './store/surges.js';

const PAUSE = 15_000;

export interface Watch {
  /** Waits for a look that is under way. */
  stop(): Promise<void>;
}

/** @param surge new voters in a minute, see `markSurges`; 0 to mark none */
export function watchArrivals(database: Database, surge: number, log: Log): Watch {
  const keys = new NetworkKeys(database);
  const stopping = new AbortController();
  let cleanedIn: number | undefined;
  /** Soon after each full hour, and so after each midnight. */
  const clean = async (): Promise<void> => {
    const now = Date.now();
    const hour = Math.floor(now / HOUR);
    if (hour === cleanedIn) return;
    await keys.forget(now, stopping.signal);
    cleanedIn = hour;
  };
  const look = async (): Promise<void> => {
    if (surge === 0) return;
    const surges = await markSurges(database, surge, Date.now());
    for (const { comparison, minute, voters, largest, cause } of surges) {
      const since = new Date(minute * MINUTE).toISOString();
      log('warn', 'surge', { comparison, since, voters, largest, cause });
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const lookInTurn = (): void => {
    looking = looking
      .then(look)
      .catch((error: unknown) => log('error', 'surges-not-marked', describeError(error)))
      .then(clean)
      .catch((error: unknown) => log('error', 'networks-not-deleted', describeError(error)));
  };
  const timer = setInterval(lookInTurn, PAUSE);
  timer.unref();
  // Of the minutes that the process before may not have looked at.
  lookInTurn();
  const stop = async (): Promise<void> => {
    clearInterval(timer);
    stopping.abort();
    await looking;
  };
  return { stop };
}
