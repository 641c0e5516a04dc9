/** Stores subscriptions to the newsletter, from the request to the confirmation and to the deletion. */
import { createHash, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { HOUR } from '../durations.js';
import type { Database } from './database.js';
import type { TokenPurpose } from './newsletter-tables.js';
import type { Schema } from './schema.js';

export interface SubscriptionRequest {
  /** In the spelling by which two are compared. */
  readonly address: string;
  readonly email: string;
  readonly language: string;
  /** The origin of the links. */
  readonly origin: string;
}

export interface NewToken {
  readonly hash: string;
  readonly purpose: TokenPurpose;
  readonly expiresAt: number | null;
}

export interface Subscriber {
  readonly address: string;
  readonly email: string;
  readonly language: string;
  readonly askedAt: number;
  readonly confirmedAt: number | null;
}

export class NewsletterStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Stores a subscription with the mail it waits for. The same is written whether the address is known or not, so that the
   * time it takes tells nothing: what is not needed is found out by who would send it.
   *
   * @param mostAnHour of all requests together; 0 for no limit
   * @returns false where there were too many, and nothing was stored
   */
  subscribe(request: SubscriptionRequest, now: number, mostAnHour: number): Promise<boolean> {
    const { address, email, language, origin } = request;
    return this.#database.write(async (transaction) => {
      const used = await spend(transaction, now);
      if (mostAnHour > 0 && used > mostAnHour) return false;
      await transaction
        .insertInto('newsletter_subscribers')
        .values({ address, email, language, asked_at: now, mails: 0, confirmed_at: null })
        .onConflict((conflict) =>
          conflict.column('address').doUpdateSet((of) => ({
            // Nobody else changes what was confirmed.
            language: of
              .case()
              .when('newsletter_subscribers.confirmed_at', 'is', null)
              .then(of.ref('excluded.language'))
              .else(of.ref('newsletter_subscribers.language'))
              .end(),
          })),
        )
        .execute();
      await transaction
        .insertInto('newsletter_outbox')
        .values({
          address,
          letter: randomUUID(),
          origin,
          asked_at: now,
          due_at: now,
          attempts: 0,
          claim: null,
        })
        .onConflict((conflict) => conflict.column('address').doNothing())
        .execute();
      return true;
    });
  }

  /** Returns false where the address is not, or no longer, there: then nothing is stored. */
  addTokens(address: string, tokens: readonly NewToken[]): Promise<boolean> {
    return this.#database.write(async (transaction) => {
      // Changes nothing, but whoever deletes the address waits, and then deletes the tokens as well.
      const { numUpdatedRows } = await transaction
        .updateTable('newsletter_subscribers')
        .set((of) => ({ address: of.ref('address') }))
        .where('address', '=', address)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      const rows = tokens.map(({ hash, purpose, expiresAt }) => ({
        hash,
        address,
        purpose,
        expires_at: expiresAt,
      }));
      await transaction.insertInto('newsletter_tokens').values(rows).execute();
      return true;
    });
  }

  /** @returns the language of whoever has that token; undefined where nobody has */
  async languageOf(hash: string, purpose: TokenPurpose, now: number): Promise<string | undefined> {
    const row = await this.#database.read((queries) =>
      queries
        .selectFrom('newsletter_tokens')
        .innerJoin('newsletter_subscribers', 'newsletter_subscribers.address', 'newsletter_tokens.address')
        .select('language')
        .where('hash', '=', hash)
        .where('purpose', '=', purpose)
        .where((of) => of.or([of('expires_at', 'is', null), of('expires_at', '>', now)]))
        .executeTakeFirst(),
    );
    return row?.language;
  }

  /** Uses up the token. Returns the subscriber's language; undefined where the token is not valid. */
  confirm(hash: string, now: number): Promise<string | undefined> {
    return this.#database.write(async (transaction) => {
      const token = await transaction
        .deleteFrom('newsletter_tokens')
        .where('hash', '=', hash)
        .where('purpose', '=', 'confirm')
        .where('expires_at', '>', now)
        .returning('address')
        .executeTakeFirst();
      if (!token) return undefined;
      // One address may have been mailed several times.
      await transaction
        .deleteFrom('newsletter_tokens')
        .where('address', '=', token.address)
        .where('purpose', '=', 'confirm')
        .execute();
      const subscriber = await transaction
        .updateTable('newsletter_subscribers')
        .set({ confirmed_at: now })
        .where('address', '=', token.address)
        .returning('language')
        .executeTakeFirst();
      return subscriber?.language;
    });
  }

  /** Deletes everything about whoever has that token. Returns the language; undefined where nobody has it. */
  unsubscribe(hash: string): Promise<string | undefined> {
    return this.#database.write(async (transaction) => {
      const token = await transaction
        .selectFrom('newsletter_tokens')
        .select('address')
        .where('hash', '=', hash)
        .where('purpose', '=', 'unsubscribe')
        .executeTakeFirst();
      return token && (await forget(transaction, [token.address]))[0];
    });
  }

  /** Deletes everything about an address. Returns whether it was there. */
  async delete(address: string): Promise<boolean> {
    return this.#database.write(async (transaction) => {
      await transaction
        .deleteFrom('newsletter_mailed')
        .where('address_hash', '=', hashOfAddress(address))
        .execute();
      return (await forget(transaction, [address])).length > 0;
    });
  }

  /** Deletes what was neither mailed nor confirmed since then, and what is out of date. Returns how many addresses it deleted. */
  async purge(unconfirmedSince: number, now: number): Promise<number> {
    await this.#database.write(async (transaction) => {
      await transaction.deleteFrom('newsletter_tokens').where('expires_at', '<', now).execute();
      await transaction
        .deleteFrom('newsletter_tokens')
        .where((of) =>
          of.not(
            of.exists(
              of
                .selectFrom('newsletter_subscribers')
                .select('email')
                .whereRef('newsletter_subscribers.address', '=', 'newsletter_tokens.address'),
            ),
          ),
        )
        .execute();
      await transaction
        .deleteFrom('newsletter_mailed')
        .where('mailed_at', '<', now - HOUR)
        .execute();
      await transaction.deleteFrom('newsletter_budget').where('hour', '<', hourOf(now)).execute();
    });
    for (let deleted = 0; ;) {
      const some = await this.#forgetSome(unconfirmedSince);
      deleted += some;
      if (some < MOST_AT_ONCE) return deleted;
    }
  }

  #forgetSome(unconfirmedSince: number): Promise<number> {
    return this.#database.write(async (transaction) => {
      const late = await transaction
        .selectFrom('newsletter_subscribers')
        .select('address')
        .where('confirmed_at', 'is', null)
        .where('asked_at', '<', unconfirmedSince)
        // What is due or under way would have links that no longer work.
        .where((of) =>
          of.not(
            of.exists(
              of
                .selectFrom('newsletter_outbox')
                .select('due_at')
                .whereRef('newsletter_outbox.address', '=', 'newsletter_subscribers.address'),
            ),
          ),
        )
        .limit(MOST_AT_ONCE)
        .execute();
      const languages = await forget(
        transaction,
        late.map(({ address }) => address),
      );
      return languages.length;
    });
  }

  /** All of them, in the order of their addresses, `MOST_AT_ONCE` at a time. */
  async *subscribers(): AsyncIterable<Subscriber> {
    for (let after = ''; ;) {
      const rows = await this.#database.read((queries) =>
        queries
          .selectFrom('newsletter_subscribers')
          .selectAll()
          .where('address', '>', after)
          .orderBy('address')
          .limit(MOST_AT_ONCE)
          .execute(),
      );
      for (const { address, email, language, asked_at: askedAt, confirmed_at: confirmedAt } of rows) {
        yield { address, email, language, askedAt, confirmedAt };
      }
      const last = rows.at(-1);
      if (!last || rows.length < MOST_AT_ONCE) return;
      after = last.address;
    }
  }
}

