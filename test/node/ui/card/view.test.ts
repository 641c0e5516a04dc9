import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { CardView, StatView } from '../../../../src/ui/card/view.js';
import type { ComparisonState } from '../../../../src/ui/state.js';
import { full, minimal, panel, put } from '../../../support/element/documents.js';
import { view, voted, written } from '../showing.js';

type State = Partial<ComparisonState>;

function card(document: unknown, state?: State, index = 0): CardView {
  const found = view(document, state).cards[index];
  if (!found) throw new Error('There is no such card.');
  return found;
}

/** A card's figure as it reads: the figure or "—" and what it stands for, then the number behind it. */
function read({ value, missing, note, noteName }: StatView): string {
  const figure = written(value) ?? `— (${missing ?? ''})`;
  return [figure, note, noteName && `(${noteName})`].filter(Boolean).join(' | ');
}

const stat = (index: number, document: unknown, state?: State): string =>
  card(document, state).stats.map(read)[index] ?? '';
const panelOf = (document: unknown): string => stat(0, document);
const communityOf = (document: unknown, state?: State): string => stat(1, document, state);
const tallied = (ship: number, skip: number, more: object = {}) =>
  minimal({ community: { tallies: { a: { ship, skip } }, ...more } });

describe('the figure of the panel', () => {
  it('is the share of the reviews of the tool that say ship', () => {
    const { reviewers, reviews } = panel(3);
    expect(panelOf(minimal({ reviewers, reviews }))).to.equal('100% | 3 of 3 reviews');
    expect(panelOf(put(minimal({ reviewers, reviews }), 'reviews[1].verdict', 'skip'))).to.equal(
      '67% | 2 of 3 reviews',
    );
    expect(panelOf(minimal({ reviewers, reviews: reviews.slice(2) }))).to.equal('100% | 1 of 1 review');
  });

  it('says that there are no reviews', () => {
    expect(panelOf(minimal())).to.equal('— (No reviews yet) | No reviews yet');
    expect(card(minimal()).stats[0]?.filled).to.equal(0);
  });

  it('is the one the document gives, beside the number of reviews shown', () => {
    expect(panelOf(full())).to.equal('62% | 2 reviews shown');
    expect(card(full()).stats[0]?.filled).to.equal(62);
    for (const [given, figure] of [
      [0, '0%'],
      [0.5, '1%'],
      [62.4, '62%'],
      [100, '100%'],
    ] as const) {
      const document = put(minimal(), 'tools[0].panelShip', given);
      expect(panelOf(document)).to.equal(`${figure} | 0 reviews shown`);
      expect(`${card(document).stats[0]?.filled ?? ''}%`).to.equal(figure);
    }
  });

  it('is computed where the document gives an invalid one', () => {
    expect(panelOf(put(full(), 'tools[0].panelShip', 140))).to.equal('100% | 2 of 2 reviews');
  });
});

describe('the figure of the community', () => {
  it('is the share of the votes on each tool', () => {
    expect(communityOf(full())).to.equal('80% | 15 votes');
    expect(card(full()).stats[1]?.filled).to.equal(80);
    expect(communityOf(tallied(0, 1))).to.equal('0% | 1 vote');
    expect(card(tallied(1, 0), {}, 1).stats.map(read)[1]).to.equal('— (No votes yet) | No votes yet');
  });

  it('says that there are no votes', () => {
    for (const document of [
      minimal(),
      minimal({ community: {} }),
      tallied(0, 0),
      tallied(0, 0, { minimum: 0 }),
    ])
      expect(communityOf(document)).to.equal('— (No votes yet) | No votes yet');
  });

  it('follows the latest tallies rather than those of the document', () => {
    expect(communityOf(full(), { tallies: { a: { ship: 1, skip: 3 } } })).to.equal('25% | 4 votes');
    expect(communityOf(full(), { tallies: {} })).to.equal('— (No votes yet) | No votes yet');
  });

  it('is held back below the minimum number of votes', () => {
    expect(communityOf(tallied(6, 3, { minimum: 10 }))).to.equal('— (Too few votes to tell) | 9 votes');
    expect(communityOf(tallied(6, 4, { minimum: 10 }))).to.equal('60% | 10 votes');
    expect(communityOf(tallied(1, 0, { minimum: 0 }))).to.equal('100% | 1 vote');
  });

  it('waits for the vote of the reader where the document asks for it', () => {
    const document = tallied(3, 1, { reveal: 'after-vote' });
    expect(communityOf(document), 'nobody counts votes').to.equal('75% | 4 votes');
    expect(communityOf(document, { votes: voted({}) })).to.equal(
      '— (Shown after you vote) | Shown after you vote',
    );
    expect(communityOf(document, { votes: voted({ b: 'skip' }) })).to.equal('75% | 4 votes');
    expect(communityOf(tallied(3, 1, { reveal: 'always' }))).to.equal('75% | 4 votes');
    const none = tallied(0, 0, { reveal: 'after-vote' });
    expect(communityOf(none, { votes: voted({ a: 'ship' }) })).to.contain('No votes yet');
  });

  it('shortens a large number of votes, and names it in full', () => {
    expect(communityOf(tallied(99_999, 0))).to.equal('100% | 99,999 votes');
    expect(communityOf(tallied(100_000, 23_456))).to.equal('81% | 123K votes | (123,456 votes)');
    const most = tallied(987_654_321_012_345, 12_345_678_987_655);
    expect(communityOf(most)).to.equal('99% | 1000T votes | (1,000,000,000,000,000 votes)');
    const few = tallied(150_000, 0, { minimum: 200_000 });
    expect(communityOf(few)).to.equal('— (Too few votes to tell) | 150K votes | (150,000 votes)');
  });

  it('is never that of another tool, whatever the ids of the tools are', () => {
    const tools = ['constructor', 'toString'].map((id) => ({ id, name: id }));
    for (const index of [0, 1])
      expect(card(minimal({ tools }), {}, index).stats.map(read)[1]).to.contain('No votes yet');
    const proto: unknown = JSON.parse('{ "__proto__": { "ship": 1, "skip": 3 } }');
    const document = minimal({
      tools: [{ id: '__proto__', name: 'P' }, tools[0]],
      community: { tallies: proto },
    });
    expect(communityOf(document)).to.equal('25% | 4 votes');
    expect(card(document, {}, 1).stats.map(read)[1]).to.contain('No votes yet');
  });
});

describe('a card', () => {
  it('says everything the document says of the tool', () => {
    const { stats: _stats, picture: _picture, vote: _vote, ...rest } = card(full());
    expect(rest).to.deep.equal({
      headingId: 'tool0',
      headingLevel: 3,
      name: 'Alpha',
      url: 'https://alpha.example/',
      isSponsored: true,
      category: 'Editors',
      tagline: 'The first',
      description: 'Fast and small.',
    });
  });

  it('shows the entry price as it is written, or that there is none', () => {
    expect(card(full()).stats[2]).to.include({ label: 'Entry', value: '$20/mo' });
    expect(card(minimal()).stats[2]).to.deep.equal({ label: 'Entry', missing: 'Not stated', filled: 0 });
  });

  it('has a picture only where there is a logo', () => {
    expect(card(full()).picture).to.deep.equal({ initials: 'A', url: 'https://publisher.example/alpha.svg' });
    expect(card(minimal()).picture).to.equal(undefined);
  });
});
