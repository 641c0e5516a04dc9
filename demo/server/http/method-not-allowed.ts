import { Problem } from './problem.js';

/** A handler for every method a path does not have. */
export function methodNotAllowed(allow: string): () => never {
  return () => {
    throw new Problem(405, 'method-not-allowed', `Only ${allow} can be used here.`, {
      headers: { Allow: allow },
    });
  };
}
