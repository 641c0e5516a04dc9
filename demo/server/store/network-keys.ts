/**
 * The keys that networks are hashed with: one for each day in UTC, which all processes share, and which is deleted the next day
 * with all that was counted by it. After that nobody can tell which addresses were meant.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './database.js';

export const MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;
const DAY = MINUTES_A_DAY * MINUTE;

/** Whole seconds, at least one. */
export function secondsToNextDay(now: number): number {
  return Math.max(1, Math.ceil((DAY - (now % DAY)) / 1000));
}

export interface NetworkKey {
  readonly day: number;
  readonly secret: string;
}

export class NetworkKeys {
  readonly #database: Database;
  #current: NetworkKey | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The key of the day of `now`, in milliseconds since 1970. Forgets those before it. */
  async at(now: number): Promise<NetworkKey> {
    const day = Math.floor(now / DAY);
    if (this.#current?.day === day) return this.#current;
    await this.forget(now);
    this.#current = { day, secret: await this.#share(day) };
    return this.#current;
  }

  /** Deletes the keys of other days and what was counted by them. */
  async forget(now: number): Promise<void> {
    const day = Math.floor(now / DAY);
    await this.#database.write(async (transaction) => {
      await transaction.deleteFrom('network_keys').where('day', '<', day).execute();
      await transaction.deleteFrom('newcomers').where('day', '<', day).execute();
      const oldest = Math.floor(now / MINUTE) - MINUTES_A_DAY;
      await transaction.deleteFrom('arrivals').where('minute', '<', oldest).execute();
    });
  }

  /** The process that comes first makes the key, and the others take it. */
  async #share(day: number): Promise<string> {
    return this.#database.write(async (transaction) => {
      const secret = randomBytes(32).toString('base64url');
      await transaction
        .insertInto('network_keys')
        .values({ day, secret })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await transaction
        .selectFrom('network_keys')
        .select('secret')
        .where('day', '=', day)
        .executeTakeFirstOrThrow();
      return row.secret;
    });
  }
}

/** Another hash for each comparison, so that nobody can tell who has voted on two of them. */
export function hashNetwork({ secret }: NetworkKey, comparison: string, network: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([comparison, network]))
    .digest('base64url')
    .slice(0, 22);
}
