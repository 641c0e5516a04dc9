/** A share on a scale from 0 to 100, for the eye: solid says ship, hollow says skip. A piece for each review, or one for all votes. */

export interface BarView {
  /** Path data of the solid pieces, in a box of 100 by 10. */
  readonly solid: string;
  /** Path data of the hollow pieces. */
  readonly hollow: string;
}

/** More pieces than this would be too narrow to count. */
const MOST_PIECES = 24;
const GAP = 1.4;

const round = (n: number): number => Math.round(n * 100) / 100;
const box = (from: number, to: number): string => `M${round(from)} 0H${round(to)}V10H${round(from)}Z`;

/** Only its place. */
export const NO_BAR: BarView = { solid: '', hollow: '' };

/** @param percent 0–100 */
export const wholeBar = (percent: number): BarView => ({ solid: box(0, percent), hollow: box(percent, 100) });

/**
 * @param ship how many pieces are solid
 * @param skip how many are hollow
 */
export function piecesBar(ship: number, skip: number): BarView {
  const count = ship + skip;
  if (count > MOST_PIECES) return wholeBar((100 * ship) / count);
  const step = (100 + GAP) / count;
  const pieces = Array.from({ length: count }, (_, index) => box(index * step, (index + 1) * step - GAP));
  return { solid: pieces.slice(0, ship).join(''), hollow: pieces.slice(ship).join('') };
}
