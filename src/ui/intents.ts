import type { Choice } from '../votes/ballot.js';

/** What a reader can ask for, free of DOM events. The element decides what comes of it. */
export interface Intents {
  /** Unfolds what has these keys; folds it where all of it is unfolded. */
  toggle(...keys: readonly string[]): void;
  imageFailed(url: string): void;
  /** Loads the comparison once more. */
  retry(): void;
  /** @param choice null takes the vote back */
  vote(tool: string, choice: Choice): void;
  subscribe(email: string): void;
}
