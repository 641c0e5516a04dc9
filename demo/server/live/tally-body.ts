import type { Tallies } from '../ballot.js';
import type { Comparison } from '../catalog.js';

/**
 * The tallies of a comparison as clients read them. Always both tools in the document's order, so that equal tallies give equal
 * bodies and equal ETags.
 */
export function tallyBody(comparison: Comparison, tallies: Tallies | undefined): string {
  const entries = comparison.tools.map((tool) => [tool, tallies?.get(tool) ?? { ship: 0, skip: 0 }] as const);
  return JSON.stringify({ tallies: Object.fromEntries(entries) });
}
