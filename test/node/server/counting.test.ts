import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { forEachDatabase } from './support/databases.js';
import { sharedService } from './support/shared.js';
import { castAndRead, read } from './support/voting.js';

const RUNS = 60;
const TOOLS = ['a', 'b'] as const;
const CHOICES = ['ship', 'skip', null] as const;
const comparisons = ['crowd', 'one', 'race', ...Array.from({ length: RUNS }, (_, run) => `run-${run}`)];

forEachDatabase((newUrl) => {
  describe('counting', () => {
    const service = sharedService({ documents: comparisons.map((id) => ({ id, tools: TOOLS })), newUrl });

    test('1,000 voters at once are exactly 1,000 votes', async () => {
      const answers = await Promise.all(
        Array.from({ length: 1000 }, (_, index) =>
          castAndRead(service().url, { comparison: 'crowd', choice: index % 4 === 0 ? 'skip' : 'ship' }),
        ),
      );
      assert.equal(answers.length, 1000);
      assert.deepEqual(await read(service().url, 'crowd'), {
        a: { ship: 750, skip: 250 },
        b: { ship: 0, skip: 0 },
      });
      const counts = answers.map(({ a }) => (a?.ship ?? 0) + (a?.skip ?? 0));
      assert.ok(
        counts.every((count) => count >= 1 && count <= 1000),
        'no answer ever told more than there were',
      );
      assert.equal(Math.max(...counts), 1000, 'the last one confirmed saw all');
    });

    test('the same vote sent 1,000 times is exactly one vote', async () => {
      const voter = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 1000 }, () => castAndRead(service().url, { comparison: 'one', voter })),
      );
      for (const { a } of answers) assert.deepEqual(a, { ship: 1, skip: 0 });
      assert.deepEqual((await read(service().url, 'one')).a, { ship: 1, skip: 0 });
    });

    test("of one voter's concurrent votes, the one with the highest sequence wins", async () => {
      const voter = randomUUID();
      const sequences = Array.from({ length: 200 }, (_, index) => (index * 77) % 200);
      const answers = await Promise.all(
        sequences.map((sequence) =>
          castAndRead(service().url, {
            comparison: 'race',
            voter,
            sequence,
            choice: sequence === 199 ? 'skip' : 'ship',
          }),
        ),
      );
      for (const { a } of answers) assert.equal((a?.ship ?? 0) + (a?.skip ?? 0), 1);
      assert.deepEqual((await read(service().url, 'race')).a, { ship: 0, skip: 1 });
    });

    const ballots = fc.uniqueArray(
      fc.record({
        voter: fc.nat(3),
        tool: fc.constantFrom(...TOOLS),
        sequence: fc.nat(9),
        choice: fc.constantFrom(...CHOICES),
      }),
      { selector: ({ voter, tool, sequence }) => `${voter} ${tool} ${sequence}`, maxLength: 30 },
    );
    /** The same ballots in any order, some of them repeated, a few at a time. */
    const deliveries = ballots.chain((all) =>
      fc.record({
        all: fc.constant(all),
        sent: fc
          .tuple(
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.shuffledSubarray(all),
            fc.shuffledSubarray(all),
          )
          .map((parts) => parts.flat()),
        atOnce: fc.integer({ min: 1, max: 8 }),
      }),
    );

    test("ballots in any order, repeated and overlapping, leave each voter's last choice, counted once", async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(deliveries, async ({ all, sent, atOnce }) => {
          const comparison = `run-${run++ % RUNS}`;
          // New voters for this run: while fast-check shrinks a failure, it uses the same comparisons again.
          const voters = Array.from({ length: 4 }, () => randomUUID());
          const start = await read(service().url, comparison);
          for (let index = 0; index < sent.length; index += atOnce) {
            const together = sent.slice(index, index + atOnce);
            await Promise.all(
              together.map(({ voter, ...ballot }) =>
                castAndRead(service().url, { ...ballot, comparison, voter: voters[voter] ?? '' }),
              ),
            );
          }
          const end = await read(service().url, comparison);
          for (const tool of TOOLS) {
            for (const choice of ['ship', 'skip'] as const) {
              const counted = (end[tool]?.[choice] ?? 0) - (start[tool]?.[choice] ?? 0);
              assert.equal(counted, expected(all, tool, choice), `${tool} ${choice}`);
            }
          }
        }),
        { numRuns: RUNS },
      );
    });
  });
});

interface ModelBallot {
  readonly voter: number;
  readonly tool: string;
  readonly sequence: number;
  readonly choice: 'ship' | 'skip' | null;
}

/** How many voters have this choice in their highest sequence for the tool. */
function expected(ballots: readonly ModelBallot[], tool: string, choice: string): number {
  const last = new Map<number, ModelBallot>();
  for (const ballot of ballots) {
    const known = last.get(ballot.voter);
    if (ballot.tool === tool && (!known || ballot.sequence > known.sequence)) last.set(ballot.voter, ballot);
  }
  return [...last.values()].filter((ballot) => ballot.choice === choice).length;
}
