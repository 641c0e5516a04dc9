import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { NoteView, SplitView } from '../../../../src/ui/scorecard/split-view.js';
import { full, minimal, panel, put } from '../../../support/element/documents.js';
import { scorecardOf, written } from '../showing.js';

const sentence = ({ remark, names }: NoteView): string => `${remark} ${written(names) ?? ''}`;
const sides = ({ tool, sides: both }: SplitView): string =>
  `${tool}: ${both.map(({ word, names }) => `${word} ${written(names) ?? ''}`).join('; ')}`;
const quoting = (quote: string, more: object = {}) => put(full(more), 'reviews[1].quote', quote);
const cellOf = (document: unknown, unfolded: readonly string[] = []) =>
  scorecardOf(document, { unfolded: new Set(unfolded) }).rows[0]?.cells[1];

/** Ann and Bob say of the two tools: `+` ship, `-` skip, `.` nothing. */
function said(ann: string, bob: string) {
  const reviews = Object.entries({ ann, bob }).flatMap(([reviewer, marks]) =>
    ['a', 'b'].flatMap((tool, index) =>
      marks[index] === '.' ? [] : [{ reviewer, tool, verdict: marks[index] === '+' ? 'ship' : 'skip' }],
    ),
  );
  return minimal({
    reviewers: [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
    ],
    reviews,
  });
}

describe('the split at a glance', () => {
  it('lists who would ship each tool and who would skip it', () => {
    expect(scorecardOf(said('+-', '+.')).splits.map(sides)).to.deep.equal([
      'Alpha: Ship Ann, Bob; Skip No one',
      'Beta: Ship No one; Skip Ann',
    ]);
  });

  for (const [ann, bob, ...notes] of [
    ['++', '++'],
    ['+-', '++', 'Reviewers disagree on: Beta', 'Would ship one and skip the other: Ann'],
    ['+-', '-+', 'Reviewers disagree on: Alpha, Beta', 'Would ship one and skip the other: Ann, Bob'],
    ['++', '--', 'Reviewers disagree on: Alpha, Beta'],
    ['+.', '-.', 'Reviewers disagree on: Alpha'],
    ['+.', '+.'],
    ['+.', '..'],
  ] as const) {
    it(`tells where ${ann} and ${bob} disagree`, () => {
      expect(scorecardOf(said(ann, bob)).notes.map(sentence)).to.deep.equal(notes);
    });
  }

  it('keeps the names separate from the remark about them', () => {
    const document = put(said('+-', '..'), 'reviewers[0].name', '{names} \u202e');
    expect(scorecardOf(document).notes).to.deep.equal([
      {
        remark: 'Would ship one and skip the other:',
        names: [{ text: '{names} \u202e', minor: false }],
      },
    ]);
  });
});

describe('a cell of the scorecard', () => {
  it('says that the reviewer did not review the tool', () => {
    const { rows } = scorecardOf(full({ labels: {} }));
    expect(rows.map(({ cells }) => cells.map(({ word }) => word))).to.deep.equal([
      ['Ship', 'Skip'],
      ['Ship', 'Not reviewed'],
    ]);
    expect(rows[1]?.cells[1])
      .to.include({ mark: 'none', tool: 'Beta' })
      .and.not.have.any.keys('quote', 'date');
  });

  it('has the quote in the quotation marks of the language', () => {
    expect(cellOf(quoting('Non.', { lang: 'fr' }))?.quote).to.deep.equal(['«', 'Non.', '»']);
    expect(cellOf(quoting('Nein.', { lang: 'de' }))?.quote).to.deep.equal(['„', 'Nein.', '“']);
    expect(cellOf(quoting(' '))?.quote).to.equal(undefined);
  });

  it('folds a long quote without cutting it', () => {
    const long = 'word '.repeat(2_000).trim();
    const folded = cellOf(quoting(long));
    expect(folded?.fold).to.include({ isOpen: false, label: 'Read the rest' });
    expect(folded?.quote?.[1]).to.equal(long);
    const open = cellOf(quoting(long), [folded?.fold?.key ?? '']);
    expect(open?.fold).to.deep.equal({ key: folded?.fold?.key, isOpen: true, label: 'Show less' });
    expect(open?.quote).to.deep.equal(folded?.quote);
  });

  it('folds each quote of 481 characters or more separately', () => {
    expect(cellOf(quoting('x'.repeat(480)))?.fold).to.equal(undefined);
    expect(cellOf(quoting('x'.repeat(481)))?.fold).not.to.equal(undefined);
    const both = put(quoting('x'.repeat(500)), 'reviews[0].quote', 'x'.repeat(500));
    const keys = scorecardOf(both).rows[0]?.cells.map(({ fold }) => fold?.key);
    expect(new Set(keys)).to.have.property('size', 2);
    expect(cellOf(both, [keys?.[0] ?? ''])?.fold?.isOpen).to.equal(false);
  });

  it('has the date and the link of the review', () => {
    expect(scorecardOf(full()).rows[0]?.cells[0]).to.include({
      url: 'https://ann.example/alpha',
      linkText: 'Full review',
    });
    expect(scorecardOf(full()).rows[0]?.cells[0]?.date).to.deep.equal({
      iso: '2026-01-14',
      text: 'January 14, 2026',
    });
  });
});

