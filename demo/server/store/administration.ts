/** What whoever runs the service can do with the votes. Each change is noted, in the transaction that makes it. */
import { randomUUID } from 'node:crypto';
import { expressionBuilder, sql, type Expression, type Transaction } from 'kysely';
import type { Choice, Tally } from '../ballot.js';
import { addToTallies, drawShard, readTallies } from './count.js';
import type { Database } from './database.js';
import type { Schema } from './schema.js';
import type { Surge } from './surges.js';
import { takeTurn } from './turns.js';

export interface ComparisonState {
  readonly comparison: string;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly voters: number;
  /** In milliseconds since 1970. */
  readonly frozenSince: number | undefined;
  readonly surges: readonly Surge[];
}

export interface StoredVote {
  readonly comparison: string;
  readonly tool: string;
  readonly voter: string;
  readonly choice: Choice | null;
  readonly sequence: number;
  /** When the voter came, in minutes since 1970; 0 where that was before minutes were kept. */
  readonly minute: number;
}

/** Of one comparison: of all voters for whom all of it is true. */
export interface Selection {
  readonly comparison: string;
  readonly voter?: string | undefined;
  /** Those who came in these minutes since 1970. */
  readonly minutes?: readonly number[] | undefined;
  /** Those who came from this minute on. */
  readonly from?: number | undefined;
  /** Those who came before this minute. */
  readonly before?: number | undefined;
}

export interface Removed {
  readonly votes: number;
  readonly voters: number;
}

export interface Action {
  readonly action: 'remove' | 'freeze' | 'unfreeze';
  readonly comparison: string;
  readonly selection: string;
  readonly reason: string;
}

export class Administration {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All comparisons that have votes, or are frozen. */
  list(): Promise<ComparisonState[]> {
    return this.#database.read(async (queries) => {
      const voters = await queries
        .selectFrom('voters')
        .select((of) => ['comparison', of.fn.countAll<number>().as('voters')])
        .groupBy('comparison')
        .execute();
      const frozen = await queries.selectFrom('frozen').selectAll().execute();
      const surges = await queries.selectFrom('surges').selectAll().orderBy('minute').execute();
      const ids = [...new Set([...voters, ...frozen].map(({ comparison }) => comparison))].toSorted();
      const tallies = await readTallies(queries, ids);
      return ids.map((comparison) => ({
        comparison,
        tallies: tallies.get(comparison) ?? new Map<string, Tally>(),
        voters: voters.find((row) => row.comparison === comparison)?.voters ?? 0,
        frozenSince: frozen.find((row) => row.comparison === comparison)?.since,
        surges: surges.filter((surge) => surge.comparison === comparison),
      }));
    });
  }

  /** In pages, in the order of their keys, so that none has to fit into memory as a whole. */
  async *votes(comparison: string | undefined, page = 1000): AsyncGenerator<StoredVote> {
    let last: StoredVote | undefined;
    do {
      const rows = await this.#votesAfter(comparison, last, page);
      yield* rows;
      last = rows.length < page ? undefined : rows.at(-1);
    } while (last);
  }

  surges(comparison: string): Promise<number[]> {
    return this.#database.read(async (queries) => {
      const rows = await queries
        .selectFrom('surges')
        .select('minute')
        .where('comparison', '=', comparison)
        .execute();
      return rows.map(({ minute }) => minute);
    });
  }

  /** Newest first. */
  log(): Promise<(Action & { readonly at: number; readonly votes: number })[]> {
    return this.#database.read((queries) =>
      queries
        .selectFrom('actions')
        .select(['at', 'action', 'comparison', 'selection', 'votes', 'reason'])
        .orderBy('at', 'desc')
        .$narrowType<{ action: Action['action'] }>()
        .execute(),
    );
  }

  /** How many votes `remove` would take out. */
  count(selection: Selection): Promise<Removed> {
    return this.#database.read(async (queries) => {
      const votes = await queries
        .selectFrom('votes')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('comparison', '=', selection.comparison)
        .where('voter', 'in', selectVoters(selection))
        .executeTakeFirstOrThrow();
      const voters = await queries
        .selectFrom('voters')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('comparison', '=', selection.comparison)
        .where('voter', 'in', selectVoters(selection))
        .executeTakeFirstOrThrow();
      return { votes: votes.count, voters: voters.count };
    });
  }

  /** Takes votes out, and out of the tallies: of some voters at a time, so that those who vote meanwhile do not wait long. */
  async remove(selection: Selection, action: Action, atOnce = 2000): Promise<Removed> {
    const id = randomUUID();
    const removed = { votes: 0, voters: 0 };
    for (let isDone = false; !isDone;) {
      const { votes, voters } = await this.#database.write((transaction) =>
        removeSome(transaction, selection, { id, action, atOnce }),
      );
      removed.votes += votes;
      removed.voters += voters;
      if (votes > 0) this.#database.changes.tell([selection.comparison]);
      isDone = voters < atOnce;
    }
    return removed;
  }

  /** Once it resolves, no vote is counted that was not counted before. */
  async freeze(action: Action): Promise<void> {
    await this.#database.write(async (transaction) => {
      await takeTurn(transaction, action.comparison);
      await transaction
        .insertInto('frozen')
        .values({ comparison: action.comparison, since: Date.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await note(transaction, action, 0);
    });
  }

  async unfreeze(action: Action): Promise<void> {
    await this.#database.write(async (transaction) => {
      await transaction.deleteFrom('frozen').where('comparison', '=', action.comparison).execute();
      await note(transaction, action, 0);
    });
  }

  #votesAfter(
    comparison: string | undefined,
    last: StoredVote | undefined,
    page: number,
  ): Promise<StoredVote[]> {
    return this.#database.read((queries) => {
      let query = queries
        .selectFrom('votes')
        .leftJoin('voters', (join) =>
          join.onRef('voters.comparison', '=', 'votes.comparison').onRef('voters.voter', '=', 'votes.voter'),
        )
        .select((of) => [
          'votes.comparison',
          'votes.tool',
          'votes.voter',
          'votes.choice',
          'votes.sequence',
          of.fn.coalesce('voters.minute', of.lit(0)).as('minute'),
        ])
        .orderBy('votes.comparison')
        .orderBy('votes.tool')
        .orderBy('votes.voter')
        .limit(page);
      if (comparison !== undefined) query = query.where('votes.comparison', '=', comparison);
      if (last) {
        const { comparison: inComparison, tool, voter } = last;
        query = query.where((of) =>
          of(
            of.refTuple('votes.comparison', 'votes.tool', 'votes.voter'),
            '>',
            of.tuple(inComparison, tool, voter),
          ),
        );
      }
      return query.execute();
    });
  }
}