/** The parameters of a statement are limited. */
const MOST_AT_ONCE = 500;

const hourOf = (time: number): number => Math.floor(time / HOUR);

/** For an hour after its mail an address is known by this, even if it has been deleted since. */
export const hashOfAddress = (address: string): string =>
  createHash('sha256').update(address).digest('base64url');

/** Returns how many requests there were in this hour. */
async function spend(transaction: Transaction<Schema>, now: number): Promise<number> {
  const { used } = await transaction
    .insertInto('newsletter_budget')
    .values({ hour: hourOf(now), used: 1 })
    .onConflict((conflict) =>
      conflict.column('hour').doUpdateSet((of) => ({ used: of('newsletter_budget.used', '+', 1) })),
    )
    .returning('used')
    .executeTakeFirstOrThrow();
  return used;
}

/** Returns the languages of those that were there. */
export async function forget(
  transaction: Transaction<Schema>,
  addresses: readonly string[],
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const deleted = await transaction
    .deleteFrom('newsletter_subscribers')
    .where('address', 'in', addresses)
    .returning('language')
    .execute();
  await transaction.deleteFrom('newsletter_outbox').where('address', 'in', addresses).execute();
  await transaction.deleteFrom('newsletter_tokens').where('address', 'in', addresses).execute();
  return deleted.map(({ language }) => language);
}
