// Several problems in one place: a publisher who fixes what the check reports must not find more afterwards.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkComparison } from '../../../src/document/check.js';
import { BASE, full, minimal, put } from '../../support/element/documents.js';
import { parse, paths, refusal } from './reading.js';

const tool = (id: unknown, name: unknown) => ({ id, name });
const reviewers = [tool('ann', 'Ann'), tool('bob', 'Bob')];

const CASES: readonly (readonly [what: string, document: unknown, problems: readonly string[]])[] = [
  [
    'two tools with the same id, of which the second has a blank name',
    minimal({ tools: [tool('a', 'A'), tool('a', ' ')] }),
    ['tools', 'tools[1].id', 'tools[1].name'],
  ],
  [
    'two tools with the same id, of which the first has a blank name',
    minimal({ tools: [tool('a', ' '), tool('a', 'A')] }),
    ['tools', 'tools[0].name', 'tools[1].id'],
  ],
  [
    'three tools, of which one has no id',
    minimal({ tools: [tool('a', 'A'), tool('b', 'B'), tool(7, 'C')] }),
    ['tools', 'tools[2].id'],
  ],
  [
    'a review with a bad verdict by an unknown reviewer of an unknown tool',
    minimal({ reviewers, reviews: [{ reviewer: 'cy', tool: 'c', verdict: 'maybe' }] }),
    ['reviews[0].reviewer', 'reviews[0].tool', 'reviews[0].verdict'],
  ],
  [
    'a second review of a pair, with a bad verdict',
    minimal({
      reviewers,
      reviews: [
        { reviewer: 'ann', tool: 'a', verdict: 'ship' },
        { reviewer: 'ann', tool: 'a', verdict: 'maybe' },
      ],
    }),
    ['reviews[1]', 'reviews[1].verdict'],
  ],
  [
    'a second review of a pair, of which the first has a bad verdict',
    minimal({
      reviewers,
      reviews: [
        { reviewer: 'ann', tool: 'a', verdict: 'maybe' },
        { reviewer: 'ann', tool: 'a', verdict: 'ship' },
      ],
    }),
    ['reviews[0].verdict', 'reviews[1]'],
  ],
  [
    'two reviews of one pair by an unknown reviewer',
    minimal({
      reviewers,
      reviews: [
        { reviewer: 'cy', tool: 'a', verdict: 'ship' },
        { reviewer: 'cy', tool: 'a', verdict: 'ship' },
      ],
    }),
    ['reviews[0].reviewer', 'reviews[1]', 'reviews[1].reviewer'],
  ],
  [
    'reviewers with the same id, of whom the second has a bad avatar',
    minimal({ reviewers: [...reviewers, { ...tool('ann', 'Another Ann'), avatar: 'data:,' }] }),
    ['reviewers[2].avatar', 'reviewers[2].id'],
  ],
  [
    'reviewers with the same id, of whom the first has no name',
    minimal({ reviewers: [{ id: 'ann' }, ...reviewers] }),
    ['reviewers[0].name', 'reviewers[1].id'],
  ],
  [
    'a tally of an unknown tool, with a bad count',
    put(full(), 'community.tallies.c', { ship: -1, skip: 1 }),
    ['community.tallies.c', 'community.tallies.c.ship'],
  ],
  [
    'a tally of an unknown tool named __proto__, with a bad count and an unknown key',
    JSON.parse(`{
      "version": 1, "id": "x", "tools": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
      "community": { "tallies": { "__proto__": { "ship": -1, "skip": 1, "x": 1 } } }
    }`),
    ['community.tallies.__proto__', 'community.tallies.__proto__.ship', 'community.tallies.__proto__.x'],
  ],
  [
    'something wrong in a document without an id',
    put(put(put(full(), 'id', undefined), 'kicker', 7), 'reviews[0].tool', 'c'),
    ['id', 'kicker', 'reviews[0].tool'],
  ],
  [
    'a name that is too long and blank',
    put(minimal(), 'tools[0].name', ' '.repeat(10_001)),
    ['tools[0].name', 'tools[0].name'],
  ],
  [
    'a review with several wrong fields and an unknown one',
    put(full(), 'reviews[0]', {
      reviewer: 7,
      tool: 'c',
      verdict: null,
      quote: 7,
      date: 'x',
      url: 'x:',
      x: 1,
    }),
    ['date', 'quote', 'reviewer', 'tool', 'url', 'verdict', 'x'].map((key) => `reviews[0].${key}`),
  ],
];

describe('every problem is reported', () => {
  for (const [what, document, problems] of CASES) {
    it(`in ${what}`, () => {
      expect(paths(checkComparison(document, BASE)).sort()).to.deep.equal(problems);
    });
  }

  it('to readers as well, except for unknown keys', () => {
    for (const [what, document, problems] of CASES) {
      const known = problems.filter((path) => !path.endsWith('.x'));
      const isRefused = known.some((path) => /^(id|tools)/.test(path));
      const found = isRefused ? refusal(document).problems : parse(document).problems;
      expect(paths(found).sort(), what).to.deep.equal(known);
    }
  });
});

describe('a repeated item', () => {
  it('is shown if the one before it was dropped', () => {
    const { comparison } = parse(
      minimal({
        reviewers: [{ id: 'ann' }, ...reviewers],
        reviews: [
          { reviewer: 'ann', tool: 'a', verdict: 'maybe' },
          { reviewer: 'ann', tool: 'a', verdict: 'ship' },
        ],
      }),
    );
    expect(comparison.reviewers.map(({ name }) => name)).to.deep.equal(['Ann', 'Bob']);
    expect(comparison.reviews).to.deep.equal([{ reviewer: 'ann', tool: 'a', verdict: 'ship' }]);
  });
});
