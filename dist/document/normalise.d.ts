import type { Comparison } from './comparison.js';
import type { Path } from './path.js';
import type { ComparisonInput } from './schema.js';
/** Takes down a problem at a path; the last argument is what goes. */
export type Note = (path: Path, message: string, piece: Path) => void;
export declare function normalise(document: ComparisonInput, baseUrl: string, note: Note): Comparison;
