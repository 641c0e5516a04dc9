import type { Addresses } from '../addresses.js';
import type { Tallies } from '../ballot.js';
import type { Comparison } from '../catalog.js';
import type { PageDeps } from '../deps.js';
import { describeError } from '../log.js';
import { comparisonOf } from '../pages/published.js';

export interface NewestTallies {
  /** Undefined where those of the document count. */
  readonly tallies: Tallies | undefined;
  /** False where the database did not answer: what is shown without its votes must not be kept. */
  readonly isComplete: boolean;
}

/**
 * The tallies of a comparison whose votes this service counts. There are none where the document names another service, nor where
 * the database does not answer: that is logged, and a page without the newest votes is better than none.
 */
export async function newestTallies(
  comparison: Comparison,
  addresses: Addresses,
  { store, log }: Pick<PageDeps, 'store' | 'log'>,
): Promise<NewestTallies> {
  const votes = comparisonOf(comparison, addresses.document(comparison.file))?.community?.votes;
  if (votes !== addresses.votes(comparison.id)) return { tallies: undefined, isComplete: true };
  try {
    return { tallies: await store.tallies(comparison.id), isComplete: true };
  } catch (error) {
    log('error', 'tallies-not-read', describeError(error));
    return { tallies: undefined, isComplete: false };
  }
}
