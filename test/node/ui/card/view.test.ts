import { describe, it } from 'node:test';
import { expect } from 'chai';
import { NO_BAR, piecesBar, wholeBar } from '../../../../src/ui/card/bar-view.js';
import type { CardView, StatView } from '../../../../src/ui/card/view.js';
import type { ComparisonState } from '../../../../src/ui/state.js';
import { full, minimal, panel, put } from '../../../support/element/documents.js';
import { phrase, said, view, voted, written } from '../showing.js';

type State = Partial<ComparisonState>;

const card = (document: unknown, state?: State, index: 0 | 1 = 0): CardView =>
  view(document, state).cards[index];

/** A stat as it reads: the figure, a text or what is missing, then the number behind it. */
function read({ figure, text, missing }: StatView): string {
  if (!figure) return text ?? missing?.text ?? '';
  const { percentage, note, noteInFull } = figure;
  return [percentage && written(percentage), note.text, noteInFull && `(${noteInFull.text})`]
    .filter(Boolean)
    .join(' | ');
}

const statOf = (label: string, document: unknown, state?: State, index: 0 | 1 = 0): StatView | undefined =>
  card(document, state, index).stats.find((stat) => stat.label.text === label);
const stat = (label: string, document: unknown, state?: State, index: 0 | 1 = 0): string | undefined => {
  const found = statOf(label, document, state, index);
  return found && read(found);
};
const panelOf = (document: unknown, index: 0 | 1 = 0): string | undefined =>
  stat('Panel ship', document, {}, index);
const communityOf = (document: unknown, state?: State, index: 0 | 1 = 0): string | undefined =>
  stat('Community', document, state, index);
const tallied = (ship: number, skip: number, more: object = {}) =>
  minimal({ community: { tallies: { a: { ship, skip } }, ...more } });

describe('the figure of the panel', () => {
  it('is the share of the reviews of the tool that say ship', () => {
    const { reviewers, reviews } = panel(3);
    expect(panelOf(minimal({ reviewers, reviews }))).to.equal('100% | 3 of 3 say ship');
    expect(panelOf(put(minimal({ reviewers, reviews }), 'reviews[1].verdict', 'skip'))).to.equal(
      '67% | 2 of 3 say ship',
    );
    expect(panelOf(minimal({ reviewers, reviews: reviews.slice(2) }))).to.equal('100% | 1 of 1 says ship');
  });

  it('has a piece of its bar for each review', () => {
    const document = said('+-', '+.', '-+');
    expect(statOf('Panel ship', document)?.figure?.bar).to.deep.equal(piecesBar(2, 1));
    expect(statOf('Panel ship', document, {}, 1)?.figure?.bar).to.deep.equal(piecesBar(1, 1));
  });

  it('says that there are no reviews of this tool', () => {
    expect(panelOf(minimal(panel(1)), 1)).to.equal('No reviews yet');
    expect(statOf('Panel ship', minimal(panel(1)), {}, 1)).to.deep.equal({
      label: phrase('Panel ship'),
      missing: phrase('No reviews yet'),
    });
  });

  it('is the one the document gives, beside the number of reviews quoted', () => {
    expect(panelOf(full())).to.equal('62% | 2 reviews quoted here');
    expect(panelOf(put(full(), 'reviews[2]', undefined))).to.equal('62% | 1 review quoted here');
    for (const [given, figure] of [
      [0, 0],
      [0.5, 1],
      [62.4, 62],
      [100, 100],
    ] as const) {
      const document = put(minimal(), 'tools[0].panelShip', given);
      expect(panelOf(document)).to.equal(`${figure}% | 0 reviews quoted here`);
      expect(statOf('Panel ship', document)?.figure?.bar).to.deep.equal(wholeBar(figure));
    }
  });

  it('is computed where the document gives an invalid one', () => {
    expect(panelOf(put(full(), 'tools[0].panelShip', 140))).to.equal('100% | 2 of 2 say ship');
  });
});

