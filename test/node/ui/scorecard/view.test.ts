import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ScorecardView } from '../../../../src/ui/scorecard/view.js';
import { full, minimal, panel, put } from '../../../support/element/documents.js';
import { phrase, said, scorecardOf, view } from '../showing.js';

const kinds = (...marks: string[]): string[] =>
  scorecardOf(said(...marks)).kinds.map(({ count, label }) => `${count} ${label.text}`);

describe('the reviewer scorecard', () => {
  it('has a column for each tool and a row for each reviewer, with the verdicts', () => {
    const { tools, rows } = scorecardOf(said('+-', '.+'));
    expect(tools).to.deep.equal(['Alpha', 'Beta']);
    const [ship, skip] = ['Ship', 'Skip'].map((word) => ({
      ...{ kind: word.toLowerCase(), word: phrase(word), isWordHidden: false },
    }));
    const none = { kind: 'none', word: phrase('Not reviewed'), isWordHidden: true };
    expect(rows).to.deep.equal([
      { name: 'Ann', isFolded: false, marks: [ship, skip] },
      { name: 'Bob', isFolded: false, marks: [none, ship] },
    ]);
  });

  it('has the words of the document for the verdicts', () => {
    const words = (labels: object): unknown =>
      scorecardOf({ ...said('+-'), labels }).rows[0]?.marks.map(({ word }) => word.text);
    expect(words({ ship: 'Take it' })).to.deep.equal(['Take it', 'Skip']);
    expect(words({ ship: 'Take it', verdictShip: 'Taken' })).to.deep.equal(['Taken', 'Skip']);
  });

  it('labels reviewers who are not human', () => {
    expect(scorecardOf(full()).rows.map(({ ai }) => ai)).to.deep.equal([undefined, phrase('AI')]);
  });

  it('is there where there are reviewers, even without reviews', () => {
    expect(view(minimal()).scorecard).to.equal(undefined);
    expect(scorecardOf(put(full(), 'reviews', [])).rows).to.have.length(2);
  });
});

describe('the kinds of reviewers', () => {
  it('are counted from three reviewers on', () => {
    expect(kinds('++')).to.deep.equal([]);
    expect(kinds('++', '+-')).to.deep.equal([]);
    expect(kinds('++', '+-', '++')).to.deep.equal(['2 Ship both', '1 Ship only Alpha']);
  });

  it('are in this order, without those that nobody is of', () => {
    expect(kinds('..', '.+', '--', '-+', '+-', '++')).to.deep.equal([
      '1 Ship both',
      '1 Ship only Alpha',
      '1 Ship only Beta',
      '1 Skip both',
      '1 Reviewed one',
      '1 Reviewed neither',
    ]);
    expect(kinds('--', '--', '--')).to.deep.equal(['3 Skip both']);
  });

  it('are counted in the digits of the language, with names that cannot reorder their labels', () => {
    const document = { ...said('+-', '+-', '+-'), lang: 'ar-EG', labels: { shipOnly: '{tool} فقط' } };
    expect(scorecardOf(document).kinds).to.deep.equal([
      { count: '٣', label: phrase('\u2068Alpha\u2069 فقط') },
    ]);
    expect(scorecardOf({ ...document, labels: {} }).kinds[0]?.label.lang).to.equal('en');
  });
});

describe('many reviewers', () => {
  const show = (count: number, unfolded: readonly string[] = []): ScorecardView =>
    scorecardOf(minimal(panel(count)), { unfolded: new Set(unfolded) });

  for (const count of [1, 6, 7, 12]) {
    it(`are all shown: ${count}`, () => {
      const { rows, showAll } = show(count);
      expect(rows.filter(({ isFolded }) => isFolded)).to.deep.equal([]);
      expect(rows).to.have.length(count);
      expect(showAll).to.equal(undefined);
    });
  }

  for (const count of [13, 500]) {
    it(`show the first 6 of ${count}, and the rest on demand`, () => {
      const { rows, showAll } = show(count);
      expect(rows).to.have.length(count);
      expect(rows.findIndex(({ isFolded }) => isFolded)).to.equal(6);
      expect(rows.filter(({ isFolded }) => isFolded)).to.have.length(count - 6);
      expect(showAll).to.deep.include({ isOpen: false, label: phrase(`Show all ${count} reviewers`) });

      const open = show(count, showAll?.keys);
      expect(open.rows.some(({ isFolded }) => isFolded)).to.equal(false);
      expect(open.showAll).to.equal(undefined);
    });
  }

  it('fill a column of their own from three on, and are counted rather than listed above 12', () => {
    const sizes = [1, 2, 3, 12, 13, 500].map((count) => show(count).size);
    expect(sizes).to.deep.equal(['few', 'few', 'some', 'some', 'many', 'many']);
  });
});

describe('the compact layout', () => {
  const compact = (document: unknown, unfolded: readonly string[] = []): ScorecardView =>
    scorecardOf(document, { isCompact: true, unfolded: new Set(unfolded) });

  it('offers to read the reviews, and to hide them', () => {
    const { showReviews } = compact(full());
    expect(showReviews).to.deep.include({ isOpen: false, label: phrase('Read the reviews') });
    expect(compact(full(), showReviews?.keys).showReviews).to.deep.equal({
      keys: showReviews?.keys,
      isOpen: true,
      label: phrase('Hide the reviews'),
    });
  });

  it('offers it only where there is more to read than the verdicts', () => {
    expect(compact(said('+-')).showReviews).to.equal(undefined);
    expect(compact(put(said('+-'), 'reviewers[0].motto', 'Hm.')).showReviews).not.to.equal(undefined);
  });

  it('has all the verdicts, and folds the rest of the rows as the full one does', () => {
    expect(compact(full()).rows).to.deep.equal(scorecardOf(full()).rows);
    expect(compact(minimal(panel(13))).showAll?.label).to.deep.equal(phrase('Show all 13 reviewers'));
  });

  it('alone folds the reviews', () => {
    expect(scorecardOf(full()).showReviews).to.equal(undefined);
  });
});
