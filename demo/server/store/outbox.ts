/** What is still to be sent to subscribers. Of several processes just one has a claim on a job at a time. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import { forget, hashOfAddress } from './newsletter-store.js';
import type { Schema } from './schema.js';

export interface Job {
  readonly address: string;
  /** The same at each attempt. */
  readonly letter: string;
  readonly origin: string;
  readonly claim: string;
  /** With this one. */
  readonly attempts: number;
  readonly askedAt: number;
  readonly email: string;
  readonly language: string;
  readonly isConfirmed: boolean;
  /** How many mails this address has had and not confirmed. */
  readonly mails: number;
  /** The last mail that the address got, if it is not long ago. */
  readonly mailedAt: number | undefined;
}

export class Outbox {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** When the next job is due; undefined if there is none. */
  async nextDue(): Promise<number | undefined> {
    const row = await this.#database.read((queries) =>
      queries.selectFrom('newsletter_outbox').select('due_at').orderBy('due_at').limit(1).executeTakeFirst(),
    );
    return row?.due_at;
  }

  /** Takes a job that is due. Nobody else gets it until then: a process that dies leaves it to the others. */
  async claim(now: number, until: number): Promise<Job | undefined> {
    const claim = randomUUID();
    return this.#database.write(async (transaction) => {
      const taken = await transaction
        .updateTable('newsletter_outbox')
        .set((of) => ({ claim, due_at: until, attempts: of('attempts', '+', 1) }))
        .where('address', '=', (of) =>
          of
            .selectFrom('newsletter_outbox')
            .select('address')
            .where('due_at', '<=', now)
            .orderBy('due_at')
            .limit(1),
        )
        // PostgreSQL looks again once another process's claim is committed.
        .where('due_at', '<=', now)
        .returningAll()
        .executeTakeFirst();
      if (!taken) return undefined;
      const { address, letter, origin, attempts, asked_at: askedAt } = taken;
      const subscriber = await transaction
        .selectFrom('newsletter_subscribers')
        .selectAll()
        .where('address', '=', address)
        .executeTakeFirst();
      if (!subscriber) {
        await transaction.deleteFrom('newsletter_outbox').where('address', '=', address).execute();
        return undefined;
      }
      const mailed = await transaction
        .selectFrom('newsletter_mailed')
        .select('mailed_at')
        .where('address_hash', '=', hashOfAddress(address))
        .executeTakeFirst();
      const { email, language, mails, confirmed_at: confirmedAt } = subscriber;
      const isConfirmed = confirmedAt !== null;
      const mailedAt = mailed?.mailed_at;
      return {
        address,
        letter,
        origin,
        claim,
        attempts,
        askedAt,
        email,
        language,
        isConfirmed,
        mails,
        mailedAt,
      };
    });
  }

  /** Returns false if the claim is no longer ours. */
  async postpone(
    { address, claim }: Job,
    dueAt: number,
    { release }: { readonly release: boolean },
  ): Promise<boolean> {
    return this.#database.write(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('newsletter_outbox')
        .set({ due_at: dueAt, claim: release ? null : claim })
        .where('address', '=', address)
        .where('claim', '=', claim)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    });
  }

  /**
   * May be done twice, by whoever cannot tell whether it was done; and where somebody else has taken the job since, who then need
   * not send it.
   *
   * @param mailedAt when it was sent; undefined where it was not
   * @param isHandedOver whether the address is no longer ours to keep
   */
  async finish({ address, letter }: Job, mailedAt: number | undefined, isHandedOver = false): Promise<void> {
    await this.#database.write(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('newsletter_outbox')
        .where('address', '=', address)
        .where('letter', '=', letter)
        .executeTakeFirst();
      if (mailedAt !== undefined) await noteMail(transaction, address, mailedAt);
      // What is there now may be another subscription, that was made after this one had been deleted.
      if (numDeletedRows === 0n) return;
      if (mailedAt !== undefined) {
        await transaction
          .updateTable('newsletter_subscribers')
          .set((of) => ({ asked_at: mailedAt, mails: of('mails', '+', 1) }))
          .where('address', '=', address)
          .execute();
      }
      if (isHandedOver) await forget(transaction, [address]);
    });
  }
}

/** Known for an hour, even if the address is deleted. */
async function noteMail(transaction: Transaction<Schema>, address: string, mailedAt: number): Promise<void> {
  await transaction
    .insertInto('newsletter_mailed')
    .values({ address_hash: hashOfAddress(address), mailed_at: mailedAt })
    .onConflict((conflict) => conflict.column('address_hash').doUpdateSet({ mailed_at: mailedAt }))
    .execute();
}
