import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { shipPercent } from '../../../src/document/shares.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

describe('the share that says ship', () => {
  for (const [ship, skip, percent] of [
    [1, 0, 100],
    [0, 1, 0],
    [1, 1, 50],
    [1, 2, 33],
    [2, 1, 67],
    [1, 7, 13],
    [7, 1, 88],
    [1, 199, 1],
    [1, 200, 0],
    [199, 1, 100],
    [987_654_321_012_345, 12_345_678_987_654, 99],
    [LARGEST, 0, 100],
    [LARGEST, LARGEST, 50],
    [0, LARGEST, 0],
  ] as const) {
    it(`is ${percent} % of ${ship} to ${skip}`, () => {
      expect(shipPercent(ship, skip)).to.equal(percent);
    });
  }

  it('is none where there is nothing to divide', () => {
    expect(shipPercent(0, 0)).to.equal(undefined);
  });

  const count = fc.oneof(fc.nat({ max: 20 }), fc.maxSafeNat());

  it('is whole, and within 0 and 100', () => {
    fc.assert(
      fc.property(count, count, (ship, skip) => {
        fc.pre(ship + skip > 0);
        const percent = shipPercent(ship, skip) ?? NaN;
        expect(Number.isInteger(percent)).to.equal(true);
        expect(percent).to.be.within(0, 100);
      }),
    );
  });

  it('is no more than half a point from the true one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (ship, skip) => {
        fc.pre(ship + skip > 0);
        expect(Math.abs((shipPercent(ship, skip) ?? NaN) - (100 * ship) / (ship + skip))).to.be.at.most(0.5);
      }),
    );
  });

  it('never falls when one more says ship', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (ship, skip) => {
        fc.pre(ship + skip > 0);
        expect(shipPercent(ship + 1, skip)).to.be.at.least(shipPercent(ship, skip) ?? NaN);
      }),
    );
  });
});
