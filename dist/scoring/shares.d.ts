/** How a pair of counts divides. */
/**
 * @param ship, @param skip whole numbers from 0
 * @returns whole percent that say ship, the rest to 100 say skip; undefined where there is nothing to divide
 */
export declare const shipPercent: (ship: number, skip: number) => number | undefined;