describe('the figure of the community', () => {
  it('is the share of the votes on each tool', () => {
    expect(communityOf(full())).to.equal('80% | 15 votes');
    expect(statOf('Community', full())?.figure?.bar).to.deep.equal(wholeBar(80));
    expect(communityOf(tallied(0, 1))).to.equal('0% | 1 vote');
    expect(communityOf(tallied(1, 0), {}, 1)).to.equal('No votes yet');
  });

  it('says that there are no votes', () => {
    for (const document of [
      tallied(0, 0),
      tallied(0, 0, { minimum: 0 }),
      minimal({ community: { tallies: {} } }),
    ])
      expect(communityOf(document)).to.equal('No votes yet');
    expect(communityOf(minimal(), { votes: voted({}), tallies: { a: { ship: 0, skip: 0 } } })).to.equal(
      'No votes yet',
    );
  });

  it('says that nobody knows, rather than that there are none', () => {
    expect(communityOf(minimal(), { votes: voted({}) })).to.equal('Votes not loaded yet');
    const votes = voted({}, { isUnavailable: true });
    expect(communityOf(minimal(), { votes })).to.equal('Votes unavailable');
    expect(communityOf(tallied(3, 1), { votes }), 'those of the document').to.equal('75% | 4 votes');
    expect(communityOf(tallied(3, 1), { votes }, 1), 'not those of this tool').to.equal('Votes unavailable');
  });

  it('has the same place whether there is a percentage or not', () => {
    expect(statOf('Community', tallied(0, 0))?.figure).to.deep.equal({
      bar: NO_BAR,
      isLeading: false,
      note: phrase('No votes yet'),
    });
  });

  it('says all or none only where it is', () => {
    expect(communityOf(tallied(399, 1))).to.equal('99% | 400 votes');
    expect(communityOf(tallied(1, 399))).to.equal('1% | 400 votes');
    expect(communityOf(tallied(400, 0))).to.equal('100% | 400 votes');
    expect(communityOf(tallied(0, 400))).to.equal('0% | 400 votes');
    expect(communityOf(tallied(999_999_999, 1))).to.match(/^99% /);
  });

  it('follows the latest tallies rather than those of the document', () => {
    expect(communityOf(full(), { tallies: { a: { ship: 1, skip: 3 } } })).to.equal('25% | 4 votes');
    expect(communityOf(full(), { tallies: {} })).to.equal('No votes yet');
  });

  it('is held back below the minimum number of votes', () => {
    expect(communityOf(tallied(6, 3, { minimum: 10 }))).to.equal('9 votes, too few to tell');
    expect(communityOf(tallied(1, 0, { minimum: 10 }))).to.equal('1 vote, too few to tell');
    expect(communityOf(tallied(6, 4, { minimum: 10 }))).to.equal('60% | 10 votes');
    expect(communityOf(tallied(1, 0, { minimum: 0 }))).to.equal('100% | 1 vote');
  });

  it('waits for the vote of the reader where the document asks for it', () => {
    const document = tallied(3, 1, { reveal: 'after-vote' });
    expect(communityOf(document), 'nobody counts votes').to.equal('75% | 4 votes');
    expect(communityOf(document, { votes: voted({}) })).to.equal('Shown after you vote');
    expect(communityOf(document, { votes: voted({ b: 'skip' }) })).to.equal('75% | 4 votes');
    expect(communityOf(tallied(3, 1, { reveal: 'always' }))).to.equal('75% | 4 votes');
    const none = tallied(0, 0, { reveal: 'after-vote' });
    expect(communityOf(none, { votes: voted({ a: 'ship' }) })).to.equal('No votes yet');
  });

  it('shortens a large number of votes, and names it in full', () => {
    expect(communityOf(tallied(99_999, 0))).to.equal('100% | 99,999 votes');
    expect(communityOf(tallied(100_000, 23_456))).to.equal('81% | 123K votes | (123,456 votes)');
    const most = tallied(987_654_321_012_345, 12_345_678_987_655);
    expect(communityOf(most)).to.equal('99% | 1000T votes | (1,000,000,000,000,000 votes)');
    const few = tallied(150_000, 0, { minimum: 200_000 });
    expect(communityOf(few)).to.equal('150K votes, too few to tell');
  });

  it('is never that of another tool, whatever the ids of the tools are', () => {
    const tools = ['constructor', 'toString'].map((id) => ({ id, name: id }));
    for (const index of [0, 1] as const)
      expect(communityOf(minimal({ tools, community: { tallies: {} } }), {}, index)).to.equal('No votes yet');
    const proto: unknown = JSON.parse('{ "__proto__": { "ship": 1, "skip": 3 } }');
    const document = minimal({
      tools: [{ id: '__proto__', name: 'P' }, tools[0]],
      community: { tallies: proto },
    });
    expect(communityOf(document)).to.equal('25% | 4 votes');
    expect(communityOf(document, {}, 1)).to.equal('No votes yet');
  });
});

