import { describe, it } from 'node:test';
import { expect } from 'chai';
import { full, minimal, panel, put } from '../../support/element/documents.js';
import { expectDropped, expectFine } from './reading.js';

const tool = (id: string, name: string) => ({ id, name });
const review = (reviewer: string, toolId: string, verdict = 'ship') => ({ reviewer, tool: toolId, verdict });

/** In JSON, unlike in an object literal, `__proto__` is a key like any other. */
const json = (text: string): unknown => JSON.parse(text);

describe('ids', () => {
  it('belong to the first tool that uses them', () => {
    const tools = [tool('a', 'Alpha'), tool('a', 'Again'), tool('b', 'Beta')];
    const comparison = expectDropped(minimal({ tools }), 'tools[1].id');
    expect(comparison.tools.map(({ name }) => name)).to.deep.equal(['Alpha', 'Beta']);
  });

  it('belong to the first reviewer who uses them', () => {
    const reviewers = [tool('ann', 'Ann'), tool('bob', 'Bob'), tool('ann', 'Another Ann')];
    const comparison = expectDropped(
      minimal({ reviewers, reviews: [review('ann', 'a')] }),
      'reviewers[2].id',
    );
    expect(comparison.reviewers.map(({ name }) => name)).to.deep.equal(['Ann', 'Bob']);
    expect(comparison.reviews).to.have.length(1);
  });

  it('are compared character by character', () => {
    const reviewers = [tool('é', 'Composed'), tool('e\u0301', 'Decomposed'), tool('É', 'Upper case')];
    expect(expectFine(minimal({ reviewers })).reviewers).to.have.length(3);
  });
});

describe('reviews', () => {
  const reviewers = [tool('ann', 'Ann'), tool('a,b', 'Comma')];

  it('of an unknown reviewer or tool are dropped', () => {
    const reviews = [review('nobody', 'a'), review('ann', 'c'), review('ann', 'b'), review('a', 'ann')];
    const comparison = expectDropped(
      minimal({ reviewers, reviews }),
      'reviews[0].reviewer',
      'reviews[1].tool',
      'reviews[3].reviewer',
      'reviews[3].tool',
    );
    expect(comparison.reviews).to.deep.equal([review('ann', 'b')]);
  });

  it('are dropped after the first of a reviewer for a tool', () => {
    const reviews = [review('ann', 'a'), review('ann', 'a', 'skip'), review('ann', 'b'), review('ann', 'b')];
    const comparison = expectDropped(minimal({ reviewers, reviews }), 'reviews[1]', 'reviews[3]');
    expect(comparison.reviews).to.deep.equal([review('ann', 'a'), review('ann', 'b')]);
  });

  it('are told apart even if their ids are the same when joined', () => {
    const tools = [tool('b', 'B'), tool('b,b', 'B, B')];
    const people = [tool('a,b', 'A, B'), tool('a', 'A')];
    const reviews = [review('a,b', 'b'), review('a', 'b,b')];
    expectFine(minimal({ tools, reviewers: people, reviews }));
  });

  it('do not find a tool or reviewer by an inherited name', () => {
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

  it('past 500 are dropped with their reviews', () => {
    const comparison = expectDropped(minimal(panel(501)), 'reviewers[500]', 'reviews[500].reviewer');
    expect(comparison.reviewers).to.have.length(500);
    expect(comparison.reviewers.at(-1)?.name).to.equal('Reviewer 500');
    expect(comparison.reviews).to.have.length(500);
  });

  it('that are dropped do not count', () => {
    const { reviewers } = panel(500);
    const comparison = expectDropped(minimal({ reviewers: [reviewers[0], ...reviewers] }), 'reviewers[1].id');
    expect(comparison.reviewers).to.have.length(500);
  });
});

describe('tallies', () => {
  it('of an unknown tool are dropped', () => {
    const document = put(full(), 'community.tallies.c', { ship: 1, skip: 1 });
    expect(expectDropped(document, 'community.tallies.c').community?.tallies).to.have.keys('a', 'b');
  });

  it('of inherited names are dropped', () => {
    const tallies = json('{ "toString": { "ship": 1, "skip": 1 }, "__proto__": { "ship": 1, "skip": 1 } }');
    const comparison = expectDropped(
      minimal({ community: { tallies } }),
      'community.tallies.toString',
      'community.tallies.__proto__',
    );
    expect(Object.keys(comparison.community?.tallies ?? {})).to.deep.equal([]);
  });

  it('belong to a tool whose id is an inherited name', () => {
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

  it('may be given for one tool only', () => {
    expectFine(put(full(), 'community.tallies.b', undefined));
  });
});
