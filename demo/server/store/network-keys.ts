/**
 * The keys that networks are hashed with: one for each day in UTC, which all processes share, and which is deleted the next day
 * with all that was counted by it. After that nobody can tell which addresses were meant.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { DeleteQueryBuilder, DeleteResult, Transaction } from 'kysely';
import { DAY, MINUTE } from '../durations.js';
import type { Database } from './database.js';
import type { Schema } from './schema.js';

/** Rows in one transaction, so that none takes long. */
const BATCH = 2000;

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

  /** The key of the day of `now`, in milliseconds since 1970. */
  async at(now: number): Promise<NetworkKey> {
    const day = Math.floor(now / DAY);
    if (this.#current?.day === day) return this.#current;
    this.#current = { day, secret: await this.#share(day) };
    return this.#current;
  }

  /**
   * Deletes the keys of the days before, and what was counted by them. The keys go first: without them nobody can tell what the
   * hashes mean, however long it takes to delete these.
   */
  async forget(now: number, signal?: AbortSignal): Promise<void> {
    const day = Math.floor(now / DAY);
    const oldest = Math.floor((now - DAY) / MINUTE);
    await this.#database.write((transaction) =>
      transaction.deleteFrom('network_keys').where('day', '<', day).execute(),
    );
    await this.#inBatches(signal, (transaction) =>
      transaction
        .deleteFrom('newcomers')
        .where((of) =>
          of(
            of.refTuple('comparison', 'network'),
            'in',
            of
              .selectFrom('newcomers')
              .select(['comparison', 'network'])
              .where('day', '<', day)
              .limit(BATCH)
              .$asTuple('comparison', 'network'),
          ),
        ),
    );
    await this.#inBatches(signal, (transaction) =>
      transaction
        .deleteFrom('arrivals')
        .where((of) =>
          of(
            of.refTuple('comparison', 'minute', 'network'),
            'in',
            of
              .selectFrom('arrivals')
              .select(['comparison', 'minute', 'network'])
              .where('minute', '<', oldest)
              .limit(BATCH)
              .$asTuple('comparison', 'minute', 'network'),
          ),
        ),
    );
    await this.#database.emptyLog();
  }

  /** Until there is nothing left, or nothing that no other process is deleting. */
  async #inBatches(
    signal: AbortSignal | undefined,
    batch: (
      transaction: Transaction<Schema>,
    ) => DeleteQueryBuilder<Schema, 'newcomers' | 'arrivals', DeleteResult>,
  ): Promise<void> {
    for (let deleted = BATCH; deleted === BATCH && signal?.aborted !== true;) {
      const result = await this.#database.write((transaction) => batch(transaction).executeTakeFirst());
      deleted = Number(result.numDeletedRows);
    }
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
