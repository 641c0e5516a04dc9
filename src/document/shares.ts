/**
 * The share of ship in a pair of counts; that of skip is the rest to 100.
 *
 * @param ship how many would ship it: a whole number from 0
 * @param skip how many would skip it: a whole number from 0
 * @returns whole percent; undefined where there are no votes
 */
export function shipPercent(ship: number, skip: number): number | undefined {
  const total = ship + skip;
  return total === 0 ? undefined : Math.round((100 * ship) / total);
}
