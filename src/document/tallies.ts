/** The readers' votes by tool id, as a document, the vote service and the device's storage write them. */
import * as z from 'zod/mini';
import { bare } from '../page/bare.js';
import type { Tallies, Tally } from './comparison.js';
import { ownCopy } from './own-copy.js';
import { isContainer } from './path.js';
import { tallyFields } from './schema.js';
import { unpolluted } from './unpolluted.js';

/**
 * Reads tallies of any origin. What a service adds to the two counts is left out: it could be used to track the reader.
 * A whole number in a text counts: some services write all numbers so.
 *
 * @param value votes by tool id, as `JSON.parse` gives them
 * @returns the tallies, without a prototype, so that `__proto__` is an id like any other; undefined where `value` is
 *   not an object or any of its counts is not valid
 */
export function readTallies(value: unknown): Tallies | undefined {
  if (!isContainer(value) || Array.isArray(value)) return undefined;
  try {
    const entries = Object.entries(ownCopy(value) as Record<string, unknown>);
    return unpolluted(() => talliesOf(entries));
  } catch {
    // An object with getters or a proxy, from a transport of the page's own.
    return undefined;
  }
}

type TallySchema = ReturnType<typeof buildTallySchema>;

const DIGITS = /^\d+$/;
const asNumber = (count: unknown): unknown =>
  typeof count === 'string' && DIGITS.test(count) ? Number(count) : count;

function buildTallySchema() {
  const { ship, skip } = tallyFields();
  return z.object({ ship: z.pipe(z.transform(asNumber), ship), skip: z.pipe(z.transform(asNumber), skip) });
}

/** Built once, at the first use: see `schema.ts` for why not at module level. */
let tallySchema: TallySchema | undefined;

function talliesOf(entries: readonly (readonly [tool: string, counts: unknown])[]): Tallies | undefined {
  tallySchema ??= buildTallySchema();
  const tallies = bare<Record<string, Tally>>({});
  for (const [tool, counts] of entries) {
    const result = z.safeParse(tallySchema, counts);
    if (!result.success) return undefined;
    tallies[tool] = bare(result.data);
  }
  return tallies;
}

/** What is known of all tools: of one that is missing in the newer tallies, the older ones still hold. */
export const withOlder = (newer: Tallies, older: Tallies | undefined): Tallies =>
  bare({ ...older, ...newer });
