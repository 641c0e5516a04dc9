const LOWEST = 6;

/** @returns the level of a heading within a section whose heading has this level: the next one, as far as there is one */
export const levelBelow = (level: number): number => Math.min(level + 1, LOWEST);
