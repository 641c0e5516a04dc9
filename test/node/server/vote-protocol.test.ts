import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { forEachDatabase } from './support/databases.js';
import { sharedService } from './support/shared.js';
import { A_OR_B } from './support/start.js';
import { cast, castAndRead, read, voteUrl, votesUrl, send } from './support/voting.js';

const ODD = { id: 'a/b?c#d %2F ü', tools: ['__proto__', '../x'] } as const;
const OTHER = { id: '__proto__', tools: ['constructor', 'a'] } as const;

forEachDatabase((newUrl) => {
  describe('a vote', () => {
    // Each test has its own comparison, so that none sees the votes of another.
    const fresh = Array.from({ length: 8 }, (_, index) => ({
      id: `fresh-${index}`,
      tools: ['a', 'b'] as const,
    }));
    const service = sharedService({ documents: [A_OR_B, ODD, OTHER, ...fresh], newUrl });
    let used = 0;
    const freshId = (): string => fresh[used++]?.id ?? assert.fail('needs more documents');

    test('is counted, and the answer has the tallies of both tools', async () => {
      const comparison = freshId();
      const none = { ship: 0, skip: 0 };
      assert.deepEqual(await read(service().url, comparison), { a: none, b: none });
      assert.deepEqual(await castAndRead(service().url, { comparison }), {
        a: { ship: 1, skip: 0 },
        b: none,
      });
      assert.deepEqual(await castAndRead(service().url, { comparison, tool: 'b', choice: 'skip' }), {
        a: { ship: 1, skip: 0 },
        b: { ship: 0, skip: 1 },
      });
      assert.deepEqual(Object.keys(await read(service().url, comparison)), ['a', 'b']);
    });

    test('counts once if it is sent twice, can be changed, and can be taken back', async () => {
      const ballot = { comparison: freshId(), voter: randomUUID() };
      const steps = [
        [
          { choice: 'ship', sequence: 1 },
          { ship: 1, skip: 0 },
        ],
        [
          { choice: 'ship', sequence: 1 },
          { ship: 1, skip: 0 },
        ],
        [
          { choice: 'skip', sequence: 2 },
          { ship: 0, skip: 1 },
        ],
        [
          { choice: null, sequence: 3 },
          { ship: 0, skip: 0 },
        ],
        [
          { choice: null, sequence: 4 },
          { ship: 0, skip: 0 },
        ],
        [
          { choice: 'ship', sequence: Date.now() },
          { ship: 1, skip: 0 },
        ],
      ] as const;
      for (const [change, expected] of steps) {
        const { a } = await castAndRead(service().url, { ...ballot, ...change });
        assert.deepEqual(a, expected, JSON.stringify(change));
      }
    });

    test('is ignored if its sequence is not above the stored one', async () => {
      const ballot = { comparison: freshId(), voter: randomUUID() };
      await castAndRead(service().url, { ...ballot, choice: 'ship', sequence: 5 });
      for (const sequence of [0, 4, 5]) {
        const { a } = await castAndRead(service().url, { ...ballot, choice: 'skip', sequence });
        assert.deepEqual(a, { ship: 1, skip: 0 }, `sequence ${sequence}`);
      }
    });

    test('may start with null, or with sequence 0', async () => {
      const comparison = freshId();
      const taken = await castAndRead(service().url, { comparison, choice: null, sequence: 7 });
      assert.deepEqual(taken.a, { ship: 0, skip: 0 });
      const zero = await castAndRead(service().url, { comparison, sequence: 0 });
      assert.deepEqual(zero.a, { ship: 1, skip: 0 });
    });

    test('by one voter on two tools counts twice', async () => {
      const ballot = { comparison: freshId(), voter: randomUUID() };
      await castAndRead(service().url, { ...ballot, tool: 'a' });
      const tallies = await castAndRead(service().url, { ...ballot, tool: 'b' });
      assert.deepEqual(tallies, { a: { ship: 1, skip: 0 }, b: { ship: 1, skip: 0 } });
    });

    test('with the voter id in upper case is by the same voter', async () => {
      const ballot = { comparison: freshId(), voter: randomUUID() };
      await castAndRead(service().url, ballot);
      const { a } = await castAndRead(service().url, { ...ballot, voter: ballot.voter.toUpperCase() });
      assert.deepEqual(a, { ship: 1, skip: 0 });
    });

    test('may have unknown fields', async () => {
      const comparison = freshId();
      const body = '{"choice":"ship","sequence":1,"ship":1000,"__proto__":{"choice":"skip"},"tool":"b"}';
      const response = await send('PUT', voteUrl(service().url, { comparison }), body);
      assert.equal(response.status, 200);
      assert.deepEqual(await read(service().url, comparison), {
        a: { ship: 1, skip: 0 },
        b: { ship: 0, skip: 0 },
      });
    });

    test('may be JSON with or without a charset, in any case, and with a byte order mark', async () => {
      const types = [
        'application/json; charset=utf-8',
        'Application/JSON;charset="UTF-8"',
        'application/json; x=y',
      ];
      for (const type of types) {
        const body = '\uFEFF{"choice":"ship","sequence":1}';
        const response = await send('PUT', voteUrl(service().url), body, { 'Content-Type': type });
        assert.equal(response.status, 200, type);
      }
    });

    test('reaches the right tool whatever characters the ids contain', async () => {
      const before = await read(service().url, OTHER.id);
      const [first, second] = ODD.tools;
      await castAndRead(service().url, { comparison: ODD.id, tool: first });
      const tallies = await castAndRead(service().url, { comparison: ODD.id, tool: second, choice: 'skip' });
      assert.deepEqual(Object.entries(tallies), [
        [first, { ship: 1, skip: 0 }],
        [second, { ship: 0, skip: 1 }],
      ]);
      assert.deepEqual(await read(service().url, OTHER.id), before);
      await castAndRead(service().url, { comparison: OTHER.id, tool: 'constructor' });
      assert.deepEqual((await read(service().url, OTHER.id)).constructor, { ship: 1, skip: 0 });
    });

    test('on an unknown comparison or tool stores nothing', async () => {
      const known = await read(service().url, OTHER.id);
      for (const comparison of ['nope', '__proto__x', 'A-OR-B', '../a-or-b', 'a-or-b/']) {
        assert.equal((await cast(service().url, { comparison })).status, 404, comparison);
        assert.equal((await fetch(votesUrl(service().url, comparison))).status, 404, comparison);
      }
      for (const tool of ['c', '__proto__', 'toString', 'A', 'a ', 'a/b']) {
        assert.equal((await cast(service().url, { tool })).status, 404, tool);
      }
      assert.deepEqual(await read(service().url, OTHER.id), known);
    });
  });
});
