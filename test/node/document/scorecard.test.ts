import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseComparison } from '../../../src/document/parse.js';
import { scorecardOf, type Scorecard } from '../../../src/document/scorecard.js';
import { BASE, minimal } from '../../support/element/documents.js';

/** A scorecard of reviewers named by a letter and what they say of each tool: `+` ship, `-` skip, `.` nothing. */
function scorecard(says: Readonly<Record<string, string>>): Scorecard {
  const verdicts: Readonly<Record<string, string>> = { '+': 'ship', '-': 'skip' };
  const reviewers = Object.keys(says).map((id) => ({ id, name: id.toUpperCase() }));
  const reviews = Object.entries(says).flatMap(([reviewer, marks]) =>
    [...marks].flatMap((mark, index) =>
      verdicts[mark] ? [{ reviewer, tool: 'ab'.charAt(index), verdict: verdicts[mark] }] : [],
    ),
  );
  // The reviews' order says nothing.
  return scorecardOf(parseComparison(minimal({ reviewers, reviews: reviews.reverse() }), BASE).comparison);
}

const names = (reviewers: readonly { readonly name: string }[]): string =>
  reviewers.map(({ name }) => name).join('');

describe('a scorecard', () => {
  it('has a row a reviewer in their order, and a review or none for each tool', () => {
    const { rows } = scorecard({ z: '+-', y: '.+', x: '..' });
    expect(rows.map(({ reviewer }) => reviewer.name)).to.deep.equal(['Z', 'Y', 'X']);
    expect(rows.map(({ reviews }) => reviews.map((review) => review?.verdict))).to.deep.equal([
      ['ship', 'skip'],
      [undefined, 'ship'],
      [undefined, undefined],
    ]);
    expect(rows[1]?.reviews[1]).to.include({ reviewer: 'y', tool: 'b' });
  });

  it('splits the reviewers of each tool by what they say', () => {
    const { splits } = scorecard({ a: '+-', b: '+.', c: '-+', d: '..' });
    expect(splits.map(({ tool, ship, skip }) => [tool.name, names(ship), names(skip)])).to.deep.equal([
      ['Alpha', 'AB', 'C'],
      ['Beta', 'C', 'A'],
    ]);
  });

  for (const [what, says, torn] of [
    ['of whom each says one thing of both', { a: '++', b: '--' }, ''],
    ['of whom some say one thing of one and another of the other', { a: '+-', b: '++', c: '-+' }, 'AC'],
    ['who covered one tool only', { a: '+.', b: '.-', c: '-.' }, ''],
    ['of whom one covered one tool only', { a: '+.', b: '+-' }, 'B'],
    ['who said nothing', { a: '..' }, ''],
  ] as const) {
    it(`knows who is torn among reviewers ${what}`, () => {
      expect(names(scorecard(says).torn)).to.equal(torn);
    });
  }

  it('of no reviewers is empty, but for the tools', () => {
    const { rows, splits, torn } = scorecard({});
    expect(rows).to.deep.equal([]);
    expect(torn).to.deep.equal([]);
    expect(splits.map(({ tool, ship, skip }) => [tool.id, ship, skip])).to.deep.equal([
      ['a', [], []],
      ['b', [], []],
    ]);
  });
});
