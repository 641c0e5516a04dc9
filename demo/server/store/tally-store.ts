/** Stores votes and reads tallies. */
import type { Ballot, Tallies } from '../ballot.js';
import type { ChangeListener } from './changes.js';
import { addToTallies, drawShard, readTallies } from './count.js';
import type { Database } from './database.js';
import { GroupCommit } from './group-commit.js';

export class TallyStore {
  readonly #database: Database;
  readonly #commits: GroupCommit<Ballot, Tallies>;
  readonly #shard: number;

  constructor(database: Database, shard = drawShard()) {
    this.#database = database;
    this.#commits = new GroupCommit({ commit: (ballots) => this.#commit(ballots) });
    this.#shard = shard;
  }

  /** How many ballots wait to be stored. */
  get waiting(): number {
    return this.#commits.waiting;
  }

  /** Stores a ballot unless a later one is stored, and returns the tallies of its comparison after that. */
  cast(ballot: Ballot): Promise<Tallies> {
    return this.#commits.submit(ballot);
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

  /** Throws if the database does not answer. */
  ping(): Promise<void> {
    return this.#database.ping();
  }

  /** Waits for the ballots that were submitted. The database stays open. */
  close(): Promise<void> {
    return this.#commits.idle();
  }

  /** Reads the tallies in the same transaction, so that they are those right after this group. */
  async #commit(ballots: readonly Ballot[]): Promise<Tallies[]> {
    const comparisons = [...new Set(ballots.map((ballot) => ballot.comparison))];
    const { tallies, changed } = await this.#database.attempt(async (transaction) => {
      // One statement compares and writes, so that a lower sequence never wins against a concurrent writer, and tells what
      // was there before.
      const changes = await transaction
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
            .whereRef('excluded.sequence', '>', 'votes.sequence'),
        )
        .returning(['comparison', 'tool', 'choice', 'previous'])
        .execute();
      await addToTallies(transaction, changes, this.#shard);
      const changed = new Set(changes.map((change) => change.comparison));
      return { tallies: await readTallies(transaction, comparisons), changed };
    });
    this.#database.changes.tell(changed);
    return ballots.map((ballot) => tallies.get(ballot.comparison) ?? new Map());
  }
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
