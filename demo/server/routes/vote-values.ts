/** Checks the values in a vote's body and path. Unknown fields are ignored: later versions may add some. */
import type { Choice } from '../ballot.js';
import type { FieldProblem } from '../http/problem.js';

export interface Vote {
  readonly choice: Choice | null;
  readonly sequence: number;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Returns the vote, or adds what is wrong with it to `errors` and returns undefined. */
export function readVote(body: unknown, errors: FieldProblem[]): Vote | undefined {
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
  }
  return isChoice(choice) && isSequence(sequence) ? { choice, sequence } : undefined;
}

function isChoice(value: unknown): value is Choice | null {
  return value === 'ship' || value === 'skip' || value === null;
}

function isSequence(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
