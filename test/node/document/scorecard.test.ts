import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseComparison } from '../../../src/document/parse.js';
import { scorecardOf, type Scorecard } from '../../../src/document/scorecard.js';
import { BASE, minimal, panel, put } from '../../support/element/documents.js';

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

const NOBODY = { shipBoth: 0, shipFirst: 0, shipSecond: 0, skipBoth: 0, reviewedOne: 0, reviewedNone: 0 };

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

  it('counts the verdicts on each tool, and their share of ship', () => {
    const { standings } = scorecard({ a: '+-', b: '+.', c: '-+', d: '..' });
    expect(standings.map(({ tool, ship, skip, percent }) => [tool.name, ship, skip, percent])).to.deep.equal([
      ['Alpha', 2, 1, 67],
      ['Beta', 1, 1, 50],
    ]);
  });

  it('has the share that the document gives, in whole percent', () => {
    const given = (panelShip: number): number | undefined => {
      const document = put(minimal(panel(3)), 'tools[0].panelShip', panelShip);
      return scorecardOf(parseComparison(document, BASE).comparison).standings[0].percent;
    };
    expect([0, 0.4, 0.5, 62.4, 100].map(given)).to.deep.equal([0, 0, 1, 62, 100]);
    expect(given(140), 'computed, where the given one is not valid').to.equal(100);
  });

  for (const [marks, kind] of [
    ['++', 'shipBoth'],
    ['+-', 'shipFirst'],
    ['-+', 'shipSecond'],
    ['--', 'skipBoth'],
    ['+.', 'reviewedOne'],
    ['.-', 'reviewedOne'],
    ['..', 'reviewedNone'],
  ] as const) {
    it(`counts a reviewer who says ${marks} as "${kind}"`, () => {
      expect(scorecard({ z: marks }).kinds).to.deep.equal({ ...NOBODY, [kind]: 1 });
    });
  }

  it('counts each reviewer once', () => {
    const { kinds } = scorecard({ a: '+-', b: '+-', c: '-+', d: '..', e: '.-', f: '++' });
    expect(kinds).to.deep.equal({
      ...NOBODY,
      ...{ shipFirst: 2, shipSecond: 1, reviewedNone: 1, reviewedOne: 1, shipBoth: 1 },
    });
  });

  it('without reviewers has only the tools', () => {
    const { rows, standings, kinds } = scorecard({});
    expect(rows).to.deep.equal([]);
    expect(kinds).to.deep.equal(NOBODY);
    expect(standings.map(({ tool, ship, skip, percent }) => [tool.id, ship, skip, percent])).to.deep.equal([
      ['a', 0, 0, undefined],
      ['b', 0, 0, undefined],
    ]);
  });

  it('is computed once for a comparison', () => {
    const { comparison } = parseComparison(minimal(panel(3)), BASE);
    expect(scorecardOf(comparison)).to.equal(scorecardOf(comparison));
  });
});
