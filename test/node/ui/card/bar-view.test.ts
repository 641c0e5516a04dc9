import { describe, it } from 'node:test';
import { expect } from 'chai';
import { piecesBar, wholeBar } from '../../../../src/ui/card/bar-view.js';

/** Where the pieces of a path begin and end: each is a rectangle as high as the box. */
function pieces(path: string): (readonly [from: number, to: number])[] {
  const found = Array.from(path.matchAll(/M([\d.]+) 0H([\d.]+)V10H([\d.]+)Z/g), ([, from, to, back]) => {
    expect(back, 'closed').to.equal(from);
    return [Number(from), Number(to)] as const;
  });
  expect(path.replace(/M[\d.]+ 0H[\d.]+V10H[\d.]+Z/g, ''), 'nothing else').to.equal('');
  return found;
}

describe('a whole bar', () => {
  it('is solid up to the share and hollow from there on', () => {
    for (const percent of [0, 1, 50, 62, 100]) {
      const { solid, hollow } = wholeBar(percent);
      expect(pieces(solid)).to.deep.equal([[0, percent]]);
      expect(pieces(hollow)).to.deep.equal([[percent, 100]]);
    }
  });

  it('has the same path commands for every share, so that it can grow', () => {
    const commands = (percent: number): string[] =>
      Object.values(wholeBar(percent)).map((path) => String(path).replace(/[\d.]+/g, 'n'));
    expect(commands(33)).to.deep.equal(commands(67));
    expect(commands(0)).to.deep.equal(commands(100));
  });
});

describe('a bar in pieces', () => {
  for (const [ship, skip] of [
    [1, 0],
    [0, 1],
    [3, 2],
    [0, 5],
    [7, 0],
    [12, 12],
  ] as const) {
    it(`has ${ship} solid and ${skip} hollow pieces of one width, with gaps, from 0 to 100`, () => {
      const bar = piecesBar(ship, skip);
      expect(pieces(bar.solid)).to.have.length(ship);
      expect(pieces(bar.hollow)).to.have.length(skip);
      const all = [...pieces(bar.solid), ...pieces(bar.hollow)];
      expect(all[0]?.[0]).to.equal(0);
      expect(all.at(-1)?.[1]).to.equal(100);
      const widths = all.map(([from, to]) => to - from);
      expect(Math.max(...widths) - Math.min(...widths)).to.be.lessThan(0.03);
      expect(Math.min(...widths)).to.be.greaterThan(2);
      for (const [index, [from]] of all.entries())
        if (index > 0) expect(from - (all[index - 1]?.[1] ?? 0)).to.be.closeTo(1.4, 0.02);
    });
  }

  it('has one for each of up to 24 reviews, and is whole for more', () => {
    expect(pieces(piecesBar(24, 0).solid)).to.have.length(24);
    expect(piecesBar(20, 5)).to.deep.equal(wholeBar(80));
    expect(piecesBar(0, 500)).to.deep.equal(wholeBar(0));
  });
});