interface Removal {
  /** Of its note. */
  readonly id: string;
  readonly action: Action;
  /** The most voters. */
  readonly atOnce: number;
}

async function removeSome(
  transaction: Transaction<Schema>,
  selection: Selection,
  { id, action, atOnce }: Removal,
): Promise<Removed> {
  const { comparison } = selection;
  await takeTurn(transaction, comparison);
  const rows = await transaction
    .selectFrom('voters')
    .select('voter')
    .where('comparison', '=', comparison)
    .where('voter', 'in', selectVoters(selection))
    .limit(atOnce)
    .execute();
  const voters = rows.map(({ voter }) => voter);
  if (voters.length === 0) {
    await note(transaction, action, 0, id);
    return { votes: 0, voters: 0 };
  }
  const votes: Pick<StoredVote, 'comparison' | 'tool' | 'choice'>[] = [];
  for (const tool of await toolsOf(transaction, comparison)) {
    const ofTool = await transaction
      .deleteFrom('votes')
      .where('comparison', '=', comparison)
      .where('tool', '=', tool)
      .where('voter', 'in', voters)
      .returning(['comparison', 'tool', 'choice'])
      .execute();
    votes.push(...ofTool);
  }
  const changes = votes.map((vote) => ({ ...vote, previous: vote.choice, choice: null }));
  await addToTallies(transaction, changes, drawShard());
  await transaction
    .deleteFrom('voters')
    .where('comparison', '=', comparison)
    .where('voter', 'in', voters)
    .execute();
  await note(transaction, action, votes.length, id);
  return { votes: votes.length, voters: voters.length };
}

/** With them a vote is found by its key. One by one, because there are few tools and there may be very many votes. */
async function toolsOf(transaction: Transaction<Schema>, comparison: string): Promise<string[]> {
  const tools: string[] = [];
  for (;;) {
    const next = await transaction
      .selectFrom('votes')
      .select('tool')
      .where('comparison', '=', comparison)
      .where('tool', '>', tools.at(-1) ?? '')
      .orderBy('tool')
      .limit(1)
      .executeTakeFirst();
    if (!next) return tools;
    tools.push(next.tool);
  }
}

function selectVoters(selection: Selection): Expression<string> {
  const { comparison, voter, minutes, from, before } = selection;
  let query = expressionBuilder<Schema>()
    .selectFrom('voters')
    .select('voter')
    .where('comparison', '=', comparison);
  if (voter !== undefined) query = query.where('voter', '=', voter);
  if (minutes !== undefined) query = query.where('minute', 'in', minutes);
  if (from !== undefined) query = query.where('minute', '>=', from);
  if (before !== undefined) query = query.where('minute', '<', before);
  return query.$asScalar();
}

/** Once for each id: what is done later for the same is added. */
async function note(
  transaction: Transaction<Schema>,
  action: Action,
  votes: number,
  id: string = randomUUID(),
): Promise<void> {
  await transaction
    .insertInto('actions')
    .values({ id, at: Date.now(), votes, ...action })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ votes: sql`actions.votes + excluded.votes` }),
    )
    .execute();
}
