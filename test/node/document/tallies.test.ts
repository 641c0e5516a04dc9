import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readTallies } from '../../../src/document/tallies.js';

describe('readTallies', () => {
  it('reads the votes by tool id', () => {
    const tallies = { a: { ship: 1, skip: 2 }, b: { ship: 0, skip: Number.MAX_SAFE_INTEGER } };
    expect(readTallies(tallies)).to.deep.equal(tallies);
    expect(readTallies({})).to.deep.equal({});
  });

  it('leaves out what a service adds', () => {
    expect(readTallies({ a: { ship: 1, skip: 2, reader: 'x' } })).to.deep.equal({ a: { ship: 1, skip: 2 } });
  });

  it('gives objects without a prototype, and keeps ids such as __proto__', () => {
    const value: unknown = JSON.parse(
      '{ "__proto__": { "ship": 1, "skip": 2 }, "toString": { "ship": 3, "skip": 4 } }',
    );
    const tallies = readTallies(value) ?? {};
    expect(Object.entries(tallies)).to.deep.equal([
      ['__proto__', { ship: 1, skip: 2 }],
      ['toString', { ship: 3, skip: 4 }],
    ]);
    expect(Object.getPrototypeOf(tallies)).to.equal(null);
    for (const tally of Object.values(tallies)) expect(Object.getPrototypeOf(tally)).to.equal(null);
  });

  it('turns -0 into 0', () => {
    expect(Object.is(readTallies({ a: { ship: -0, skip: 0 } })?.['a']?.ship, 0)).to.equal(true);
  });

  for (const value of [undefined, null, 7, 'text', [], [{ ship: 1, skip: 1 }], () => ({})]) {
    it(`is undefined for a value of type ${typeof value}: ${JSON.stringify(value)}`, () => {
      expect(readTallies(value)).to.equal(undefined);
    });
  }

  for (const counts of [null, 7, [], {}, { ship: 1 }, { ship: 'one', skip: 1 }, { ship: -1, skip: 1 }]) {
    it(`is undefined if a tool has ${JSON.stringify(counts)}`, () => {
      expect(readTallies({ a: { ship: 1, skip: 1 }, b: counts })).to.equal(undefined);
    });
  }

  for (const count of [0.5, NaN, Infinity, 2 ** 53]) {
    it(`is undefined if a count is ${count}`, () => {
      expect(readTallies({ a: { ship: count, skip: 1 } })).to.equal(undefined);
    });
  }

  it('does not read inherited counts', () => {
    expect(readTallies({ a: Object.create({ ship: 1, skip: 1 }) as unknown })).to.equal(undefined);
    expect(readTallies(Object.create({ a: { ship: 1, skip: 1 } }))).to.deep.equal({});
  });

  it('is undefined for a value that throws', () => {
    const thrower = (): never => {
      throw new RangeError('not today');
    };
    expect(readTallies(new Proxy({}, { ownKeys: thrower }))).to.equal(undefined);
    expect(readTallies(Object.defineProperty({}, 'a', { enumerable: true, get: thrower }))).to.equal(
      undefined,
    );
  });
});
