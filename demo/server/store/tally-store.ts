/** Stores votes and reads tallies. */
import type { Transaction } from 'kysely';
import { FURTHEST_AHEAD, type Ballot, type Tallies } from '../ballot.js';
import type { NetworkLimits, Networks } from '../networks.js';
import type { ChangeListener } from './changes.js';
import { addToTallies, drawShard, readTallies, type Change } from './count.js';
import type { Database } from './database.js';
import { readFrozen } from './frozen.js';
import { GroupCommit } from './group-commit.js';
import { NetworkKeys, secondsToNextDay } from './network-keys.js';
import { admitNewcomers, unknownAmong, voterKey } from './newcomers.js';
import type { Schema } from './schema.js';
import { joinTurn } from './turns.js';

export interface TallyStoreOptions {
  readonly shard?: number;
  /** How many new voters a network may bring to a comparison in a day. */
  readonly newVoters?: NetworkLimits;
  /** Whether a new voter must have worked for the first vote. */
  readonly asksForWork?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A ballot, the networks of whoever casts it, and whether there is a proof of work with it. */
interface Cast {
  readonly ballot: Ballot;
  readonly networks: Networks | undefined;
  readonly hasWorked: boolean;
}

/** The ballot was not stored, for a reason that its voter is told. */
export class BallotRefusedError extends Error {
  override readonly name = 'BallotRefusedError';
  readonly reason: 'frozen' | 'no-work' | 'too-many-new-voters';
  /** When a new voter may come again; 0 for one who need not try. */
  readonly retryAfterSeconds: number;

