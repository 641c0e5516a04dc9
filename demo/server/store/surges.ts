/** Marks the minutes in which far more new voters came than usual, or most of them from one wide network. Their votes stay counted. */
import { DAY, MINUTE } from '../durations.js';
import type { Database } from './database.js';

export interface Surge {
  readonly comparison: string;
  /** Since 1970. */
  readonly minute: number;
  readonly voters: number;
  /** How many of them came from one IPv4 /16 or one IPv6 /32. */
  readonly largest: number;
  readonly cause: 'rate' | 'network';
}

/** By how much a minute must be above the average of the day before it. */
const TIMES = 10;
const SHARE = 0.5;
const MINUTES_A_DAY = DAY / MINUTE;
/** A process may be late, and a minute may have been marked before it was over. */
const LOOKED_AT = 5;

/**
 * @param least new voters in a minute: below it nothing is remarkable
 * @param now in milliseconds since 1970
 * @returns the minutes that were not marked before
 */
export async function markSurges(database: Database, least: number, now: number): Promise<Surge[]> {
  const last = Math.floor(now / MINUTE);
  const minutes = await database.read((queries) =>
    queries
      .selectFrom('arrivals')
      .select((of) => [
        'comparison',
        'minute',
        of.fn.sum<number>('voters').as('voters'),
        of.fn.max<number>('voters').as('largest'),
      ])
      .where('minute', '>', last - LOOKED_AT)
      .groupBy(['comparison', 'minute'])
      .having((of) => of.fn.sum<number>('voters'), '>=', least)
      .orderBy('minute')
      .execute(),
  );
  const marked: Surge[] = [];
  for (const one of minutes) {
    const { comparison, minute, voters, largest } = one;
    const isOfOneNetwork = largest > voters * SHARE;
    if (!isOfOneNetwork && voters <= TIMES * (await usualBefore(database, comparison, minute))) continue;
    const surge: Surge = { comparison, minute, voters, largest, cause: isOfOneNetwork ? 'network' : 'rate' };
    if (await mark(database, surge)) marked.push(surge);
  }
  return marked;
}

/** New voters a minute on the day before, without what was marked. */
async function usualBefore(database: Database, comparison: string, minute: number): Promise<number> {
  const row = await database.read((queries) =>
    queries
      .selectFrom('arrivals')
      .select((of) => of.fn.sum<number | null>('voters').as('voters'))
      .where('comparison', '=', comparison)
      .where('minute', '<', minute)
      .where('minute', '>=', minute - MINUTES_A_DAY)
      .where('minute', 'not in', (from) =>
        from.selectFrom('surges').select('minute').where('comparison', '=', comparison),
      )
      .executeTakeFirst(),
  );
  return (row?.voters ?? 0) / MINUTES_A_DAY;
}

/** @returns whether no process had marked it before */
function mark(database: Database, surge: Surge): Promise<boolean> {
  return database.write(async (transaction) => {
    const inserted = await transaction
      .insertInto('surges')
      .values(surge)
      .onConflict((conflict) => conflict.doNothing())
      .returning('minute')
      .execute();
    if (inserted.length > 0) return true;
    const { comparison, minute, voters, largest } = surge;
    await transaction
      .updateTable('surges')
      .set({ voters, largest })
      .where('comparison', '=', comparison)
      .where('minute', '=', minute)
      .execute();
    return false;
  });
}
