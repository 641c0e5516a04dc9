import { expect } from '@open-wc/testing';
import type { CardView, StatView } from '../../../src/ui/card/view.js';
import type { ViewState } from '../../../src/ui/state.js';
import { NO_BALLOT, type Ballot } from '../../../src/votes/ballot.js';
import { full, minimal, panel, put } from '../../support/element/documents.js';
import { view, written } from '../showing.js';

type State = Partial<ViewState>;

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
const voted = (ship: number, skip: number, more: object = {}) =>
  minimal({ community: { tallies: { a: { ship, skip } }, ...more } });

/** What the reader voted on each tool. */
const cast =
  (choices: Readonly<Record<string, 'ship' | 'skip'>>, phase: Ballot['phase'] = 'idle') =>
  (tool: string): Ballot => ({ ...NO_BALLOT, choice: choices[tool] ?? null, phase });

describe('the panel’s figure', () => {
  it('is the share of the tool’s reviews', () => {
    const { reviewers, reviews } = panel(3);
    expect(panelOf(minimal({ reviewers, reviews }))).to.equal('100% | 3 of 3 reviews');
    expect(panelOf(put(minimal({ reviewers, reviews }), 'reviews[1].verdict', 'skip'))).to.equal(
      '67% | 2 of 3 reviews',
    );
    expect(panelOf(minimal({ reviewers, reviews: reviews.slice(2) }))).to.equal('100% | 1 of 1 review');
  });

  it('says so where there are no reviews', () => {
    expect(panelOf(minimal())).to.equal('— (No reviews yet) | No reviews yet');
    expect(card(minimal()).stats[0]).not.to.have.property('filled');
  });

  it('is the one given, beside the number of reviews shown', () => {
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

  it('is computed where the one given is wrong', () => {
    expect(panelOf(put(full(), 'tools[0].panelShip', 140))).to.equal('100% | 2 of 2 reviews');
  });
});

describe('the community’s figure', () => {
  it('is the share of the votes, of each tool its own', () => {
    expect(communityOf(full())).to.equal('80% | 15 votes');
    expect(card(full()).stats[1]?.filled).to.equal(80);
    expect(communityOf(voted(0, 1))).to.equal('0% | 1 vote');
    expect(card(voted(1, 0), {}, 1).stats.map(read)[1]).to.equal('— (No votes yet) | No votes yet');
  });

  it('says so where there are no votes', () => {
    for (const document of [minimal(), minimal({ community: {} }), voted(0, 0), voted(0, 0, { minimum: 0 })])
      expect(communityOf(document)).to.equal('— (No votes yet) | No votes yet');
  });

  it('is the latest known, not the document’s', () => {
    expect(communityOf(full(), { tallies: { a: { ship: 1, skip: 3 } } })).to.equal('25% | 4 votes');
    expect(communityOf(full(), { tallies: {} })).to.equal('— (No votes yet) | No votes yet');
  });

  it('is held back below the minimum', () => {
    expect(communityOf(voted(6, 3, { minimum: 10 }))).to.equal('— (Too few votes yet) | 9 votes');
    expect(communityOf(voted(6, 4, { minimum: 10 }))).to.equal('60% | 10 votes');
    expect(communityOf(voted(1, 0, { minimum: 0 }))).to.equal('100% | 1 vote');
  });

  it('waits for the reader’s vote where the document wants it so', () => {
    const document = voted(3, 1, { reveal: 'after-vote' });
    expect(communityOf(document), 'there is nobody to vote with').to.equal('75% | 4 votes');
    expect(communityOf(document, { ballot: cast({}) })).to.equal(
      '— (Shown after you vote) | Shown after you vote',
    );
    expect(communityOf(document, { ballot: cast({ b: 'skip' }) })).to.equal('75% | 4 votes');
    expect(communityOf(voted(3, 1, { reveal: 'always' }))).to.equal('75% | 4 votes');
    const none = voted(0, 0, { reveal: 'after-vote' });
    expect(communityOf(none, { ballot: cast({ a: 'ship' }) })).to.contain('No votes yet');
  });

  it('of very many votes has a short note, named in full', () => {
    expect(communityOf(voted(99_999, 0))).to.equal('100% | 99,999 votes');
    expect(communityOf(voted(100_000, 23_456))).to.equal('81% | 123K votes | (123,456 votes)');
    const most = voted(987_654_321_012_345, 12_345_678_987_655);
    expect(communityOf(most)).to.equal('99% | 1000T votes | (1,000,000,000,000,000 votes)');
    const few = voted(150_000, 0, { minimum: 200_000 });
    expect(communityOf(few)).to.equal('— (Too few votes yet) | 150K votes | (150,000 votes)');
  });

  it('never is that of another tool, whatever the tools are called', () => {
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
    expect(rest).to.deep.equal(full().tools[0]);
  });

  it('shows the entry price as it is written, or that there is none', () => {
    expect(card(full()).stats[2]).to.include({ label: 'Entry', value: '$20/mo' });
    expect(card(minimal()).stats[2]).to.deep.equal({ label: 'Entry', missing: 'Not stated' });
  });

  it('has a picture only where there is a logo', () => {
    expect(card(full()).picture).to.deep.equal({ initials: 'A', url: 'https://publisher.example/alpha.svg' });
    expect(card(minimal()).picture).to.equal(undefined);
  });
});

describe('the vote on a card', () => {
  const vote = (state: State, document: unknown = minimal()) => card(document, state).vote;
  const pressed = (state: State): readonly string[] =>
    vote(state)?.buttons.flatMap(({ verdict, isPressed }) => (isPressed ? [verdict] : [])) ?? [];

  it('is not there where nobody is there to vote with', () => {
    expect(vote({})).to.equal(undefined);
  });

  it('is a group of two buttons, named after the tool and in the words of the document', () => {
    expect(vote({ ballot: cast({}) }, minimal({ labels: { ship: 'Take it' } }))).to.deep.equal({
      group: 'Community vote: Alpha',
      question: 'Would you ship it?',
      buttons: [
        { verdict: 'ship', label: 'Take it', isPressed: false },
        { verdict: 'skip', label: 'Skip', isPressed: false },
      ],
      status: undefined,
    });
  });

  it('has the button pressed that says what the reader said of this tool', () => {
    expect(pressed({ ballot: cast({ a: 'skip', b: 'ship' }) })).to.deep.equal(['skip']);
    expect(pressed({ ballot: cast({ a: 'ship' }, 'sending') })).to.deep.equal(['ship']);
    expect(pressed({ ballot: cast({ b: 'ship' }) })).to.deep.equal([]);
  });

  it('says where a vote waits, was refused or is not remembered, and nothing else', () => {
    const ballot = cast({ a: 'ship' });
    const waiting = cast({ a: 'ship' }, 'waiting');
    const refused = new Set(['a']);
    expect(vote({ ballot })?.status).to.equal(undefined);
    expect(vote({ ballot: waiting })?.status).to.equal('Saved, not sent yet.');
    expect(vote({ ballot: cast({ a: 'ship' }, 'queued') })?.status).to.equal('Saved, not sent yet.');
    expect(vote({ ballot: cast({ a: 'ship' }, 'sending') })?.status).to.equal(undefined);
    expect(vote({ ballot: waiting, refused })?.status).to.equal('Saved, not sent yet.');
    expect(vote({ ballot, refused })?.status).to.equal('Vote not accepted.');
    expect(vote({ ballot, refused: new Set(['b']) })?.status).to.equal(undefined);
    expect(vote({ ballot, isRemembered: false })?.status).to.equal('Not remembered on this device.');
    expect(vote({ ballot: cast({}), isRemembered: false })?.status, 'nothing to remember').to.equal(
      undefined,
    );
  });

  for (const id of ['.', '..']) {
    it(`is not there for a tool "${id}", whose address would lead elsewhere`, () => {
      const tools = [
        { id, name: 'Dots' },
        { id: '...', name: 'More dots' },
      ];
      expect(vote({ ballot: cast({}) }, minimal({ tools }))).to.equal(undefined);
      expect(card(minimal({ tools }), { ballot: cast({}) }, 1).vote?.group).to.equal(
        'Community vote: More dots',
      );
    });
  }
});
