import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test, type TestContext } from 'node:test';
import { solveChallenge, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { ProofOfWork } from '../../../demo/server/proof-of-work.js';
import { NetworkKeys } from '../../../demo/server/store/network-keys.js';
import { forEachDatabase } from './support/databases.js';
import type { TestDocument } from './support/documents.js';
import { startService, type TestService } from './support/start.js';
import { openDatabaseFor } from './support/stores.js';
import {
  cast,
  castAndRead,
  problemOf,
  read,
  send,
  voteUrl,
  type ProblemBody,
  type TestBallot,
} from './support/voting.js';

interface Proof {
  readonly challenge: Challenge;
  readonly solution: Solution;
}

/** As little work as there is. */
const WORK = { PROOF_OF_WORK: '1' };
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 0, 31, 12);

async function solve(challenge: Challenge): Promise<Proof> {
  const solution = await solveChallenge({ challenge, deriveKey });
  assert.ok(solution);
  return { challenge, solution };
}

/** The challenge that the service answers a first vote with. */
async function askedFor(url: string, ballot: TestBallot): Promise<Challenge> {
  const answer = await cast(url, ballot);
  assert.equal(answer.status, 428);
  const { code, challenge } = (await problemOf(answer)) as ProblemBody & { readonly challenge: Challenge };
  assert.equal(code, 'proof-of-work-required');
  return challenge;
}

const castWith = (url: string, ballot: TestBallot, proof: unknown): Promise<Response> =>
  send('PUT', voteUrl(url, ballot), JSON.stringify({ choice: 'ship', sequence: 1, proof }));

const newBallot = (): Required<Pick<TestBallot, 'voter'>> => ({ voter: randomUUID() });

