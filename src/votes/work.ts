/**
 * The proof of work that a vote service may ask a new voter for, with 428 in answer to the first vote. What computes it is a file of its
 * own, which nobody loads whose service does not ask.
 */
import { HttpError } from '../http/http-error.js';
import type { Json } from '../page/json.js';
import { warnOnce } from '../page/warn.js';
import { source } from './solver-source.js';

/** Precondition Required (RFC 6585). */
const WORK_REQUIRED = 428;
/** The first may have come too late. */
const MAX_PROOFS = 2;

/** @returns the whole problem where it may ask for work */
export const workDetail = (text: string, _type: string, status: number): string | undefined =>
  status === WORK_REQUIRED ? text : undefined;

/**
 * @returns undefined where no work is asked for, or none that can be done
 * @throws {HttpError} `network` where the file could not be loaded: the vote is kept
 */
async function proofFor(error: unknown): Promise<Json> {
  if (!(error instanceof HttpError) || error.status !== WORK_REQUIRED || !error.detail) return undefined;
  const { solve } = await source.load().catch((cause: unknown) => {
    warnOnce(`proof-of-work.js could not be loaded, ${String(cause)} [proof-of-work-file]`);
    throw new HttpError('network', 0, null, cause);
  });
  return solve(error.detail);
}

/**
 * Sends a vote, and again with a proof of work where the service asks for one.
 *
 * @throws what `send` throws in the end
 */
export async function withProof<Answer>(send: (proof: Json) => Promise<Answer>): Promise<Answer> {
  let proof: Json;
  for (let proofs = 0; ; proofs++) {
    try {
      return await send(proof);
    } catch (error) {
      proof = proofs < MAX_PROOFS ? await proofFor(error) : undefined;
      if (!proof) throw error;
    }
  }
}
