import { expect } from '@open-wc/testing';
import { ComparisonError } from '../src/document/errors.js';
import { ComparisonEvent } from '../src/events.js';

describe('an event of the element', () => {
  const error = new ComparisonError('network');
  const EVENTS = [
    new ComparisonEvent('comparison-error', { error }),
    new ComparisonEvent('comparison-vote', { tool: 'a', choice: null }),
    new ComparisonEvent('comparison-voted', { tool: 'a', choice: 'ship', tallies: {} }),
    new ComparisonEvent('comparison-vote-error', { tool: 'a', choice: 'skip', error, willRetry: true }),
    new ComparisonEvent('comparison-subscribe', {}),
  ];

  for (const event of EVENTS) {
    it(`bubbles and is composed: ${event.type}`, () => {
      expect(event).to.be.instanceOf(CustomEvent);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    });
  }

  it('is cancelable only if it is dispatched before the vote', () => {
    const cancelable = EVENTS.filter((event) => event.cancelable);
    expect(cancelable.map(({ type }) => type)).to.deep.equal(['comparison-vote']);
  });

  it('carries its detail', () => {
    expect(new ComparisonEvent('comparison-error', { error }).detail.error).to.equal(error);
  });
});
