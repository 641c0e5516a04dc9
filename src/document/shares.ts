/**
 * The share of ship in a pair of counts; that of skip is the rest to 100. Rounding never says all or none: 399 of 400 are
 * 99 %, and 1 of 400 is 1 %.
 *
 * @param ship how many would ship it: a whole number from 0
 * @param skip how many would skip it: a whole number from 0
 * @returns whole percent; undefined where there are no votes
 */
export function shipPercent(ship: number, skip: number): number | undefined {
  const total = ship + skip;
  if (total === 0) return undefined;
  const rounded = Math.round((100 * ship) / total);
  if (rounded === 100 && skip > 0) return 99;
  return rounded === 0 && ship > 0 ? 1 : rounded;
}
