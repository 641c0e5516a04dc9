/**
 * What a document says, apart from the object that says it. Apps write the document where they render, and so give the
 * element another object of the same content each time.
 */
import { DEPTH, ownCopy } from './own-copy.js';
import { isContainer } from './path.js';

/** @returns a copy, which does not change with the document; undefined where the document cannot be read */
export function contentOf(document: unknown): unknown {
  try {
    return ownCopy(document);
  } catch {
    // Getters or a proxy that throw, or far too many values: invalid each time.
    return undefined;
  }
}

/**
 * Whether parsing the two documents would have the same outcome, as far as that can be told without parsing.
 *
 * @param a from `contentOf`
 * @param b from `contentOf`
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  return isSame(a, b, DEPTH);
}

function isSame(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b)) return true;
  if (!isContainer(a) || !isContainer(b)) return typeof a === typeof b && isNeverValid(a);
  // What lies deeper is invalid, whatever it is.
  if (depth === 0) return true;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSame(item, b[index], depth - 1))
    );
  // A field that is undefined is one that is left out.
  return (
    Object.keys(a).every((key) => isSame(a[key], b[key], depth - 1)) &&
    Object.keys(b).every((key) => Object.hasOwn(a, key) || b[key] === undefined)
  );
}

/** Whether it is invalid wherever it stands: apps leave callbacks in their objects, which are others each time. */
function isNeverValid(value: unknown): boolean {
  return ['function', 'bigint', 'symbol'].includes(typeof value);
}
