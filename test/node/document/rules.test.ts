import { describe, it } from 'node:test';
import { expect } from 'chai';
import { full, minimal, panel, put } from '../../support/element/documents.js';
import { expectDropped, expectFine } from './reading.js';

const tool = (id: string, name: string) => ({ id, name });
const review = (reviewer: string, toolId: string, verdict = 'ship') => ({ reviewer, tool: toolId, verdict });

/** JSON's own way to a key named `__proto__`. */
const json = (text: string): unknown => JSON.parse(text);

describe('ids', () => {
  it('are taken by the first tool that has them', () => {
    const tools = [tool('a', 'Alpha'), tool('a', 'Again'), tool('b', 'Beta')];
    const comparison = expectDropped(minimal({ tools }), 'tools[1].id');
    expect(comparison.tools.map(({ name }) => name)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('are taken by the first reviewer who has them', () => {
    const reviewers = [tool('ann', 'Ann'), tool('bob', 'Bob'), tool('ann', 'Another Ann')];
    const comparison = expectDropped(
      minimal({ reviewers, reviews: [review('ann', 'a')] }),
      'reviewers[2].id',
    );
    expect(comparison.reviewers.map(({ name }) => name)).to.deep.equal(['Ann', 'Bob']);
    expect(comparison.reviews).to.have.length(1);
  });

  it('are told apart by every character', () => {
    const reviewers = [tool('é', 'Composed'), tool('e\u0301', 'Decomposed'), tool('É', 'Upper case')];
    expect(expectFine(minimal({ reviewers })).reviewers).to.have.length(3);
  });
});

describe('reviews', () => {
  const reviewers = [tool('ann', 'Ann'), tool('a,b', 'Comma')];

  it('of a reviewer or a tool that is not there are left out', () => {
    const reviews = [review('nobody', 'a'), review('ann', 'c'), review('ann', 'b'), review('a', 'ann')];
    const comparison = expectDropped(
      minimal({ reviewers, reviews }),
      'reviews[0].reviewer',
      'reviews[1].tool',
      'reviews[3].reviewer',
    );
    expect(comparison.reviews).to.deep.equal([review('ann', 'b')]);
  });

  it('after the first of one reviewer for one tool are left out', () => {
    const reviews = [review('ann', 'a'), review('ann', 'a', 'skip'), review('ann', 'b'), review('ann', 'b')];
    const comparison = expectDropped(minimal({ reviewers, reviews }), 'reviews[1]', 'reviews[3]');
    expect(comparison.reviews).to.deep.equal([review('ann', 'a'), review('ann', 'b')]);
  });

  it('are not mixed up by ids that look like two', () => {
    const tools = [tool('b', 'B'), tool('b,b', 'B, B')];
    const people = [tool('a,b', 'A, B'), tool('a', 'A')];
    const reviews = [review('a,b', 'b'), review('a', 'b,b')];
    expectFine(minimal({ tools, reviewers: people, reviews }));
  });

  it('do not reach a tool by the name of what every object has', () => {
    const comparison = expectDropped(
      minimal({ reviewers, reviews: [review('constructor', 'a'), review('ann', 'toString')] }),
      'reviews[0].reviewer',
      'reviews[1].tool',
    );
    expect(comparison.reviews).to.deep.equal([]);
  });
});

describe('reviewers', () => {
  it('may be 500', () => {
    expect(expectFine(minimal(panel(500))).reviewers).to.have.length(500);
  });

  it('past 500 are left out, with their reviews', () => {
    const comparison = expectDropped(minimal(panel(501)), 'reviewers[500]', 'reviews[500].reviewer');
    expect(comparison.reviewers).to.have.length(500);
    expect(comparison.reviewers.at(-1)?.name).to.equal('Reviewer 500');
    expect(comparison.reviews).to.have.length(500);
  });

  it('that are left out do not count', () => {
    const { reviewers } = panel(500);
    const comparison = expectDropped(minimal({ reviewers: [reviewers[0], ...reviewers] }), 'reviewers[1].id');
    expect(comparison.reviewers).to.have.length(500);
  });
});

describe('tallies', () => {
  it('of a tool that is not there are left out', () => {
    const document = put(full(), 'community.tallies.c', { ship: 1, skip: 1 });
    expect(expectDropped(document, 'community.tallies.c').community?.tallies).to.have.keys('a', 'b');
  });

  it('of names that every object has are left out', () => {
    const tallies = json('{ "toString": { "ship": 1, "skip": 1 }, "__proto__": { "ship": 1, "skip": 1 } }');
    const comparison = expectDropped(
      minimal({ community: { tallies } }),
      'community.tallies.toString',
      'community.tallies.__proto__',
    );
    expect(Object.keys(comparison.community?.tallies ?? {})).to.deep.equal([]);
  });

  it('reach the tool whose id is such a name', () => {
    const tallies = json(
      '{ "__proto__": { "ship": 5, "skip": 6 }, "constructor": { "ship": 7, "skip": 8 } }',
    );
    const tools = [tool('__proto__', 'Proto'), tool('constructor', 'Constructor')];
    const { community } = expectFine(minimal({ tools, community: { tallies } }));
    expect(Object.entries(community?.tallies ?? {})).to.deep.equal([
      ['__proto__', { ship: 5, skip: 6 }],
      ['constructor', { ship: 7, skip: 8 }],
    ]);
  });

  it('may be for one tool only', () => {
    expectFine(put(full(), 'community.tallies.b', undefined));
  });
});
