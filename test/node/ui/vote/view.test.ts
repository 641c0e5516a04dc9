import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ComparisonState } from '../../../../src/ui/state.js';
import { minimal, put } from '../../../support/element/documents.js';
import { view, voted } from '../showing.js';

describe('the vote on a tool', () => {
  const vote = (state: Partial<ComparisonState>, document: unknown = minimal(), index = 0) =>
    view(document, state).cards[index]?.vote;
  const pressed = (state: Partial<ComparisonState>): readonly string[] =>
    vote(state)?.buttons.flatMap(({ verdict, isPressed }) => (isPressed ? [verdict] : [])) ?? [];

  it('is left out where nobody counts votes', () => {
    expect(vote({})).to.equal(undefined);
  });

  it('is a group of two buttons, named after the tool and in the words of the document', () => {
    expect(vote({ votes: voted({}) }, minimal({ labels: { ship: 'Take it' } }))).to.deep.equal({
      tool: 'a',
      group: 'Community vote: Alpha',
      question: 'Would you ship it?',
      buttons: [
        { verdict: 'ship', label: 'Take it', isPressed: false },
        { verdict: 'skip', label: 'Skip', isPressed: false },
      ],
    });
  });

  it('presses the button of the reader’s choice for this tool', () => {
    expect(pressed({ votes: voted({ a: 'skip', b: 'ship' }) })).to.deep.equal(['skip']);
    expect(pressed({ votes: voted({ a: 'ship' }, { phase: 'sending' }) })).to.deep.equal(['ship']);
    expect(pressed({ votes: voted({ b: 'ship' }) })).to.deep.equal([]);
  });

  it('says that a vote is waiting, was refused or is not remembered, and nothing else', () => {
    const waits = 'Your vote on Alpha is saved, not sent yet.';
    const refused = new Set(['a']);
    const status = (
      options: Parameters<typeof voted>[1],
      choices: Parameters<typeof voted>[0] = { a: 'ship' },
    ) => vote({ votes: voted(choices, options) })?.status;
    expect(status({})).to.equal(undefined);
    expect(status({ phase: 'waiting' })).to.equal(waits);
    expect(status({ phase: 'queued' })).to.equal(waits);
    expect(status({ phase: 'sending' })).to.equal(undefined);
    expect(status({ phase: 'waiting', refused })).to.equal(waits);
    expect(status({ refused })).to.equal('Your vote on Alpha was not accepted.');
    expect(status({ refused: new Set(['b']) })).to.equal(undefined);
    expect(status({ isRemembered: false })).to.equal('Your vote is not remembered on this device.');
    expect(status({ isRemembered: false }, {}), 'nothing to remember').to.equal(undefined);
  });

  it('names the tool in a sentence that the name cannot reorder', () => {
    const document = put(minimal(), 'tools[0].name', 'Alpha \u202eevil');
    const votes = voted({ a: 'ship' }, { refused: new Set(['a']) });
    expect(vote({ votes }, document)?.status).to.equal('Your vote on Alpha evil was not accepted.');
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