describe('a row of the scorecard', () => {
  it('labels reviewers who are not human', () => {
    expect(scorecardOf(full()).rows.map(({ ai }) => ai)).to.deep.equal([undefined, 'AI reviewer']);
  });

  it('has a picture where any reviewer has one, so that the names are aligned', () => {
    expect(scorecardOf(full()).rows.map(({ picture }) => picture)).to.deep.equal([
      { initials: 'AA', url: 'https://publisher.example/ann.svg' },
      { initials: 'B' },
    ]);
    const without = put(full(), 'reviewers[0].avatar', undefined);
    expect(scorecardOf(without).rows.map(({ picture }) => picture)).to.deep.equal([undefined, undefined]);
  });
});

describe('many reviewers', () => {
  const show = (count: number, unfolded: readonly string[] = []) =>
    scorecardOf(minimal(panel(count)), { unfolded: new Set(unfolded) });

  it('are all shown up to 20', () => {
    const { rows, showAll, splits } = show(20);
    expect(rows.filter(({ isFolded }) => isFolded)).to.deep.equal([]);
    expect(showAll).to.equal(undefined);
    expect(written(splits[0]?.sides[0]?.names)).to.match(/, Reviewer 20$/);
  });

  for (const count of [21, 500]) {
    it(`show the first 20 of ${count}, and the rest on demand`, () => {
      const { rows, showAll, splits } = show(count);
      expect(rows.map(({ isFolded }) => isFolded).indexOf(true)).to.equal(20);
      expect(rows.filter(({ isFolded }) => isFolded)).to.have.length(count - 20);
      expect(showAll).to.include({ isOpen: false, label: `Show all ${count} reviewers` });
      expect(written(splits[0]?.sides[0]?.names)).to.match(new RegExp(`, Reviewer 20, ${count - 20} more$`));

      const open = show(count, [showAll?.key ?? '']);
      expect(open.rows.some(({ isFolded }) => isFolded)).to.equal(false);
      expect(open.showAll).to.equal(undefined);
    });
  }
});

describe('the compact layout', () => {
  const compact = (document: unknown, ...unfolded: string[]) =>
    scorecardOf(document, { isCompact: true, unfolded: new Set(unfolded) });

  it('folds the reviews, and shows the split', () => {
    const { fold, splits } = compact(full());
    expect(fold).to.include({ isOpen: false, label: 'Read the reviews' });
    expect(splits.map(({ tool }) => tool)).to.deep.equal(['Alpha', 'Beta']);
    const key = fold?.key ?? '';
    expect(compact(full(), key).fold).to.deep.equal({ key, isOpen: true, label: 'Show less' });
  });

  it('offers the rest of the reviewers once the reviews are unfolded', () => {
    const { fold, showAll } = compact(minimal(panel(21)));
    expect(showAll).to.equal(undefined);
    expect(compact(minimal(panel(21)), fold?.key ?? '').showAll?.label).to.equal('Show all 21 reviewers');
  });

  it('alone folds its reviews', () => {
    expect(scorecardOf(full()).fold).to.equal(undefined);
  });
});