describe('the leading figure', () => {
  const leading = (label: string, document: unknown) =>
    ([0, 1] as const).map((index) => statOf(label, document, {}, index)?.figure?.isLeading);
  const votes = (a: readonly [number, number], b: readonly [number, number]) => {
    const [alpha, beta] = [a, b].map(([ship, skip]) => ({ ship, skip }));
    return minimal({ community: { tallies: { a: alpha, b: beta } } });
  };

  it('of the panel is the greater of the two, or both', () => {
    expect(leading('Panel ship', said('+-', '++'))).to.deep.equal([true, false]);
    expect(leading('Panel ship', said('-+', '++'))).to.deep.equal([false, true]);
    expect(leading('Panel ship', said('+-', '-+'))).to.deep.equal([true, true]);
    expect(leading('Panel ship', said('.-')), 'the only one').to.deep.equal([undefined, true]);
  });

  it('of the community is the greater of the two, or both', () => {
    expect(leading('Community', votes([3, 1], [1, 3]))).to.deep.equal([true, false]);
    expect(leading('Community', votes([1, 3], [3, 1]))).to.deep.equal([false, true]);
    expect(leading('Community', votes([1, 1], [50, 50]))).to.deep.equal([true, true]);
    expect(leading('Community', votes([0, 1], [0, 0])), 'the only one').to.deep.equal([true, false]);
  });
});

describe('a card', () => {
  const labels = (document: unknown, state?: State): string[][] =>
    view(document, state).cards.map(({ stats }) => stats.map(({ label }) => label.text));

  it('says everything the document says of the tool', () => {
    const { stats: _stats, picture: _picture, vote: _vote, ...rest } = card(full());
    expect(rest).to.deep.equal({
      headingId: 'tool0',
      headingLevel: 3,
      name: 'Alpha',
      url: 'https://alpha.example/',
      sponsored: phrase('Sponsored link'),
      category: 'Editors',
      tagline: 'The first',
    });
    expect(card(full(), {}, 1).headingId).to.equal('tool1');
  });

  it('says of a link only that it is sponsored', () => {
    expect(card(full(), {}, 1)).not.to.have.property('sponsored');
    expect(card(put(full(), 'tools[0].url', undefined)), 'there is no link').not.to.have.property(
      'sponsored',
    );
  });

  it('has the entry price, what the panel says and what the community says, in this order', () => {
    const row = ['Entry', 'Panel ship', 'Community'];
    expect(labels(full())).to.deep.equal([row, row]);
  });

  it('leaves out a row that neither tool has', () => {
    expect(labels(minimal())).to.deep.equal([[], []]);
    for (const [document, label] of [
      [put(minimal(), 'tools[1].entry', 'Free'), 'Entry'],
      [put(minimal(), 'tools[1].panelShip', 0), 'Panel ship'],
      [said('.-'), 'Panel ship'],
      [minimal({ community: { tallies: { b: { ship: 0, skip: 0 } } } }), 'Community'],
    ] as const)
      expect(labels(document)).to.deep.equal([[label], [label]]);
    expect(labels(said('..')), 'no reviews').to.deep.equal([[], []]);
    expect(labels(minimal({ community: { minimum: 10 } })), 'no tallies').to.deep.equal([[], []]);
    expect(labels(minimal(), { votes: voted({}) }), 'a service').to.deep.equal([
      ['Community'],
      ['Community'],
    ]);
  });

  it('shows the entry price as it is written, or that it is not stated', () => {
    expect(card(full()).stats[0]).to.deep.equal({ label: phrase('Entry'), text: '$20/mo' });
    const document = put(minimal(), 'tools[1].entry', 'Free');
    expect(card(document).stats[0]).to.deep.equal({ label: phrase('Entry'), missing: phrase('Not stated') });
  });

  it('has a picture where either tool has a logo, so that the names are aligned', () => {
    expect(card(full()).picture).to.deep.equal({ initials: 'A', url: 'https://publisher.example/alpha.svg' });
    expect(card(put(full(), 'tools[0].logo', undefined)).picture).to.deep.equal({ initials: 'A' });
    expect(card(minimal()).picture).to.equal(undefined);
  });

  it('marks as English what the document has no words for', () => {
    const document = tallied(3, 1, { minimum: 10 });
    const german = { ...document, lang: 'de', labels: { community: 'Leser' } };
    expect(card(german).stats[0]).to.deep.equal({
      label: phrase('Leser'),
      figure: {
        bar: NO_BAR,
        isLeading: false,
        note: { text: '4 votes, too few to tell', lang: 'en' },
      },
    });
  });
});