forEachDatabase((newUrl) => {
  const start = (
    t: TestContext,
    environment: Readonly<Record<string, string>> = WORK,
  ): Promise<TestService> => startService(t, { environment, newUrl });

  describe('a proof of work', () => {
    test('is not asked for by default', async (t) => {
      const { url } = await start(t, {});
      assert.deepEqual((await castAndRead(url)).a, { ship: 1, skip: 0 });
    });

    test('is asked for with the first vote of a voter on a comparison, and with no other', async (t) => {
      const { url } = await start(t);
      const ballot = newBallot();
      const challenge = await askedFor(url, ballot);
      assert.deepEqual(await read(url), { a: { ship: 0, skip: 0 }, b: { ship: 0, skip: 0 } });
      const answer = await castWith(url, ballot, await solve(challenge));
      assert.equal(answer.status, 200);
      assert.equal((await cast(url, { ...ballot, choice: 'skip', sequence: 2 })).status, 200);
      assert.equal((await cast(url, { ...ballot, tool: 'b' })).status, 200);
      assert.deepEqual(await read(url), { a: { ship: 0, skip: 1 }, b: { ship: 1, skip: 0 } });
      await askedFor(url, newBallot());
    });

    test('counts once, for whoever it was made', async (t) => {
      const documents: readonly TestDocument[] = [
        { id: 'a-or-b', tools: ['a', 'b'] },
        { id: 'other', tools: ['a', 'b'] },
      ];
      const { url } = await startService(t, { environment: WORK, newUrl, documents });
      const ballot = newBallot();
      const proof = await solve(await askedFor(url, ballot));
      const answers = await Promise.all([1, 2, 3].map(() => castWith(url, ballot, proof)));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200],
      );
      assert.equal((await castWith(url, newBallot(), proof)).status, 428);
      assert.equal((await castWith(url, { ...ballot, comparison: 'other' }, proof)).status, 428);
      assert.deepEqual((await read(url)).a, { ship: 1, skip: 0 });
      assert.deepEqual((await read(url, 'other')).a, { ship: 0, skip: 0 });
    });

    test('that was forged is none', async (t) => {
      const { url } = await start(t);
      const ballot = newBallot();
      const { challenge, solution } = await solve(await askedFor(url, ballot));
      const { parameters } = challenge;
      const other = newBallot();
      const ofOther = { ...parameters, data: { ...parameters.data, ...other } };
      const forged: readonly (readonly [string, TestBallot, unknown])[] = [
        ['for another voter', other, { challenge: { ...challenge, parameters: ofOther }, solution }],
        ['without a signature', ballot, { challenge: { parameters }, solution }],
        [
          'signed by somebody else',
          ballot,
          { challenge: { parameters, signature: '0'.repeat(64) }, solution },
        ],
        [
          'with less work',
          ballot,
          { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '' } }, solution },
        ],
        ['without work', ballot, { challenge, solution: { counter: 0, derivedKey: '00'.repeat(32) } }],
        ['of another key', ballot, { challenge, solution: { ...solution, derivedKey: '00' } }],
        ['without a solution', ballot, { challenge }],
        ['of nothing', ballot, { challenge: { parameters: null, signature: '' }, solution: {} }],
        ['as a text', ballot, 'proof'],
        ['as a list', ballot, [[]]],
        ['as null', ballot, null],
      ];
      for (const [name, of, proof] of forged)
        assert.equal((await castWith(url, of, proof)).status, 428, name);
      assert.deepEqual((await read(url)).a, { ship: 0, skip: 0 });
      assert.equal((await castWith(url, ballot, { challenge, solution })).status, 200);
    });

    test('is accepted by another process on the same database', async (t) => {
      const first = await start(t);
      const second = await start(t, { ...WORK, DATABASE_URL: first.databaseUrl });
      const ballot = newBallot();
      const proof = await solve(await askedFor(first.url, ballot));
      assert.equal((await castWith(second.url, ballot, proof)).status, 200);
      assert.equal((await cast(first.url, { ...ballot, sequence: 2 })).status, 200);
      assert.deepEqual((await read(first.url)).a, { ship: 1, skip: 0 });
    });

    test('holds for five minutes, and not beyond the day', async (t) => {
      const keys = new NetworkKeys(await openDatabaseFor(t, await newUrl(t)));
      const voter = { comparison: 'c', voter: randomUUID() };
      const at = (now: number): ProofOfWork => new ProofOfWork({ cost: 1, keys, now: () => now });
      // The library itself asks the clock: a time before now would have passed.
      const today =
        Date.now() - (Date.now() % (24 * 60 * MINUTE)) + (NOON % (24 * 60 * MINUTE)) + 24 * 60 * MINUTE;
      const proof = await solve(await at(today).challenge(voter));
      assert.equal(await at(today + 4 * MINUTE).isDone(voter, proof), true);
      assert.equal(await at(today + 6 * MINUTE).isDone(voter, proof), false);
      const midnight = today + 12 * 60 * MINUTE;
      const late = await solve(await at(midnight - MINUTE).challenge(voter));
      assert.equal(await at(midnight - 1).isDone(voter, late), true);
      assert.equal(await at(midnight + 1).isDone(voter, late), false);
    });

    test('is not asked for of a comparison that takes no votes', async (t) => {
      const { url, databaseUrl } = await start(t);
      const { queries } = await openDatabaseFor(t, databaseUrl);
      await queries.insertInto('frozen').values({ comparison: 'a-or-b', since: NOON }).execute();
      assert.equal((await cast(url)).status, 403);
    });

    test('keeps nothing of who was asked', async (t) => {
      const { url, databaseUrl } = await start(t, { ...WORK, NEW_VOTERS_A_DAY: '1' });
      for (let asked = 0; asked < 5; asked += 1) await askedFor(url, newBallot());
      const { queries } = await openDatabaseFor(t, databaseUrl);
      assert.deepEqual(await queries.selectFrom('voters').selectAll().execute(), []);
      assert.deepEqual(await queries.selectFrom('newcomers').selectAll().execute(), []);
      const ballot = newBallot();
      assert.equal((await castWith(url, ballot, await solve(await askedFor(url, ballot)))).status, 200);
    });
  });
});
