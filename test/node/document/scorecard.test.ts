import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseComparison } from '../../../src/document/parse.js';
import { scorecardOf, type Scorecard } from '../../../src/document/scorecard.js';
import { BASE, minimal, panel } from '../../support/element/documents.js';

/** A scorecard from each reviewer's verdicts on the two tools: `+` ship, `-` skip, `.` no review. */
function scorecard(says: Readonly<Record<string, string>>): Scorecard {
  const verdicts: Readonly<Record<string, string>> = { '+': 'ship', '-': 'skip' };
  const reviewers = Object.keys(says).map((id) => ({ id, name: id.toUpperCase() }));
  const reviews = Object.entries(says).flatMap(([reviewer, marks]) =>
    [...marks].flatMap((mark, index) =>
      verdicts[mark] ? [{ reviewer, tool: 'ab'.charAt(index), verdict: verdicts[mark] }] : [],
    ),
  );
  // The order of the reviews does not matter.
  return scorecardOf(parseComparison(minimal({ reviewers, reviews: reviews.reverse() }), BASE).comparison);
}

const names = (reviewers: readonly { readonly name: string }[]): string =>
  reviewers.map(({ name }) => name).join('');

describe('a scorecard', () => {
  it('has a row for each reviewer in order, with a review or none for each tool', () => {
    const { rows } = scorecard({ z: '+-', y: '.+', x: '..' });
    expect(rows.map(({ reviewer }) => reviewer.name)).to.deep.equal(['Z', 'Y', 'X']);
    expect(rows.map(({ reviews }) => reviews.map((review) => review?.verdict))).to.deep.equal([
      ['ship', 'skip'],
      [undefined, 'ship'],
      [undefined, undefined],
    ]);
    expect(rows[1]?.reviews[1]).to.include({ reviewer: 'y', tool: 'b' });
  });

  it('splits the reviewers of each tool by verdict', () => {
    const { splits } = scorecard({ a: '+-', b: '+.', c: '-+', d: '..' });
    expect(splits.map(({ tool, ship, skip }) => [tool.name, names(ship), names(skip)])).to.deep.equal([
      ['Alpha', 'AB', 'C'],
      ['Beta', 'C', 'A'],
    ]);
  });

  for (const [what, says, torn] of [
    ['who say the same of both tools', { a: '++', b: '--' }, ''],
    ['some of whom would ship one tool and skip the other', { a: '+-', b: '++', c: '-+' }, 'AC'],
    ['who reviewed only one tool', { a: '+.', b: '.-', c: '-.' }, ''],
    ['one of whom reviewed only one tool', { a: '+.', b: '+-' }, 'B'],
    ['who reviewed nothing', { a: '..' }, ''],
  ] as const) {
    it(`finds who is torn among reviewers ${what}`, () => {
      expect(names(scorecard(says).torn)).to.equal(torn);
    });
  }

  it('without reviewers has only the tools', () => {
    const { rows, splits, torn } = scorecard({});
    expect(rows).to.deep.equal([]);
    expect(torn).to.deep.equal([]);
    expect(splits.map(({ tool, ship, skip }) => [tool.id, ship, skip])).to.deep.equal([
      ['a', [], []],
      ['b', [], []],
    ]);
  });

  it('is computed once for a comparison', () => {
    const { comparison } = parseComparison(minimal(panel(3)), BASE);
    expect(scorecardOf(comparison)).to.equal(scorecardOf(comparison));
  });
});
