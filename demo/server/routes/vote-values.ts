/** Checks the values in a vote's body and path. Unknown fields are ignored: later versions may add some. */
import { FURTHEST_AHEAD, type Choice } from '../ballot.js';
import type { FieldProblem } from '../http/problem.js';

export interface Vote {
  readonly choice: Choice | null;
  readonly sequence: number;
}

/** Version 4 and variant 10xx of RFC 9562: the one that is made of random bits. */
const RANDOM_UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** Of the thirty digits that are drawn, half are the same in one of twenty thousand million: that one was made up. */
const MOST_ALIKE = 15;

export function isRandomUuid(text: string): boolean {
  return RANDOM_UUID.test(text) && !isRepeated(text.slice(0, 14) + text.slice(15, 19) + text.slice(20));
}

/** Counts, in a time that is always the same: of an expression with references back, some ids take a thousand times as long. */
function isRepeated(text: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of text.replaceAll('-', '').toLowerCase()) {
    const count = (counts.get(digit) ?? 0) + 1;
    if (count > MOST_ALIKE) return true;
    counts.set(digit, count);
  }
  return false;
}

/**
 * Returns the vote, or adds what is wrong with it to `errors` and returns undefined.
 *
 * @param now the time in milliseconds since 1970. A sequence far ahead of it would leave a voter without any later vote: whoever
 *   has got hold of a voter's id could silence that voter for ever.
 */
export function readVote(body: unknown, errors: FieldProblem[], now = Date.now()): Vote | undefined {
  if (typeof body !== 'object' || body === null) {
    errors.push({ pointer: '#', detail: 'The body must be an object.' });
    return undefined;
  }
  const choice = 'choice' in body ? body.choice : undefined;
  const sequence = 'sequence' in body ? body.sequence : undefined;
  if (!isChoice(choice))
    errors.push({ pointer: '#/choice', detail: 'choice must be "ship", "skip" or null.' });
  if (!isSequence(sequence)) {
    errors.push({ pointer: '#/sequence', detail: 'sequence must be a whole number from 0 to 2^53 - 1.' });
  } else if (sequence > now + FURTHEST_AHEAD) {
    const detail = "sequence is more than a day ahead of this service's clock (milliseconds since 1970).";
    errors.push({ pointer: '#/sequence', detail });
  }
  return isChoice(choice) && isSequence(sequence) ? { choice, sequence } : undefined;
}

/** @returns undefined where there is none. What is there was written by anybody. */
export function proofIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'proof' in body ? body.proof : undefined;
}

function isChoice(value: unknown): value is Choice | null {
  return value === 'ship' || value === 'skip' || value === null;
}

function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
