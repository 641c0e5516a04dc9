/** Stores votes and reads tallies. The only module that knows the tables. */
import type { InStatement, ResultSet } from '@libsql/client';
import type { Ballot, Tallies, Tally } from '../ballot.js';
import { openDatabase, type Database, type DatabaseOptions } from './database.js';
import { GroupCommit } from './group-commit.js';
import { migrate } from './migrate.js';
import { toStoreError, whenUnlocked } from './store-error.js';

// A single statement compares and writes, so that a lower sequence never wins against a concurrent writer.
const CAST = `INSERT INTO votes (comparison, tool, voter, choice, sequence) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (comparison, tool, voter) DO UPDATE SET choice = excluded.choice, sequence = excluded.sequence
  WHERE excluded.sequence > votes.sequence`;
const TALLIES = 'SELECT tool, ship, skip FROM tallies WHERE comparison = ?';

export class TallyStore {
  readonly #database: Database;
  readonly #commits: GroupCommit<Ballot, Tallies>;

  constructor(database: Database) {
    this.#database = database;
    this.#commits = new GroupCommit({ commit: (ballots) => this.#commit(ballots) });
  }

  /** Stores a ballot unless a later one is stored, and returns the tallies of its comparison after that. */
  cast(ballot: Ballot): Promise<Tallies> {
    return this.#commits.submit(ballot);
  }

  /** Tools without any vote are missing. */
  async tallies(comparison: string): Promise<Tallies> {
    return readTallies(await this.#read({ sql: TALLIES, args: [comparison] }));
  }

  /** Throws if the database does not answer. */
  async ping(): Promise<void> {
    await this.#read('SELECT 1 FROM migrations');
  }

  /** Waits for the ballots that were submitted, then closes the database. */
  async close(): Promise<void> {
    await this.#commits.idle();
    this.#database.client.close();
  }

  async #read(statement: InStatement): Promise<ResultSet> {
    try {
      return await this.#database.client.execute(statement);
    } catch (error) {
      throw toStoreError(error);
    }
  }

  /** Reads the tallies in the same transaction, so that they are those right after this group. */
  async #commit(ballots: readonly Ballot[]): Promise<Tallies[]> {
    const comparisons = [...new Set(ballots.map((ballot) => ballot.comparison))];
    const results = await this.#database.write([
      ...ballots.map(({ comparison, tool, voter, choice, sequence }) => ({
        sql: CAST,
        args: [comparison, tool, voter, choice, sequence],
      })),
      ...comparisons.map((comparison) => ({ sql: TALLIES, args: [comparison] })),
    ]);
    const read = results.slice(ballots.length).map(readTallies);
    const byComparison = new Map(comparisons.map((comparison, index) => [comparison, read[index]]));
    return ballots.map((ballot) => byComparison.get(ballot.comparison) ?? new Map<string, Tally>());
  }
}

/** Opens the database and migrates it. Calls `onWait` once if another process holds it locked. */
export async function openTallyStore(options: DatabaseOptions, onWait: () => void): Promise<TallyStore> {
  const database = await whenUnlocked(() => openDatabase(options), onWait);
  try {
    await whenUnlocked(() => migrate(database), onWait);
  } catch (error) {
    database.client.close();
    throw error;
  }
  return new TallyStore(database);
}

function readTallies({ rows }: ResultSet): Tallies {
  return new Map(rows.map((row) => [row[0] as string, { ship: Number(row[1]), skip: Number(row[2]) }]));
}
