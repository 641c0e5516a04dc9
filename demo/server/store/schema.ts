/** The tables as TypeScript sees them, the same on every database. The migrations make them. */
import type { Choice } from '../ballot.js';
import type { NewsletterTables } from './newsletter-tables.js';

export interface Schema extends NewsletterTables {
  readonly votes: VotesTable;
  readonly tallies: TalliesTable;
}

interface VotesTable {
  comparison: string;
  tool: string;
  voter: string;
  /** NULL when the voter took the vote back; the row stays, because it holds the last sequence. */
  choice: Choice | null;
  sequence: number;
  /** The choice before the last change: by it a statement tells what the change is worth to the tallies. */
  previous: Choice | null;
}

/** Sums over the shards are the tallies. One shard alone may be below zero. */
interface TalliesTable {
  comparison: string;
  tool: string;
  shard: number;
  ship: number;
  skip: number;
}
