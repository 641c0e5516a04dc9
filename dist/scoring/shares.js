// src/scoring/shares.ts
/** How a pair of counts divides. */
/**
* @param ship, @param skip whole numbers from 0
* @returns whole percent that say ship, the rest to 100 say skip; undefined where there is nothing to divide
*/
var shipPercent = (ship, skip) => ship + skip ? Math.round(100 * ship / (ship + skip)) : void 0;
export { shipPercent };

//# sourceMappingURL=shares.js.map