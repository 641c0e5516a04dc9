import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ComparisonState } from '../../../../src/ui/state.js';
import { minimal, put } from '../../../support/element/documents.js';
import { phrase, view, voted } from '../showing.js';

describe('the vote on a tool', () => {
  const vote = (state: Partial<ComparisonState>, document: unknown = minimal(), index: 0 | 1 = 0) =>
    view(document, state).cards[index].vote;
  const pressed = (state: Partial<ComparisonState>): readonly string[] =>
    vote(state)?.buttons.flatMap(({ verdict, isPressed }) => (isPressed ? [verdict] : [])) ?? [];

  it('is left out where nobody counts votes', () => {
    expect(vote({})).to.equal(undefined);
  });

  it('is a group of two buttons, named after the tool and in the words of the document', () => {
    const labels = { ship: 'Take it', verdictSkip: 'Skipped', voteQuestion: 'Yes or no?' };
    expect(vote({ votes: voted({}) }, minimal({ labels }))).to.deep.equal({
      tool: 'a',
      group: 'Community vote: Alpha',
      phase: 'open',
      status: phrase('Yes or no?'),
      buttons: [
        { verdict: 'ship', label: phrase('Take it'), isPressed: false },
        { verdict: 'skip', label: phrase('Skip'), isPressed: false },
      ],
    });
  });

  it('presses the button of the reader’s choice for this tool', () => {
    expect(pressed({ votes: voted({ a: 'skip', b: 'ship' }) })).to.deep.equal(['skip']);
    expect(pressed({ votes: voted({ a: 'ship' }, { phase: 'sending' }) })).to.deep.equal(['ship']);
    expect(pressed({ votes: voted({ b: 'ship' }) })).to.deep.equal([]);
  });

  const refused = new Set(['a']);
  for (const [what, choices, options, status, phase] of [
    ['asks for a vote', {}, {}, 'Would you ship it?', 'open'],
    ['asks for it where another tool was voted on', { b: 'ship' }, {}, 'Would you ship it?', 'open'],
    [
      'says that the vote is on its way',
      { a: 'ship' },
      { phase: 'sending' },
      'Sending your vote…',
      'sending',
    ],
    ['says what was counted', { a: 'ship' }, {}, 'You said ship. Counted.', 'settled'],
    ['says what was counted against it', { a: 'skip' }, {}, 'You said skip. Counted.', 'settled'],
    ['says that a vote waits', { a: 'ship' }, { phase: 'waiting' }, 'Kept, not sent yet.', 'settled'],
    [
      'says that a vote waits for another',
      { a: 'ship' },
      { phase: 'queued' },
      'Kept, not sent yet.',
      'settled',
    ],
    ['says that a vote was refused', { a: 'ship' }, { refused }, 'Not accepted.', 'refused'],
    ['says that the first vote was refused', {}, { refused }, 'Not accepted.', 'refused'],
    [
      'says of a waiting vote that it waits',
      { a: 'ship' },
      { phase: 'waiting', refused },
      'Kept, not sent yet.',
      'settled',
    ],
    [
      'says of a vote on its way no more than that',
      { a: 'ship' },
      { phase: 'sending', refused },
      'Sending your vote…',
      'sending',
    ],
    [
      'says nothing of the refusal of another',
      { a: 'ship' },
      { refused: new Set(['b']) },
      'You said ship. Counted.',
      'settled',
    ],
    [
      'says that a vote is forgotten',
      { a: 'ship' },
      { isRemembered: false },
      'Counted, not kept here.',
      'settled',
    ],
    ['has no vote to forget', {}, { isRemembered: false }, 'Would you ship it?', 'open'],
  ] as const) {
    it(`${what}: "${status}"`, () => {
      const shown = vote({ votes: voted(choices, options) });
      expect(shown?.status).to.deep.equal(phrase(status));
      expect(shown?.phase).to.equal(phase);
    });
  }

  it('names the tool without what could reorder the name of the group', () => {
    const document = put(minimal(), 'tools[0].name', 'Alpha \u202eevil');
    expect(vote({ votes: voted({}) }, document)?.group).to.equal('Community vote: Alpha evil');
  });

  it('marks as English what the document has no words for', () => {
    const shown = vote({ votes: voted({}) }, minimal({ lang: 'de', labels: { skip: 'Lassen' } }));
    expect(shown?.status.lang).to.equal('en');
    expect(shown?.buttons.map(({ label }) => label.lang)).to.deep.equal(['en', undefined]);
  });

  for (const id of ['.', '..']) {
    it(`is left out for a tool "${id}", whose vote address would lead elsewhere`, () => {
      const tools = [
        { id, name: 'Dots' },
        { id: '...', name: 'More dots' },
      ];
      expect(vote({ votes: voted({}) }, minimal({ tools }))).to.equal(undefined);
      expect(vote({ votes: voted({}) }, minimal({ tools }), 1)?.group).to.equal('Community vote: More dots');
    });
  }
});
