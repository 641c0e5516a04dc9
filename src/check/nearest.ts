/** Finds what somebody meant to write. */

/** What is longer is no name that was misspelt. */
const MAX_LENGTH = 60;

/** The number of letters to insert, leave out, replace or swap with the next ("optimal string alignment"). */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const costs = [
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      ];
      if (isSwapped && row > 1) costs.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...costs));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;

/** Case and what joins words are the most usual mistakes. */
const simplified = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/**
 * @param word as it was written
 * @param names that are known
 * @returns the one that is most like it; undefined where none is
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const written = simplified(word);
  if (written === '' || word.length > MAX_LENGTH) return undefined;
  const known = names.filter((name) => name.length <= MAX_LENGTH);
  const begun = known.filter((name) => simplified(name).startsWith(written));
  if (begun.length === 1 && written.length > 2) return begun[0];
  const ranked = known
    .map((name) => ({ name, distance: distance(written, simplified(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (!best) return undefined;
  // A third of the letters may be wrong.
  const isLike = best.distance <= Math.floor(Math.max(written.length, best.name.length) / 3);
  return isLike ? best.name : undefined;
}
