/** The newsletter: who subscribed, the hashes of what is in their links, and what is still to be sent. Times are in milliseconds. */
import type { Kysely } from 'kysely';
import { strictly, wholeNumber } from './columns.js';

export async function up(db: Kysely<never>): Promise<void> {
  const time = wholeNumber(db);
  const subscribers = db.schema
    .createTable('newsletter_subscribers')
    .addColumn('address', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('asked_at', time, (column) => column.notNull())
    .addColumn('mails', 'integer', (column) => column.notNull())
    .addColumn('confirmed_at', time);
  const tokens = db.schema
    .createTable('newsletter_tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('expires_at', time);
  const outbox = db.schema
    .createTable('newsletter_outbox')
    .addColumn('address', 'text', (column) => column.primaryKey().notNull())
    .addColumn('letter', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('asked_at', time, (column) => column.notNull())
    .addColumn('due_at', time, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('claim', 'text');
  const mailed = db.schema
    .createTable('newsletter_mailed')
    .addColumn('address_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('mailed_at', time, (column) => column.notNull());
  const budget = db.schema
    .createTable('newsletter_budget')
    .addColumn('hour', time, (column) => column.primaryKey().notNull())
    .addColumn('used', 'integer', (column) => column.notNull());
  for (const table of [subscribers, tokens, outbox, mailed, budget]) await strictly(db, table).execute();
  await db.schema
    .createIndex('newsletter_tokens_address')
    .on('newsletter_tokens')
    .column('address')
    .execute();
  await db.schema.createIndex('newsletter_outbox_due').on('newsletter_outbox').column('due_at').execute();
}
