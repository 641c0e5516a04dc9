import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { now } from '../../../src/page/clock.js';

const real = Date.now;

describe('now', () => {
  afterEach(() => {
    Date.now = real;
  });

  it('is the time of Date.now, without fractions', () => {
    Date.now = () => 1_769_000_000_000.7;
    expect(now()).to.equal(1_769_000_000_000);
  });

  const broken: Record<string, () => unknown> = {
    NaN: () => NaN,
    Infinity: () => Infinity,
    'a negative number': () => -1,
    'a number past the last date': () => 2 ** 53 - 1,
    'a text': () => '1769000000000',
    nothing: () => undefined,
    'an error': () => {
      throw new Error('no time');
    },
  };
  for (const [what, value] of Object.entries(broken)) {
    it(`is still the time where Date.now gives ${what}`, () => {
      const before = real();
      Date.now = value as () => number;
      expect(now()).to.be.within(before - 1000, before + 60_000);
      expect(Number.isSafeInteger(now())).to.equal(true);
    });
  }
});
