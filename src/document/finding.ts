import type { Path } from './path.js';

/** Something that is wrong at a place in a document. */
export interface Finding {
  readonly path: Path;
  /** What, in plain words. */
  readonly message: string;
  /** What is left out because of it; undefined where a comparison cannot be shown without. */
  readonly piece: Path | undefined;
}
