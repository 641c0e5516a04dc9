import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { shipPercent } from '../../../src/document/shares.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

describe('shipPercent', () => {
  for (const [ship, skip, percent] of [
    [1, 0, 100],
    [0, 1, 0],
    [1, 1, 50],
    [1, 2, 33],
    [2, 1, 67],
    [1, 7, 13],
    [7, 1, 88],
    [1, 199, 1],
    [1, 200, 1],
    [199, 1, 99],
    [1, 399, 1],
    [399, 1, 99],
    [1, LARGEST, 1],
    [LARGEST, 1, 99],
    [987_654_321_012_345, 12_345_678_987_654, 99],
    [LARGEST, 0, 100],
    [LARGEST, LARGEST, 50],
    [0, LARGEST, 0],
  ] as const) {
    it(`is ${percent} % of ${ship} to ${skip}`, () => {
      expect(shipPercent(ship, skip)).to.equal(percent);
    });
  }

  it('is undefined if there are no votes', () => {
    expect(shipPercent(0, 0)).to.equal(undefined);
  });

  const count = fc.oneof(fc.nat({ max: 20 }), fc.maxSafeNat());

  it('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(count, count, (ship, skip) => {
        fc.pre(ship + skip > 0);
        const percent = shipPercent(ship, skip) ?? NaN;
        expect(Number.isInteger(percent)).to.equal(true);
        expect(percent).to.be.within(0, 100);
      }),
    );
  });

  it('is 100 or 0 only if it is all or none', () => {
    fc.assert(
      fc.property(count, count, (ship, skip) => {
        fc.pre(ship + skip > 0);
        const percent = shipPercent(ship, skip);
        expect(percent === 100).to.equal(skip === 0);
        expect(percent === 0).to.equal(ship === 0);
      }),
    );
  });

  it('is at most half a point from the exact share, unless that would say all or none', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (ship, skip) => {
        fc.pre(ship + skip > 0);
        const exact = (100 * ship) / (ship + skip);
        const percent = shipPercent(ship, skip) ?? NaN;
        const isNearEnd = percent === 1 || percent === 99;
        expect(Math.abs(percent - exact)).to.be.at.most(isNearEnd ? 1 : 0.5);
      }),
    );
  });

  it('never falls with one more vote for ship', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }), (ship, skip) => {
        fc.pre(ship + skip > 0);
        expect(shipPercent(ship + 1, skip)).to.be.at.least(shipPercent(ship, skip) ?? NaN);
      }),
    );
  });
});