  constructor(reason: BallotRefusedError['reason'], retryAfterSeconds = 0) {
    super(reason);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const NO_LIMIT: NetworkLimits = { subscriber: 0, site: 0 };

export class TallyStore {
  readonly #database: Database;
  readonly #commits: GroupCommit<Cast, Tallies | BallotRefusedError>;
  readonly #shard: number;
  readonly #limits: NetworkLimits;
  readonly #asksForWork: boolean;
  readonly #now: () => number;
  readonly #keys: NetworkKeys;

  constructor(
    database: Database,
    {
      shard = drawShard(),
      newVoters = NO_LIMIT,
      asksForWork = false,
      now = Date.now,
    }: TallyStoreOptions = {},
  ) {
    this.#database = database;
    this.#commits = new GroupCommit({ commit: (casts) => this.#commit(casts) });
    this.#shard = shard;
    this.#limits = newVoters;
    this.#asksForWork = asksForWork;
    this.#now = now;
    this.#keys = new NetworkKeys(database);
  }

  /** How many ballots wait to be stored. */
  get waiting(): number {
    return this.#commits.waiting;
  }

  /**
   * Stores a ballot unless a later one is stored, and returns the tallies of its comparison after that.
   *
   * @param networks of whoever casts it, by which new voters are limited
   * @param hasWorked whether there is a proof of work with it
   * @throws {BallotRefusedError}
   */
  async cast(ballot: Ballot, networks?: Networks, hasWorked = false): Promise<Tallies> {
    const result = await this.#commits.submit({ ballot, networks, hasWorked });
    if (result instanceof BallotRefusedError) throw result;
    return result;
  }

  /** Tools without any vote are missing. */
  async tallies(comparison: string): Promise<Tallies> {
    return (await this.talliesOf([comparison])).get(comparison) ?? new Map();
  }

  /** Of several comparisons, in one query. */
  talliesOf(comparisons: readonly string[]): Promise<ReadonlyMap<string, Tallies>> {
    return this.#database.read((queries) => readTallies(queries, comparisons));
  }

  /**
   * Calls the listener after tallies have changed: by this process at once, and on PostgreSQL by any other within moments. On
   * libSQL nobody tells of what others do. Returns what ends it.
   */
  onChange(listener: ChangeListener): () => void {
    return this.#database.changes.listen(listener);
  }

  /** Whether the listeners hear of what other processes do: see `onChange`. */
  get hearsOthers(): boolean {
    return this.#database.changes.isToldByOthers;
  }

  /** Throws if the database does not answer. */
  ping(): Promise<void> {
    return this.#database.ping();
  }

  /** Waits for the ballots that were submitted. The database stays open. */
  close(): Promise<void> {
    return this.#commits.idle();
  }

  /** Reads the tallies in the same transaction, so that they are those right after this group. */
  async #commit(casts: readonly Cast[]): Promise<(Tallies | BallotRefusedError)[]> {
    const comparisons = [...new Set(casts.map(({ ballot }) => ballot.comparison))];
    const now = this.#now();
    const key = await this.#keys.at(now);
    const { results, changed } = await this.#database.attempt(async (transaction) => {
      await joinTurn(transaction, comparisons);
      const frozen = await readFrozen(transaction, comparisons);
      const unfrozen = casts.filter(({ ballot }) => !frozen.has(ballot.comparison));
      const idle = await this.#idleAmong(transaction, unfrozen);
      const open = unfrozen.filter((cast) => !idle.has(cast));
      const senders = open.map(({ ballot: { comparison, voter }, networks }) => ({
        comparison,
        voter,
        networks,
      }));
      const refused = await admitNewcomers(transaction, senders, { key, limits: this.#limits, now });
      const ballots = open.map(({ ballot }) => ballot).filter((ballot) => !refused.has(voterKey(ballot)));
      const changes = await storeBallots(transaction, ballots, now);
      await addToTallies(transaction, changes, this.#shard);
      const tallies = await readTallies(transaction, comparisons);
      const results = casts.map((cast) => {
        const { ballot } = cast;
        if (frozen.has(ballot.comparison)) return new BallotRefusedError('frozen');
        if (idle.has(cast)) return new BallotRefusedError('no-work');
        if (refused.has(voterKey(ballot))) return tooManyNewVoters(now);
        return tallies.get(ballot.comparison) ?? new Map<string, never>();
      });
      return { results, changed: new Set(changes.map((change) => change.comparison)) };
    });
    this.#database.changes.tell(changed);
    return results;
  }

  /** Who is new and has not worked for it. Nothing is written of them. */
  async #idleAmong(transaction: Transaction<Schema>, casts: readonly Cast[]): Promise<ReadonlySet<Cast>> {
    if (!this.#asksForWork) return new Set();
    const without = casts.filter(({ hasWorked }) => !hasWorked);
    const unknown = await unknownAmong(
      transaction,
      without.map(({ ballot }) => ballot),
    );
    return new Set(without.filter(({ ballot }) => unknown.has(voterKey(ballot))));
  }
}

/** Not all at the same moment when the day begins. */
const SPREAD_SECONDS = 600;

function tooManyNewVoters(now: number): BallotRefusedError {
  const wait = secondsToNextDay(now) + Math.floor(Math.random() * SPREAD_SECONDS);
  return new BallotRefusedError('too-many-new-voters', wait);
}

/**
 * One statement compares and writes, so that a lower sequence never wins against a concurrent writer, and tells what was there
 * before.
 */
async function storeBallots(
  transaction: Transaction<Schema>,
  ballots: readonly Ballot[],
  now: number,
): Promise<Change[]> {
  if (ballots.length === 0) return [];
  return transaction
    .insertInto('votes')
    .values(lastOfEach(ballots))
    .onConflict((conflict) =>
      conflict
        .columns(['comparison', 'tool', 'voter'])
        .doUpdateSet((of) => ({
          previous: of.ref('votes.choice'),
          choice: of.ref('excluded.choice'),
          sequence: of.ref('excluded.sequence'),
        }))
        .where((of) =>
          of.or([
            of('excluded.sequence', '>', of.ref('votes.sequence')),
            // No request could set it today: it is from before there was a bound, and any later vote is above it.
            of('votes.sequence', '>', now + FURTHEST_AHEAD),
          ]),
        ),
    )
    .returning(['comparison', 'tool', 'choice', 'previous'])
    .execute();
}

/**
 * The ballot that counts of each voter and tool: no statement may write a row twice. Sorted, so that two processes never wait
 * for each other's rows in a circle.
 */
function lastOfEach(ballots: readonly Ballot[]): Ballot[] {
  const last = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const key = JSON.stringify([ballot.comparison, ballot.tool, ballot.voter]);
    const known = last.get(key);
    if (!known || ballot.sequence > known.sequence) last.set(key, ballot);
  }
  return [...last]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { comparison, tool, voter, choice, sequence }]) => ({
      comparison,
      tool,
      voter,
      choice,
      sequence,
    }));
}
