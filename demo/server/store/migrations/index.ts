/**
 * The schema's history, oldest first: names sort by their number. Never edit a released migration: add a new one. Each is
 * written with Kysely's schema builder, for every database, and `columns.ts` has what differs.
 */
import type { Migration } from 'kysely';
import * as votes from './001-votes.js';
import * as newsletter from './002-newsletter.js';
import * as newcomers from './003-newcomers.js';

export type Migrations = Readonly<Record<string, Migration>>;

export const migrations: Migrations = {
  '001-votes': votes,
  '002-newsletter': newsletter,
  '003-newcomers': newcomers,
};
