/**
 * What a page may read and not change, also at any depth: it may be what is drawn from, for all widgets of the page.
 * Held by test/element/shown.test.ts.
 */
import { bareDeep, type Bare } from './bare.js';

/**
 * @param value plain data: objects, arrays and primitives
 * @returns a frozen deep copy
 */
export function frozenCopy<Value>(value: Value): Bare<Value> {
  const copy = bareDeep(value);
  freeze(copy);
  return copy;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
}
