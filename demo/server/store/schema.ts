/** The tables as TypeScript sees them, the same on every database. The migrations make them. */
import type { Choice } from '../ballot.js';
import type { NewsletterTables } from './newsletter-tables.js';

export interface Schema extends NewsletterTables {
  readonly votes: VotesTable;
  readonly tallies: TalliesTable;
  readonly voters: VotersTable;
  readonly network_keys: NetworkKeysTable;
  readonly newcomers: NewcomersTable;
  readonly arrivals: ArrivalsTable;
  readonly surges: SurgesTable;
  readonly frozen: FrozenTable;
  readonly actions: ActionsTable;
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

/** Minutes and days are counted from 1970, in UTC. */
interface VotersTable {
  comparison: string;
  voter: string;
  /** When the first vote came; 0 where that was before minutes were kept. */
  minute: number;
}

/** What the networks of a day are hashed with. Deleted the next day. */
interface NetworkKeysTable {
  day: number;
  secret: string;
}

/** How many new voters a network has brought in. Deleted the next day. */
interface NewcomersTable {
  comparison: string;
  /** A hash. */
  network: string;
  day: number;
  voters: number;
}

/** The new voters of a minute by the wide networks that they came from. Deleted after a day. */
interface ArrivalsTable {
  comparison: string;
  minute: number;
  /** A hash; empty where it is not known. */
  network: string;
  voters: number;
}

/** Minutes with far more new voters than usual. */
interface SurgesTable {
  comparison: string;
  minute: number;
  voters: number;
  /** How many of them came from one wide network. */
  largest: number;
  cause: 'rate' | 'network';
}

/** Comparisons that take no votes at present. */
interface FrozenTable {
  comparison: string;
  /** In milliseconds since 1970. */
  since: number;
}

/** What whoever runs the service has done. */
interface ActionsTable {
  id: string;
  /** In milliseconds since 1970. */
  at: number;
  action: string;
  comparison: string;
  selection: string;
  votes: number;
  reason: string;
}
