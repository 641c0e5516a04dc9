import { Problem } from './problem.js';

/** A handler for the methods that a path does not support. */
export function methodNotAllowed(allow: string): () => never {
  return () => {
    throw new Problem(405, 'method-not-allowed', `Only ${allow} can be used here.`, {
      headers: { Allow: allow },
    });
  };
}
