/** How a pair of counts divides. */

/**
 * @param ship, @param skip whole numbers from 0
 * @returns whole percent that say ship, the rest to 100 say skip; undefined where there is nothing to divide
 */
export const shipPercent = (ship: number, skip: number): number | undefined =>
  ship + skip ? Math.round((100 * ship) / (ship + skip)) : undefined;
