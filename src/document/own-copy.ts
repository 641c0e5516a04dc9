/** A document may be any JavaScript value: with getters, proxies, circles, or as deep as memory allows. */

/** How deep the schema goes. What lies deeper is wrong in any case. */
export const DEPTH = 5;
/** No JSON within the size limit has as many values. A window or a component, passed by mistake, may have. */
const MAX_VALUES = 1_000_000;

/**
 * Copies a value down to the depth that the schema looks at. Only own properties are copied, into objects without a
 * prototype: nothing that a page added to the built-in prototypes gets in.
 */
export function ownCopy(root: unknown): unknown {
  let count = 0;
  const copyOf = (value: unknown, depth: number): unknown => {
    count++;
    if (count > MAX_VALUES) throw new RangeError('has too many values');
    if (typeof value !== 'object' || value === null || depth === 0) return value;
    if (Array.isArray(value)) return Array.from(value, (item) => copyOf(item, depth - 1));
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(value)) copy[key] = copyOf((value as typeof copy)[key], depth - 1);
    return copy;
  };
  return copyOf(root, DEPTH);
}
