/** Places in a document, and what has to go when something at a place is wrong. */
export type Path = readonly (string | number)[];
/** `['reviews', 3, 'verdict']` as `reviews[3].verdict`. */
export declare const pathText: (path: Path) => string;
/**
 * The smallest piece that can be left out to be rid of a problem at `path`,
 * or undefined where nothing can be shown without it.
 */
export declare function optionalPieceAt(path: Path): Path | undefined;
