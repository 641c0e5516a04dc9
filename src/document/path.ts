/** Places in a document, and what has to go when something at a place is wrong. */

export type Path = readonly (string | number)[];

/** `['reviews', 3, 'verdict']` as `reviews[3].verdict`. */
export const pathText = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** What a comparison, or an item of one of its lists, is nothing without. */
const REQUIRED = ['version', 'id', 'tools', 'name', 'reviewer', 'tool', 'verdict'];
const LISTS = ['tools', 'reviewers', 'reviews'];

/**
 * The smallest piece that can be left out to be rid of a problem at `path`,
 * or undefined where nothing can be shown without it.
 */
export function optionalPieceAt(path: Path): Path | undefined {
  const [section, item, field] = path;
  if (LISTS.includes(section as string) && item !== undefined) {
    if (field !== undefined && !REQUIRED.includes(field as string)) return path.slice(0, 3);
    return section === 'tools' ? undefined : path.slice(0, 2);
  }
  if (section === undefined || REQUIRED.includes(section as string)) return undefined;
  return path.slice(0, item === 'tallies' ? 3 : 2);
}
