/** Places in a document: how a problem names one, and how a piece is found or taken out there. */

export type Path = readonly (string | number)[];

/** `['reviews', 3, 'verdict']` as `reviews[3].verdict`. */
export const pathText = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

type Container = Record<string | number, unknown>;

export const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

/** @returns the value at a path; undefined where there is none. Inherited properties do not count. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );

/** Takes out what is at a path. An item of a list leaves its place empty, so that other paths stay right. */
export function removeAt(root: unknown, path: Path): void {
  const container = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (!isContainer(container) || key === undefined) return;
  if (Array.isArray(container)) container[Number(key)] = undefined;
  else Reflect.deleteProperty(container, key);
}
