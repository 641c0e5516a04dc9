/** What a schema cannot say: ids that must be unique, and references that must lead somewhere. */
import type { Path } from './path.js';
import { type ComparisonInput } from './schema.js';
/** Takes down a problem at a path, and what has to go: nothing where the comparison cannot be shown. */
type Note = (path: Path, message: string, piece?: Path) => void;
/** @param document one that fits the schema */
export declare function checkRules({ tools, reviewers, reviews, community }: ComparisonInput, note: Note): void;
export {};
