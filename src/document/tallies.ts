/** The readers' votes by tool id, as a document, the vote service and the device's storage write them. */
import { bare } from './bare.js';
import type { Tallies, Tally } from './comparison.js';
import { tally } from './schema.js';
import { run } from './zod.js';

/**
 * Reads tallies of any origin. What a service adds to the two counts is left out: it could be used to track the reader.
 *
 * @param value votes by tool id, as `JSON.parse` gives them
 * @returns the tallies, without a prototype, so that `__proto__` is an id like any other; undefined where `value` is
 *   not an object or any of its counts is not valid
 */
export function readTallies(value: unknown): Tallies | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const tallies = bare<Record<string, Tally>>({});
  for (const [tool, counts] of Object.entries(value)) {
    const result = run(tally, counts);
    if (result.issues.length > 0) return undefined;
    tallies[tool] = bare(result.value as Tally);
  }
  return tallies;
}
